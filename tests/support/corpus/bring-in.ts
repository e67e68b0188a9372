import type { ImportPreview, ImportSettings } from '../../../model/contract/import.ts';
import type { Edits, Properties } from '../../../model/elements/elements.ts';
import { append } from '../../../model/grouped.ts';
import { tryImport } from '../import-file.ts';

type TableChoice = NonNullable<ImportSettings['tables']>[number];

/** Choices a person has to make before a complete import, in the order of the screen. */
export const CHOICES = ['tables', 'columns', 'words', 'family', 'names', 'likeness', 'intensity'] as const;
export type Choice = (typeof CHOICES)[number];

/** Imported elements, as the map will show them. */
export interface BroughtIn {
  readonly format: string;
  readonly actors: readonly string[];
  /** Who works with whom: the two names, in the order of the alphabet. */
  readonly pairs: readonly (readonly [string, string])[];
  readonly commitments: readonly string[];
  readonly cooperations: readonly Properties[];
  readonly notes: readonly string[];
  readonly choices: readonly Choice[];
  /** Faults that remain after all choices. */
  readonly faults: readonly string[];
}

/** More rounds, and the same is asked again and again. */
const ROUNDS = 8;

/**
 * Imports a file into an empty territory as a person in a hurry would. Columns that are not understood are
 * left out, unknown words too; missing names are added, similar ones are new, and links get the proposed
 * intensity. `columnUse` gives the choice for unknown columns instead.
 */
export async function bringIn(content: Uint8Array, name: string, columnUse = 'omit'): Promise<BroughtIn> {
  const choices = new Set<Choice>();
  let settings: ImportSettings = {};
  for (let round = 1; ; round += 1) {
    const { plan, said } = await tryImport(content, { name, settings });
    const next =
      round === ROUNDS || said.ready ? undefined : chooseMore(said, settings, { choices, columnUse });
    if (next === undefined) {
      if (said.unsaidIntensity !== undefined) choices.add('intensity');
      return {
        ...whatStands(plan.edits),
        format: said.format,
        notes: said.notes.map(({ code }) => code),
        choices: CHOICES.filter((choice) => choices.has(choice)),
        faults: [
          ...said.faults.map(({ row, message }) => `${row}: ${message}`),
          ...(said.ready || said.faultCount > 0 ? [] : [`undecided: ${JSON.stringify(said.undecided)}`]),
        ],
      };
    }
    settings = next;
  }
}

/** Returns the answers to the questions of a preview; undefined if no answerable question is left. */
function chooseMore(
  said: ImportPreview,
  settings: ImportSettings,
  { choices, columnUse }: { readonly choices: Set<Choice>; readonly columnUse: string },
): ImportSettings | undefined {
  const open = said.tables.map(({ table, kind, columns }): TableChoice => {
    if (kind === null) choices.add('tables');
    const unknown = kind === 'omit' ? [] : columns.filter(({ use }) => use === null);
    if (kind !== null && unknown.length > 0) choices.add('columns');
    return kind === null
      ? { table, kind: 'omit' }
      : { table, columns: unknown.map(({ column }) => ({ column, use: columnUse })) };
  });
  if (open.some(({ kind, columns = [] }) => kind === 'omit' || columns.length > 0))
    return { ...settings, tables: merged(settings.tables, open) };
  const words = said.values.filter(({ to }) => to === null);
  if (words.length > 0) {
    choices.add('words');
    const answers = words.map(({ list, value }) => ({ list, value, to: 'omit' }));
    return { ...settings, values: [...(settings.values ?? []), ...answers] };
  }
  const hasCode = (...codes: string[]): boolean => said.faults.some(({ code }) => codes.includes(code));
  const asksNames = hasCode('actor_unknown') && settings.addMissingParties !== true;
  if (settings.defaultFamily === undefined && (asksNames || hasCode('missing', 'family_unsaid'))) {
    choices.add('family');
    if (asksNames) choices.add('names');
    return { ...settings, defaultFamily: 'unspecified', ...(asksNames && { addMissingParties: true }) };
  }
  if (asksNames) {
    choices.add('names');
    return { ...settings, addMissingParties: true };
  }
  if (settings.unchosen === undefined && said.undecided.duplicates > 0) {
    choices.add('likeness');
    return { ...settings, unchosen: 'new' };
  }
  return undefined;
}

/** Merges the earlier and the current choices of each table. */
function merged(before: readonly TableChoice[] = [], now: readonly TableChoice[]): TableChoice[] {
  return now.map((one) => {
    const known = before.find(({ table }) => table === one.table);
    return { ...known, ...one, columns: [...(known?.columns ?? []), ...(one.columns ?? [])] };
  });
}

function whatStands(edits: Edits): Pick<BroughtIn, 'actors' | 'pairs' | 'commitments' | 'cooperations'> {
  const of = (start: string) =>
    [...edits].flatMap(([key, properties]) =>
      key.startsWith(start) && properties !== null ? [[key.slice(start.length), properties] as const] : [],
    );
  const names = new Map(of('Actor:').map(([id, { name }]) => [id, String(name)]));
  const parties = new Map<string, string[]>();
  for (const [ends] of of('PARTY_TO:')) {
    const [actor = '', cooperation = ''] = ends.split('>');
    append(parties, cooperation, names.get(actor) ?? actor);
  }
  const pairs = [...parties.values()].flatMap((ends) => {
    return ends.flatMap((a, i) => ends.slice(i + 1).map((b) => [a, b].sort() as [string, string]));
  });
  return {
    actors: [...names.values()].sort(),
    pairs: pairs.sort(),
    commitments: of('Commitment:')
      .map(([, { text }]) => String(text))
      .sort(),
    cooperations: of('Cooperation:').map(([, properties]) => properties),
  };
}
