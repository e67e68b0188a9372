import { Day, Id, isWritten } from '../../model/contract/primitives.ts';
import { withoutAbsent } from '../../model/without-absent.ts';

/** Which territories stand side by side; none named: the one on screen and its peers. */
export interface Across {
  readonly ids?: readonly string[];
  readonly cohort?: string;
  /** All that one may read. */
  readonly all?: true;
  /** Earlier day whose figures are compared with present ones. */
  readonly from?: string;
}

/** Maximum number of territories in an address: more are a cohort, or all. */
export const ACROSS_AT_MOST = 200;

/** Reads a choice of territories from an address. */
export function parseAcross(query: URLSearchParams): Across {
  const ids = (query.get('avec') ?? '')
    .split(',')
    .filter((id) => isWritten(Id, id))
    .slice(0, ACROSS_AT_MOST);
  const cohort = (query.get('cohorte') ?? '').trim().slice(0, 120);
  const from = query.get('depuis') ?? '';
  return {
    ...(ids.length > 0 ? { ids } : {}),
    ...(cohort === '' ? {} : { cohort }),
    ...(query.get('tous') === '1' ? { all: true as const } : {}),
    ...(isWritten(Day, from) ? { from } : {}),
  };
}

/** Writes it, by name in an address. */
export const acrossParts = ({ ids, cohort, all, from }: Across): [string, string | undefined][] => [
  ['avec', ids?.join(',')],
  ['cohorte', cohort],
  ['tous', all && '1'],
  ['depuis', from],
];

/** Returns the API query of a choice; by default the territory on screen with its peers. */
export function acrossQuery(
  { ids, cohort, all, from }: Across,
  territoryId: string,
  peerIds: readonly string[],
): Record<string, string> {
  const isNamed = cohort === undefined && all === undefined;
  const named = ids ?? (isNamed ? [territoryId, ...peerIds] : undefined);
  return {
    ...(named === undefined ? {} : { ids: named.join(',') }),
    ...withoutAbsent({ cohort, from }),
  };
}
