import { LANGUAGES } from '../../../model/contract/languages.ts';
import type { Label } from '../../../model/contract/primitives.ts';
import type { Reference } from '../../../model/contract/reference.ts';
import { FIELDS_OF_KINDS } from '../../../model/fields/fields-of-kinds.ts';
import { eachLanguage } from '../../../model/words/each-language.ts';
import { fieldLabel, isFieldWord } from '../../../model/words/field-words.ts';
import { type Texts, textLabel, textsIn } from '../../texts/texts.ts';
import { entriesOf } from '../tables/cells.ts';
import { columnOf, FIELDS, type Field } from '../tables/fields.ts';

type Entries = readonly { readonly id: string; readonly label: Label }[];

/** Label of a property, and the names of its values if they are chosen from a list. */
export interface PersonalDataField {
  readonly label: Label;
  readonly entries?: (reference: Reference) => Entries;
  /** Its values are ids of these, called by their names. */
  readonly referent?: 'Actor' | 'Territory' | 'Workshop';
  /** Its values are days or partial dates. */
  readonly isDay?: true;
}

const field = (
  name: keyof Texts['personalDataFields'],
  more: Omit<PersonalDataField, 'label'> = {},
): PersonalDataField => ({
  label: textLabel(({ personalDataFields }) => personalDataFields[name]),
  ...more,
});
const among = (property: keyof Texts['personalDataValues']) => (): Entries => {
  const values = eachLanguage(
    (language): Readonly<Record<string, string>> => textsIn(language).personalDataValues[property],
  );
  return Object.keys(values[LANGUAGES[0]]).map((id) => ({
    id,
    label: eachLanguage((language) => values[language][id] ?? id),
  }));
};
const as = ({ tableRoles }: Reference): Entries => [...tableRoles, ...among('as')()];
const ofTable = ({ label, choices, holds }: Field): PersonalDataField => ({
  label,
  ...(holds === 'day' && { isDay: true }),
  ...(choices !== undefined && { entries: (reference) => entriesOf(reference, choices) }),
});

/** Properties that the exported tables lack or name differently; by name, else by kind and name. */
const OWN: Readonly<Record<string, PersonalDataField>> = {
  role: ofTable(FIELDS.partyRole),
  'GapAnswer.status': field('GapAnswer.status', { entries: ({ gapStatuses }) => gapStatuses }),
  'GapAnswer.at': field('GapAnswer.at'),
  act: field('act', { entries: among('act') }),
  'Fiche.status': field('Fiche.status', {
    entries: among('Fiche.status'),
  }),
  'BRINGS.text': field('BRINGS.text'),
  x: field('x'),
  y: field('y'),
  placed: field('placed', { entries: among('placed') }),
  speaker: field('speaker'),
  perVoice: field('perVoice'),
  workshopId: field('workshopId', { referent: 'Workshop' }),
  reason: field('reason'),
  reviewOn: field('reviewOn'),
  shown: field('shown'),
  severity: field('severity', {
    entries: among('severity'),
  }),
  by: field('by'),
  at: field('at'),
  as: field('as', { entries: as }),
  state: field('state', {
    entries: among('state'),
  }),
  perimeterActors: field('perimeterActors', { referent: 'Actor' }),
  summary: field('summary'),
  obstacles: field('obstacles'),
  learnt: field('learnt'),
  reusable: field('reusable'),
  contact: field('contact'),
  rules: field('rules', {
    entries: ({ gaps }) => gaps.map(({ rule, title }) => ({ id: rule, label: title })),
  }),
  publishedOn: field('publishedOn'),
  publishedTo: field('publishedTo', { referent: 'Territory' }),
  lead: field('lead'),
  firstName: field('firstName'),
  research: field('research'),
  late: field('late'),
  saidAt: field('saidAt'),
  joinedAt: field('joinedAt'),
  createdAt: field('createdAt'),
  takenAt: field('takenAt'),
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
    'actId',
    'figures',
    'answers',
  ],
]);

/** Returns the label of a property of an element; undefined if it is not shown. */
export function personalDataField(kind: string, name: string): PersonalDataField | undefined {
  if (UNSAID.has(name)) return undefined;
  const own = OWN[`${kind}.${name}`];
  if (own !== undefined) return own;
  const field = FIELDS_OF_KINDS[kind]?.[name];
  if (field !== undefined) return ofTable(columnOf(name, field));
  if (OWN[name] !== undefined) return OWN[name];
  const known: Readonly<Record<string, Field>> = FIELDS;
  if (known[name] !== undefined) return ofTable(known[name]);
  return isFieldWord(name) ? { label: fieldLabel(name) } : { label: eachLanguage(() => name) };
}
