import type { ImportField } from '../import-fields.ts';

const key = (id: string, fr: string, en: string, headings: string[]): ImportField => ({
  id,
  label: { fr, en },
  headings,
  value: { type: 'key' },
  required: true,
});
const day = (id: string, fr: string, en: string, headings: string[] = []): ImportField => ({
  id,
  label: { fr, en },
  headings,
  value: { type: 'day' },
});
const line = (id: string, fr: string, en: string, headings: string[], max = 200): ImportField => ({
  id,
  label: { fr, en },
  headings,
  value: { type: 'line', max },
});
const yes = (id: string, fr: string, en: string, headings: string[] = []): ImportField => ({
  id,
  label: { fr, en },
  headings,
  value: { type: 'yes' },
});

const ACTOR = key('actorKey', 'Identifiant de l’acteur', 'Actor identifier', ['actorId']);
/** Beside an identifier, a name is there to be read. */
const ACTOR_NAME = line('actorName', 'Acteur', 'Actor', []);
const COOPERATION = key('cooperation', 'Identifiant de la coopération', 'Cooperation identifier', [
  'cooperationId',
]);

/** Days on which an actor was listened to, about each thing. */
export const HEARD_FIELDS: readonly ImportField[] = [
  day('heardLinksOn', 'Entendu sur ses liens le', 'Heard on links on'),
  day('heardCommitmentsOn', 'Entendu sur ses engagements le', 'Heard on commitments on'),
  day('heardNeedsOn', 'Entendu sur ses besoins le', 'Heard on needs on'),
];

/** The tables beside those of actors and cooperations that Maillage writes: who is tied to what, and how. */
export const TIE_FIELDS = {
  memberships: [
    ACTOR,
    ACTOR_NAME,
    day('since', 'Ici depuis', 'Here since'),
    yes('main', 'Territoire principal', 'Main territory'),
    yes('onMap', 'Sur la carte', 'On the map'),
    ...HEARD_FIELDS,
  ],
  memberOf: [
    key('memberKey', 'Identifiant du membre', 'Member identifier', ['memberId']),
    line('memberName', 'Membre', 'Member', ['member']),
    key('ofKey', 'Identifiant de l’ensemble', 'Body identifier', ['ofId']),
    line('ofName', 'Membre de', 'Member of', ['of']),
  ],
  carriers: [
    key('commitmentKey', 'Identifiant de l’engagement', 'Commitment identifier', ['commitmentId']),
    { ...line('text', 'Engagement', 'Commitment', []), value: { type: 'text', max: 2000 } },
    ACTOR,
    ACTOR_NAME,
    {
      id: 'role',
      label: { fr: 'Rôle', en: 'Role' },
      headings: [],
      value: { type: 'word', of: 'carrierRole' },
    },
    {
      id: 'tableRoles',
      label: { fr: 'Rôle à la table', en: 'Role at the table' },
      headings: [],
      value: { type: 'words', of: 'tableRole' },
    },
    day('since', 'Depuis', 'Since'),
    {
      id: 'evidence',
      label: { fr: 'Preuve', en: 'Evidence' },
      headings: [],
      value: { type: 'text', max: 1000 },
    },
  ],
  parties: [
    COOPERATION,
    ACTOR,
    ACTOR_NAME,
    { id: 'role', label: { fr: 'Rôle', en: 'Role' }, headings: [], value: { type: 'word', of: 'partyRole' } },
    line('agreedBy', 'Accord de', 'Agreed by', []),
    day('agreedOn', 'Accord du', 'Agreed on'),
  ],
  declarations: [
    COOPERATION,
    ACTOR,
    ACTOR_NAME,
    {
      id: 'intensity',
      label: { fr: 'Intensité déclarée', en: 'Declared intensity' },
      headings: [],
      value: { type: 'word', of: 'intensity' },
      required: true,
    },
    { ...day('on', 'Jour', 'Day'), required: true },
    {
      id: 'channel',
      label: { fr: 'Recueillie par', en: 'Collected by' },
      headings: [],
      value: { type: 'word', of: 'channel' },
    },
    line('voice', 'Voix', 'Voice', [], 120),
  ],
} as const satisfies Record<string, readonly ImportField[]>;
