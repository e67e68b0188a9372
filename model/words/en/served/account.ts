import type { account as french } from '../../fr/served/account.ts';

/** Texts of the personal data of an account. */
export const account: typeof french = {
  title: (name) => `What Maillage keeps about the account “${name}”`,
  ask: 'To have this account corrected or erased, ask the person who administers this server. The backups of the server keep a copy of it until they expire.',
  what: 'Of what bears this name, this page says when, of what kind and in which territory. The content is that of the territories: it is read on their maps, by people with access. Entries that somebody else signed with the same name are here too.',
  actor:
    'If this person is also on a map as an actor, those data are in another file, handed over by the person who leads that map.',
  json: 'A JSON file exists too, for a program: it also has the identifiers.',
  everywhere: 'all territories',
  nowhere: 'no territory of today',

  account: 'The account',
  name: 'Name',
  role: 'Role',
  where: 'Territories',
  createdAt: 'Created on',
  password: 'Password',
  passwordKept:
    'a hash of it alone is kept; it is given to nobody, like those of sessions and of access links',
  provider: 'Signs in',
  boundTo: (provider, issuer, subject, at) =>
    `with ${provider} (${issuer}), which calls it ${subject}, since ${at}; the e-mail address is not kept`,
  sessions: 'Sessions',
  noSessions: 'No session is open.',
  session: (from, until) => `Opened on ${from}, until ${until} at the latest`,
  given: 'Access links that this account gave',
  noGiven: 'This account created no access.',
  named: 'Access links given to this name',
  noNamed: 'No access has this name.',
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
