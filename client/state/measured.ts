import type { Confirmation, MultiParty } from '../../model/contract/measures.ts';
import { Day, isWritten } from '../../model/contract/primitives.ts';
import { withoutAbsent } from '../../model/without-absent.ts';

/** Network for measures, next to the query, and their display; absent means the API's default. */
export interface Measured {
  readonly multiParty?: Exclude<MultiParty, 'projection'>;
  readonly confirmation?: Exclude<Confirmation, 'lowest'>;
  /** Figures rather than three classes: for research, not for a room. */
  readonly figures?: true;
  /** The two days between which the territory is followed. */
  readonly from?: string;
  readonly to?: string;
}

/** Returns the query of a choice, in the API's terms. */
export const measuredQuery = ({ multiParty, confirmation }: Measured): Record<string, string> =>
  withoutAbsent({ multiParty, confirmation });

const MULTI_PARTY = ['newman', 'exclude'] as const;
const CONFIRMATION = ['either', 'both'] as const;

/** Reads the choices of an address. */
export function parseMeasured(query: URLSearchParams): Measured {
  const multiParty = MULTI_PARTY.find((choice) => choice === query.get('collectif'));
  const confirmation = CONFIRMATION.find((choice) => choice === query.get('parole'));
  return {
    ...withoutAbsent({ multiParty, confirmation }),
    ...(query.get('chiffres') === '1' ? { figures: true } : {}),
    ...(isWritten(Day, query.get('depuis') ?? '') ? { from: query.get('depuis') ?? '' } : {}),
    ...(isWritten(Day, query.get('jusque') ?? '') ? { to: query.get('jusque') ?? '' } : {}),
  };
}

/** Writes them, by name in an address. */
export const measuredParts = ({
  multiParty,
  confirmation,
  figures,
  from,
  to,
}: Measured): [string, string | undefined][] => [
  ['collectif', multiParty],
  ['parole', confirmation],
  ['chiffres', figures ? '1' : undefined],
  ['depuis', from],
  ['jusque', to],
];
