import type { AccessKind, Role } from '../../../model/contract/access-vocabulary.ts';
import type { Language } from '../../../model/contract/primitives.ts';
import { fr } from '../../../model/words/french.ts';

const french = {
  title: (name: string) => fr`Ce que Maillage garde sur le compte « ${name} »`,
  ask: fr`Pour faire corriger ou effacer ce compte, adressez-vous à qui administre ce serveur. Les sauvegardes du serveur en gardent une copie jusqu'à ce qu'elles expirent.`,
  what: fr`De ce qui porte ce nom, cette page dit le moment, la sorte et le territoire. Le contenu est celui des territoires : il se lit sur leurs cartes, pour qui y a accès. Ce qu'une autre personne aurait signé du même nom s'y trouve aussi.`,
  actor: fr`Si cette personne figure aussi sur une carte comme acteur, ce qui est gardé à ce titre est un autre fichier, que remet qui anime cette carte.`,
  json: fr`Un fichier JSON existe aussi, pour un programme : il a en plus les identifiants.`,
  everywhere: fr`tous les territoires`,
  nowhere: fr`aucun territoire d'aujourd'hui`,

  account: 'Le compte',
  name: 'Nom',
  role: 'Rôle',
  where: 'Territoires',
  createdAt: 'Créé le',
  password: 'Mot de passe',
  passwordKept: fr`seule une empreinte en est gardée ; elle n'est remise à personne, comme celles des sessions et des accès`,
  sessions: 'Sessions',
  noSessions: fr`Aucune session n'est ouverte.`,
  session: (from: string, until: string) => fr`Ouverte le ${from}, jusqu'au ${until} au plus tard`,
  given: 'Accès donnés par ce compte',
  noGiven: fr`Ce compte n'a donné aucun accès.`,
  named: fr`Accès donnés à ce nom`,
  noNamed: fr`Aucun accès ne porte ce nom.`,
  givenOn: 'Donné le',
  expiresOn: 'Dernier jour',
  usedAt: 'Accepté le',
  revokedAt: 'Retiré le',
  answers: fr`Réponses à des questions, signées de ce nom`,
  noAnswers: fr`Aucune réponse n'est signée de ce nom.`,
  snapshots: fr`Clichés pris sous ce nom`,
  noSnapshots: fr`Aucun cliché n'a été pris sous ce nom.`,
  history: fr`Modifications faites sous ce nom, la plus ancienne d'abord`,
  noHistory: fr`L'historique n'a aucune modification sous ce nom.`,
  mentions: fr`Modifications et clichés d'autres, qui gardent une réponse signée de ce nom`,
  noMentions: fr`Rien d'autre ne garde ce nom.`,
  snapshot: 'Cliché',
  times: (n: number) => `${n} fois`,

  roles: {
    reader: 'lecture',
    contributor: 'contribution',
    facilitator: 'animation',
    administrator: 'administration',
    researcher: 'recherche',
    participant: 'participation à un atelier',
    rereader: 'relecture',
  } satisfies Record<Role, string> as Record<Role, string>,
  kinds: {
    invitation: 'Invitation',
    link: 'Lien',
    token: 'Jeton',
    code: fr`Code d'atelier`,
    card: 'Lien de relecture',
  } satisfies Record<AccessKind, string> as Record<AccessKind, string>,
};

const english: typeof french = {
  title: (name) => `What Maillage keeps about the account “${name}”`,
  ask: 'To have this account corrected or erased, ask whoever administers this server. The backups of the server keep a copy of it until they expire.',
  what: 'Of what bears this name, this page says when, of what kind and in which territory. The content is that of the territories: it is read on their maps, by those who have access. What somebody else may have signed with the same name is here too.',
  actor:
    'If this person also is on a map as an actor, what is kept of that is another file, handed over by whoever leads that map.',
  json: 'A JSON file exists too, for a program: it also has the identifiers.',
  everywhere: 'all territories',
  nowhere: 'no territory of today',

  account: 'The account',
  name: 'Name',
  role: 'Role',
  where: 'Territories',
  createdAt: 'Created on',
  password: 'Password',
  passwordKept: 'a hash of it alone is kept; it is given to nobody, like those of sessions and of ways in',
  sessions: 'Sessions',
  noSessions: 'No session is open.',
  session: (from, until) => `Opened on ${from}, until ${until} at the latest`,
  given: 'Ways in that this account gave',
  noGiven: 'This account gave no way in.',
  named: 'Ways in given to this name',
  noNamed: 'No way in bears this name.',
  givenOn: 'Given on',
  expiresOn: 'Last day',
  usedAt: 'Accepted on',
  revokedAt: 'Withdrawn on',
  answers: 'Answers to questions, signed with this name',
  noAnswers: 'No answer is signed with this name.',
  snapshots: 'Snapshots taken under this name',
  noSnapshots: 'No snapshot was taken under this name.',
  history: 'Changes made under this name, oldest first',
  noHistory: 'The history has no change under this name.',
  mentions: 'Changes and snapshots of others that keep an answer signed with this name',
  noMentions: 'Nothing else keeps this name.',
  snapshot: 'Snapshot',
  times: (n) => `${n} times`,

  roles: {
    reader: 'reading',
    contributor: 'contributing',
    facilitator: 'facilitating',
    administrator: 'administering',
    researcher: 'research',
    participant: 'taking part in a workshop',
    rereader: 'rereading',
  },
  kinds: {
    invitation: 'Invitation',
    link: 'Link',
    token: 'Token',
    code: 'Workshop code',
    card: 'Rereading link',
  },
};

export type AccountTexts = typeof french;

const TEXTS: Readonly<Record<Language, AccountTexts>> = { fr: french, en: english };

/** The words of what is held about an account, for a person. */
export const accountTexts = (language: Language): AccountTexts => TEXTS[language];
