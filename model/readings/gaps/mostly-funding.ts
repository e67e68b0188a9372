import { TRANSACTION_NATURES } from '../../contract/vocabulary.ts';
import type { Link } from '../../elements/system.ts';
import type { GapFinder } from './define-gap.ts';
import type { GapContext } from './gap-context.ts';

export interface MostlyFundingWords {
  readonly pairs: number;
  readonly onlyTransactions: number;
}

const ENOUGH_PAIRS = 3;

/** Between local authorities and the social economy, little else than money is noted. */
export const mostlyFunding: GapFinder<MostlyFundingWords> = {
  delicate: false,
  needsHearing: false,
  sizeFigure: 'onlyTransactions',
  find: (context) => {
    if (context.system.reading.withoutTransactions) return [];
    const between = [...context.system.weakLinks.values()].filter((link) => joinsTheTwo(link, context));
    const transactions = between.filter((link) => isOnlyTransactions(link, context));
    const [pairs, only] = [between.length, transactions.length];
    const severity = moneySeverity(pairs, only);
    if (severity === 0) return [];
    return [
      {
        subject: [],
        severity,
        sure: context.halfHeard('links'),
        evidence: () => ({
          actorIds: [...new Set(transactions.flatMap(({ actorIds }) => actorIds))],
          cooperationIds: [...new Set(transactions.flatMap(({ cooperationIds }) => cooperationIds))],
        }),
        figures: { pairs, onlyTransactions: only, share: only / pairs },
        words: { pairs, onlyTransactions: only },
      },
    ];
  },
};

/** Returns the severity by the number of linked pairs; 0 if there are few, or links other than money. */
export function moneySeverity(pairs: number, onlyTransactions: number): 0 | 1 | 2 {
  if (pairs < ENOUGH_PAIRS || onlyTransactions * 3 < pairs * 2) return 0;
  return onlyTransactions === pairs ? 2 : 1;
}

/** Returns true if one end is a local authority and the other of the social economy. */
function joinsTheTwo({ actorIds }: Link, { system }: GapContext): boolean {
  const families = actorIds.map((id) => system.actors.get(id)?.family);
  return families.includes('local_authority') && families.includes('social_economy');
}

const isOnlyTransactions = ({ cooperationIds }: Link, { cooperations }: GapContext): boolean =>
  cooperationIds.every((id) => TRANSACTION_NATURES.has(cooperations.get(id)?.nature ?? 'unspecified'));
