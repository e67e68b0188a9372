import type { Recall } from '../../model/readings/survival/recall.ts';

/** Makes a recall that is as good as known: the weight of a million links. */
export const fixedRecall = (share: number): Recall => ({
  named: share * 1_000_000,
  omitted: (1 - share) * 1_000_000,
  links: 1_000_000,
});
