import type { ResearchChoices } from '../../contract/research.ts';
import { Family } from '../../contract/vocabulary.ts';
import type { System } from '../../elements/system.ts';
import { COARSE_FAMILIES, coarseFamily } from './coarse-families.ts';

/** Counts of a network by families: null is a cell left blank. */
export interface FamilyCounts {
  readonly organisations: ReadonlyArray<{ readonly family: string; readonly count: number | null }>;
  readonly links: ReadonlyArray<{ readonly a: string; readonly b: string; readonly count: number | null }>;
}

/** Returns the family of an organisation in the file's classification. */
export const familyAs = (family: Family, { families }: Pick<ResearchChoices, 'families'>): string =>
  families === 'coarse' ? coarseFamily(family) : family;

/**
 * Counts organisations by family, and links between each two families. Blank cells: counts below k, counts
 * that would reveal one, and the links of families whose organisations are blank.
 */
export function familyCounts(system: System, choices: Pick<ResearchChoices, 'families' | 'k'>): FamilyCounts {
  const families: readonly string[] = choices.families === 'coarse' ? COARSE_FAMILIES : Family.options;
  const familyOf = (id: string): string => familyAs(system.actors.get(id)?.family ?? 'unspecified', choices);
  const organisations = tally([...system.actors.keys()].map(familyOf));
  const links = tally(
    [...system.links().values()].map(({ actorIds }) => actorIds.map(familyOf).sort().join(' ')),
  );
  const isBlank = withheldCells(
    families.map((family) => ({ value: organisations.get(family) ?? 0 })),
    choices.k,
  );
  const small = new Set(families.filter((_, i) => isBlank[i]));
  const pairs = families.flatMap((a, i) => families.slice(i).map((b) => [a, b] as const));
  const linksOf = ([a, b]: readonly [string, string]): number => links.get([a, b].sort().join(' ')) ?? 0;
  const areBlank = withheldCells(
    pairs.map((pair) => ({
      value: linksOf(pair),
      isHidden: pair.some((family) => small.has(family)),
    })),
    choices.k,
  );
  return {
    organisations: families.map((family, i) => ({
      family,
      count: isBlank[i] ? null : (organisations.get(family) ?? 0),
    })),
    links: pairs.map((pair, i) => ({ a: pair[0], b: pair[1], count: areBlank[i] ? null : linksOf(pair) })),
  };
}

function tally(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** A count that may be written. */
interface Cell {
  readonly value: number;
  /** Blank whatever it holds. */
  readonly isHidden?: boolean;
}

/**
 * Selects the cells of a table to suppress: values below k; then the smallest others, until no blank cell can
 * be derived, even from the total. Source: complementary suppression, Willenborg & de Waal 2001, Elements of
 * statistical disclosure control, ch. 6. No total is written, but it may be known from elsewhere. If all
 * blank cells are below k, their known sum S also shows that each is at most k − 1. With b of them, each may
 * still be anything from 0 to k − 1 exactly if k − 1 ≤ S ≤ (b − 1)(k − 1). Two cells of 4 under 5 would be
 * revealed by their 8. With one possibly larger cell the upper bound falls away.
 */
export function withheldCells(cells: readonly Cell[], k: number): boolean[] {
  const blank = cells.map(({ value, isHidden }) => value < k || isHidden === true);
  let isBounded = cells.every(({ isHidden }) => isHidden !== true);
  for (;;) {
    const hidden = cells.filter((_, i) => blank[i]);
    const sum = hidden.reduce((all, { value }) => all + value, 0);
    const most = isBounded ? (hidden.length - 1) * (k - 1) : Number.POSITIVE_INFINITY;
    const isSafe = hidden.length === 0 || (hidden.length > 1 && sum >= k - 1 && sum <= most);
    const next = isSafe ? undefined : smallestOpen(cells, blank);
    if (next === undefined) return blank;
    blank[next] = true;
    isBounded = false;
  }
}

function smallestOpen(cells: readonly Cell[], blank: readonly boolean[]): number | undefined {
  let least: number | undefined;
  for (const [i, { value }] of cells.entries())
    if (!blank[i] && (least === undefined || value < (cells[least]?.value ?? 0))) least = i;
  return least;
}
