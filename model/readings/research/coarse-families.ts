import type { Family } from '../../contract/vocabulary.ts';

/** Three families in the place of nine, so that more organisations are alike. */
export const COARSE_FAMILIES = ['public', 'enterprise', 'other'] as const;
export type CoarseFamily = (typeof COARSE_FAMILIES)[number];

const COARSE: Readonly<Record<Family, CoarseFamily>> = {
  local_authority: 'public',
  state: 'public',
  social_economy: 'enterprise',
  business: 'enterprise',
  research_training: 'other',
  citizens: 'other',
  funder: 'other',
  resource_network: 'other',
  unspecified: 'other',
};

export const coarseFamily = (family: Family): CoarseFamily => COARSE[family];
