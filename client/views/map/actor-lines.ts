import type { MapActor } from '../../../model/contract/reading.ts';
import { Family } from '../../../model/contract/vocabulary.ts';
import { aliasText } from '../../../model/names/alias.ts';
import { familyShort, kindsOf, type Option, type Table } from '../../messages/vocabulary.ts';
import type { FactLine } from './fact-list.ts';

/** Lists the actor's own texts, the basis of mutual understanding. */
export const wordLines = (actor: MapActor): readonly FactLine[] =>
  (['mission', 'expertise', 'frame', 'constraints', 'expects'] as const).map((field) => ({
    field,
    kind: 'text',
    value: actor[field],
    tall: true,
  }));

/** Lists the other properties of an actor. */
export const actorLines = (actor: MapActor, optionsOf: (table: Table) => Option[]): readonly FactLine[] => [
  { field: 'name', kind: 'line', value: actor.name, required: true },
  { field: 'aliases', kind: 'words', value: actor.aliases?.map(aliasText) },
  { field: 'spoken', kind: 'line', value: actor.spoken },
  {
    field: 'family',
    kind: 'choice',
    value: actor.family,
    required: true,
    options: Family.options.map((value) => ({ value, label: familyShort(value) })),
  },
  { field: 'kind', kind: 'choice', value: actor.kind, options: withOwn(kindsOf(actor.family), actor.kind) },
  { field: 'scale', kind: 'choice', value: actor.scale, options: optionsOf('scales') },
  { field: 'tableRoles', kind: 'set', value: actor.tableRoles, options: optionsOf('tableRoles') },
  {
    field: 'charter',
    kind: 'choice',
    value: actor.charter,
    required: true,
    options: optionsOf('charterRelations'),
  },
  { field: 'signedOn', kind: 'day', value: actor.signedOn },
  { field: 'tags', kind: 'words', value: actor.tags },
  { field: 'url', kind: 'line', value: actor.url },
  { field: 'siren', kind: 'line', value: actor.siren },
  { field: 'description', kind: 'text', value: actor.description },
  { field: 'source', kind: 'text', value: actor.source },
];

/** A kind in words of one's own stays among the options, else editing would lose it. */
const withOwn = (options: Option[], own: string | undefined): Option[] =>
  own === undefined || options.some(({ value }) => value === own)
    ? options
    : [...options, { value: own, label: own }];
