import { z } from 'zod';
import { Nature, TRANSACTION_NATURES } from '../../contract/vocabulary.ts';
import { pairKey } from '../../elements/system.ts';
import { fr } from '../../words/french.ts';
import { defineGap } from './define-gap.ts';

interface Words {
  readonly pairs: number;
  readonly onlyTransactions: number;
}

const row = z.object({
  cooperationId: z.string(),
  nature: Nature,
  localAuthorityIds: z.array(z.string()),
  socialEconomyIds: z.array(z.string()),
});

const ENOUGH_PAIRS = 3;

/** Between local authorities and the social economy, little else than money is noted. */
export const mostlyFunding = defineGap<typeof row, Words>({
  rule: 'mostly-funding',
  row,
  delicate: false,
  needsHearing: false,
  sizeFigure: 'onlyTransactions',
  find: (rows, context) => {
    if (context.system.reading.withoutTransactions) return [];
    const natures = naturesByPair(rows, context.system.weakLinks);
    const onlyTransactions = [...natures].filter(([, all]) =>
      [...all].every((nature) => TRANSACTION_NATURES.has(nature)),
    );
    const [pairs, only] = [natures.size, onlyTransactions.length];
    const severity = moneySeverity(pairs, only);
    if (severity === 0) return [];
    const links = onlyTransactions.flatMap(([key]) => context.system.weakLinks.get(key) ?? []);
    return [
      {
        subject: [],
        severity,
        sure: context.halfHeard('links'),
        evidence: {
          actorIds: [...new Set(links.flatMap(({ actorIds }) => actorIds))],
          cooperationIds: [...new Set(links.flatMap(({ cooperationIds }) => cooperationIds))],
        },
        figures: { pairs, onlyTransactions: only, share: only / pairs },
        words: { pairs, onlyTransactions: only },
      },
    ];
  },
  texts: {
    fr: {
      title: fr`Surtout des financements`,
      question: fr`Entre collectivités et ESS, l'argent circule : que faites-vous, ou voudriez-vous faire, au-delà de la subvention ou du marché ?`,
      when: fr`Au moins les deux tiers des liens entre collectivités et ESS ne sont que des financements ou des marchés.`,
      reason: ({ pairs, onlyTransactions }) =>
        fr`Sur ${pairs} liens notés entre collectivités et ESS, ${onlyTransactions} ne sont que des financements ou des marchés.`,
    },
    en: {
      title: 'Mostly funding',
      question:
        'Between local authorities and the social economy, money flows: what do you do, or would you like to do, beyond the grant or the contract?',
      when: 'Two thirds or more of the links between local authorities and the social economy are funding or contracts only.',
      reason: ({ pairs, onlyTransactions }) =>
        `Of ${pairs} links noted between local authorities and the social economy, ${onlyTransactions} are funding or contracts only.`,
    },
  },
});

/** How much it is money, of so many linked pairs; 0 where there are few, or other things too. */
export function moneySeverity(pairs: number, onlyTransactions: number): 0 | 1 | 2 {
  if (pairs < ENOUGH_PAIRS || onlyTransactions * 3 < pairs * 2) return 0;
  return onlyTransactions === pairs ? 2 : 1;
}

/** The natures of what links each pair at τ = 1, by pair. */
function naturesByPair(
  rows: ReadonlyArray<z.output<typeof row>>,
  links: ReadonlyMap<string, { readonly cooperationIds: readonly string[] }>,
): Map<string, Set<Nature>> {
  const natures = new Map<string, Set<Nature>>();
  for (const { cooperationId, nature, localAuthorityIds, socialEconomyIds } of rows) {
    for (const key of localAuthorityIds.flatMap((a) => socialEconomyIds.map((b) => pairKey(a, b)))) {
      if (!links.get(key)?.cooperationIds.includes(cooperationId)) continue;
      const known = natures.get(key) ?? new Set<Nature>();
      natures.set(key, known.add(nature));
    }
  }
  return natures;
}
