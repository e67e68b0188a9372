import type { Properties } from '../../model/elements/elements.ts';

/* Builds nodes with all their stored properties. */
export const storedActor = (name: string, more: Properties = {}): Properties => ({
  ...{ name, family: 'citizens', tableRoles: [], charter: 'none', tags: [], version: 3 },
  ...more,
});
export const storedCooperation = (more: Properties = {}): Properties => ({
  ...{ nature: 'co_produces', formality: 'informal', status: 'active', intensity: 2, version: 2 },
  ...more,
});
export const storedCommitment = (text: string, origin = 'territory'): Properties => ({
  ...{ text, origin, horizon: 'star', status: 'open', version: 4 },
});
