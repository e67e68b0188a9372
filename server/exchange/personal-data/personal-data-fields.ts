import type { Label } from '../../../model/contract/primitives.ts';
import type { Reference } from '../../../model/contract/reference.ts';
import { FIELDS_OF_KINDS } from '../../../model/fields/fields-of-kinds.ts';
import { fieldLabel, isFieldWord } from '../../../model/words/field-words.ts';
import { entriesOf } from '../tables/cells.ts';
import { columnOf, FIELDS, type Field } from '../tables/fields.ts';

type Entries = readonly { readonly id: string; readonly label: Label }[];

/** How a property is said: its label, and what its values are called where they are chosen. */
export interface PersonalDataField {
  readonly label: Label;
  readonly entries?: (reference: Reference) => Entries;
  /** Its values are ids of these, called by their names. */
  readonly of?: 'Actor' | 'Territory' | 'Workshop';
  /** Its values are days, or as much of them as was said. */
  readonly isDay?: true;
}

const field = (fr: string, en: string, more: Omit<PersonalDataField, 'label'> = {}): PersonalDataField => ({
  label: { fr, en },
  ...more,
});
const among =
  (...list: readonly [id: string, fr: string, en: string][]) =>
  (): Entries =>
    list.map(([id, fr, en]) => ({ id, label: { fr, en } }));
const as = ({ tableRoles }: Reference): Entries => [
  ...tableRoles,
  { id: 'other', label: { fr: 'Autre', en: 'Other' } },
];
const ofTable = ({ label, choices, holds }: Field): PersonalDataField => ({
  label,
  ...(holds === 'day' && { isDay: true }),
  ...(choices !== undefined && { entries: (reference) => entriesOf(reference, choices) }),
});

/** What the tables that are taken away do not hold, or call otherwise; by name, else by kind and name. */
const OWN: Readonly<Record<string, PersonalDataField>> = {
  role: ofTable(FIELDS.partyRole),
  'GapAnswer.status': field('Réponse', 'Answer', { entries: ({ gapStatuses }) => gapStatuses }),
  'GapAnswer.at': field('Répondu le', 'Answered on'),
  'Fiche.status': field('Où elle en est', 'Where it stands', {
    entries: among(
      ['draft', 'brouillon', 'draft'],
      ['published', 'publiée', 'published'],
      ['withdrawn', 'retirée', 'withdrawn'],
    ),
  }),
  'BRINGS.text': field('Apport', 'What it brings'),
  x: field('Place sur la carte (x)', 'Place on the map (x)'),
  y: field('Place sur la carte (y)', 'Place on the map (y)'),
  placed: field('Placé', 'Placed', { entries: among(['hand', 'à la main', 'by hand']) }),
  workshopId: field('Atelier', 'Workshop', { of: 'Workshop' }),
  reason: field('Raison', 'Reason'),
  reviewOn: field('En reparler le', 'To be reviewed on'),
  shown: field('Rang à l’écran', 'Rank on the screen'),
  severity: field('Force du signal', 'Strength of the signal', {
    entries: among(['1', 'léger', 'slight'], ['2', 'moyen', 'medium'], ['3', 'fort', 'strong']),
  }),
  by: field('Par', 'By'),
  at: field('Envoyé le', 'Sent on'),
  as: field('Parle comme', 'Speaks as', { entries: as }),
  state: field('Suite donnée', 'Outcome', {
    entries: among(
      ['pending', 'en attente', 'waiting'],
      ['accepted', 'reprise sur la carte', 'taken up on the map'],
      ['refused', 'non reprise', 'not taken up'],
    ),
  }),
  perimeterActors: field('Acteurs du périmètre', 'Actors of the perimeter', { of: 'Actor' }),
  summary: field('En une ou deux phrases', 'In a sentence or two'),
  obstacles: field('Ce qui a coincé', 'What got in the way'),
  learnt: field('Ce que nous avons appris', 'What we learnt'),
  reusable: field('Ce que d’autres peuvent reprendre', 'What others can reuse'),
  contact: field('Contact', 'Contact'),
  rules: field('Questions auxquelles elle aide à répondre', 'Questions it helps to answer', {
    entries: ({ gaps }) => gaps.map(({ rule, title }) => ({ id: rule, label: title })),
  }),
  publishedOn: field('Publiée le', 'Published on'),
  publishedTo: field('Publiée à', 'Published to', { of: 'Territory' }),
  lead: field('Porte la coopération', 'Carries the cooperation'),
  firstName: field('Prénom', 'First name'),
  research: field('D’accord pour la recherche', 'Agrees to research'),
  joinedAt: field('Entré·e le', 'Joined on'),
  createdAt: field('Donné le', 'Given on'),
  takenAt: field('Pris le', 'Taken on'),
};

/** Said by what an element is called, or to programs alone. */
const UNSAID: ReadonlySet<string> = new Set([
  ...[
    'id',
    'version',
    'territoryId',
    'actorId',
    'cooperationId',
    'participantId',
    'key',
    'landId',
    'figures',
    'answers',
  ],
]);

/** How a property of an element is said; undefined where it is not. */
export function personalDataField(kind: string, name: string): PersonalDataField | undefined {
  if (UNSAID.has(name)) return undefined;
  const own = OWN[`${kind}.${name}`];
  if (own !== undefined) return own;
  const held = FIELDS_OF_KINDS[kind]?.[name];
  if (held !== undefined) return ofTable(columnOf(name, held));
  if (OWN[name] !== undefined) return OWN[name];
  const known: Readonly<Record<string, Field>> = FIELDS;
  if (known[name] !== undefined) return ofTable(known[name]);
  return isFieldWord(name) ? { label: fieldLabel(name) } : field(name, name);
}
