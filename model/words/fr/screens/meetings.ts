import { theDay } from '../when.ts';
import { count } from './shell.ts';

export const meetings = {
  'meetings.title': (n: number) =>
    n === 0 ? 'Qui gagnerait à se rencontrer ?' : `${count(n, 'rencontre possible', 'rencontres possibles')}`,
  'meetings.reading': 'Recherche de rencontres possibles…',
  'meetings.overdue': 'Promesses à reprendre',
  'meetings.intentions': 'Promises',
  'meetings.proposed': 'Proposées',
  'meetings.suggested': 'À proposer',
  'meetings.promisedFor': (day: string) => `promise pour ${theDay(day)}`,
  'meetings.noDay': 'sans date promise',
  'meetings.yes': (yes: number, total: number) =>
    yes === 0 ? 'aucun oui encore' : `${yes} oui sur ${total}`,
  'meetings.more': (n: number) => `Voir les ${n} autres`,
  'meetings.emptyTitle': 'Qui gagnerait à se rencontrer ?',
  'meetings.empty':
    'Ici s’afficheront les paires d’acteurs qui ont une raison de se parler : un besoin et son offre, un engagement commun, un même sujet. Notez d’abord ce que chacun cherche et porte.',
  'meetings.emptyStep': 'Aller à la carte',
  'meetings.back': 'Toutes les rencontres',
  'meetings.kicker': 'Rencontre possible',
  'meetings.kickerProposed': 'Rencontre proposée',
  'meetings.kickerIntention': 'Rencontre promise',
  'meetings.why': 'Pourquoi',
  'meetings.introduces': (names: string, n: number) =>
    n === 1 ? `${names} peut les présenter.` : `${names} peuvent les présenter.`,
  'meetings.nobodyIntroduces': 'Personne ne les relie encore sur la carte.',
  'meetings.text': 'Le mot pour les présenter',
  'meetings.copy': 'Copier ce mot',
  'meetings.copied': 'Le mot est copié.',
  'meetings.notCopied': 'La copie n’a pas pu se faire : le texte est sélectionné.',
  'meetings.propose': 'Proposer cette rencontre',
  'meetings.nature': 'Pour faire quoi (si l’on sait)',
  'meetings.for': 'Promise pour le (facultatif)',
  'meetings.parties': 'Qui a dit oui',
  'meetings.agreed': (day: string, by: string) =>
    `${day === '' ? 'oui' : `oui le ${day}`}${by === '' ? '' : `, ${by}`}`,
  'meetings.notAgreed': 'n’a pas encore dit oui',
  'meetings.sayYes': 'A dit oui',
  'meetings.sayYesOf': (name: string) => `${name} a dit oui`,
  'meetings.takeYes': 'Retirer ce oui',
  'meetings.takeYesOf': (name: string) => `Retirer ce oui : ${name}`,
  'meetings.by': 'Prénom',
  'meetings.byOf': (name: string) => `Qui l’a dit pour ${name}`,
  'meetings.saidYes': (name: string) => `Le oui de ${name} est noté.`,
  'meetings.began': 'C’est commencé',
  'meetings.beganSaid': 'La coopération est en construction.',
  'meetings.open': 'Ouvrir sa fiche',
  'meetings.gone': 'Cette rencontre n’est plus proposée',
  'meetings.goneText': 'Ils se parlent déjà, ou la carte a changé.',
};
