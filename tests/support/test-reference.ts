import type { Reference } from '../../server/contract/reference.ts';

/** A reference of the right shape and nothing in it: enough to build the application. */
export const testReference = (): Reference => ({
  families: [],
  tableRoles: [],
  scales: [],
  charterRelations: [],
  territoryLevels: [],
  natures: [],
  formalities: [],
  statuses: [],
  intensities: [],
  channels: [],
  partyRoles: [],
  carrierRoles: [],
  horizons: [],
  commitmentStatuses: [],
  commitmentFrames: [],
  gapStatuses: [],
  themes: [],
  resources: [],
  charterItems: [],
  gaps: [],
  limits: { bodyBytes: 1_048_576, pageSize: 100, maxPageSize: 500, suggestions: 50, proposedGaps: 5 },
});
