import type { TerritoryMap } from '../../../model/contract/reading.ts';

type Need = TerritoryMap['needs'][number];
type Offer = TerritoryMap['offers'][number];

export interface NeedsAndOffers {
  readonly covered: readonly Need[];
  readonly uncovered: readonly Need[];
  readonly unused: readonly Offer[];
}

/** Groups needs and offers by whether they have a match. */
export const needsAndOffers = ({
  needs,
  offers,
}: Pick<TerritoryMap, 'needs' | 'offers'>): NeedsAndOffers => ({
  covered: needs.filter(({ offeredByIds }) => offeredByIds.length > 0),
  uncovered: needs.filter(({ offeredByIds }) => offeredByIds.length === 0),
  unused: offers.filter(({ neededByIds }) => neededByIds.length === 0),
});
