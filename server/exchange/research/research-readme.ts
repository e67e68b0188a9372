import type { Label, Language } from '../../../model/contract/primitives.ts';
import type { Reference } from '../../../model/contract/reference.ts';
import type { ResearchChoices } from '../../../model/contract/research.ts';
import type { System } from '../../../model/elements/system.ts';
import type { CoarseFamily } from '../../../model/readings/research/coarse-families.ts';
import { recognised } from '../../../model/readings/research/recognised.ts';
import { textLabel, textsIn } from '../../texts/texts.ts';
import { researchLimits } from './research-limits.ts';
import type { ResearchTable } from './research-tables.ts';
import type { Before } from './research-zip.ts';

interface Said {
  readonly before: Before;
  readonly choices: ResearchChoices;
  readonly tables: readonly ResearchTable[];
  readonly language: Language;
}

/** Writes the description in the file, without naming the territory. */
export function researchReadme(system: System, { before, choices, tables, language }: Said): string[][] {
  const { reading, facts } = system;
  const says = textsIn(language).research;
  const included = { actors: system.actors.size, cooperations: system.cooperations.length };
  const isCounted = choices.setting === 'counts';
  const known = recognised(tables, codesOfActors(tables), choices.k);
  return [
    [says.day, reading.day],
    [
      says.parameters,
      `minIntensity=${reading.minIntensity}, withoutTransactions=${reading.withoutTransactions}`,
    ],
    [
      says.choices,
      Object.entries(choices)
        .map((pair) => pair.join('='))
        .join(', '),
    ],
    [says.territory, `${facts.territory.level}${facts.territory.fictional ? `, ${says.fictional}` : ''}`],
    // In a file of counts, the number of organisations is a sum like any other.
    ...(isCounted
      ? [[says.blank, says.blankText(choices.k)]]
      : [
          [says.actors, says.count(included.actors, before.actors)],
          [says.cooperations, says.count(included.cooperations, before.cooperations)],
          [says.known, says.knownText(known, included.actors, choices.k)],
        ]),
    ...(choices.degrees === 'cut' && !isCounted ? [[says.cut, says.cutText(choices.k)]] : []),
    [says.consent, says.consentText],
    [says.removed, says.removedText],
    ...(isCounted ? [] : [[says.numbers, says.numbersText]]),
    ...researchLimits(choices, language).map((limit) => [says.care, limit]),
    [says.proof, says.proofText],
  ];
}

/** Lists the codes of organisations in the tables; none in a file of counts. */
export const codesOfActors = (tables: readonly ResearchTable[]): string[] =>
  tables.filter(({ id }) => id === 'actors').flatMap(({ rows }) => rows.map(([code]) => String(code)));

/** Lists the columns with their values. */
export function researchCodebook(
  tables: readonly ResearchTable[],
  reference: Reference,
  language: Language,
): string[][] {
  const meanings: Readonly<Record<string, string>> = textsIn(language).researchColumns;
  return [
    textsIn(language).research.columns,
    ...tables.flatMap(({ id, columns }) =>
      // A matrix has a column for each of its things: one line says all of them.
      (id.endsWith('matrix') ? ['actor', id] : columns).map((column) => [
        id,
        column,
        meanings[column] ?? column,
        valuesOf(column, reference, language),
      ]),
    ),
  ];
}

function valuesOf(column: string, reference: Reference, language: Language): string {
  const lists: Readonly<Record<string, ReadonlyArray<{ id: string; label: Label }>>> = {
    family: FAMILIES(reference),
    familyA: FAMILIES(reference),
    familyB: FAMILIES(reference),
    scale: reference.scales,
    tableRoles: reference.tableRoles,
    charter: reference.charterRelations,
    nature: reference.natures,
    formality: reference.formalities,
    state: reference.statuses,
    role: reference.partyRoles,
    channel: reference.channels,
    horizon: reference.horizons,
    status: reference.commitmentStatuses,
    themes: reference.themes,
    theme: reference.themes,
    resource: reference.resources,
    intensity: reference.intensities.map(({ level, label }) => ({ id: String(level), label })),
  };
  return (lists[column] ?? []).map(({ id, label }) => `${id} = ${label[language]}`).join('; ');
}

/** Returns the nine families, and the three coarse ones that may replace them. */
const FAMILIES = ({ families }: Reference) => [...families, ...COARSE];

const COARSE: ReadonlyArray<{ readonly id: CoarseFamily; readonly label: Label }> = (
  ['public', 'enterprise', 'other'] as const
).map((id) => ({ id, label: textLabel(({ coarseFamilies }) => coarseFamilies[id]) }));
