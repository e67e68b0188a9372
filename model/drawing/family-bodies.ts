import type { Family } from '../contract/vocabulary.ts';

/** Proportions of a family's outline, so that all families look equally large, and where its icon sits. */
export interface Body {
  readonly width: number;
  readonly height: number;
  readonly icon: number;
  readonly iconY: number;
}

export const FAMILY_BODIES: Readonly<Record<Family, Body>> = {
  local_authority: { width: 1.1, height: 1.0, icon: 0.54, iconY: 50 },
  state: { width: 1.02, height: 1.02, icon: 0.58, iconY: 50 },
  social_economy: { width: 1.0, height: 1.0, icon: 0.58, iconY: 52 },
  business: { width: 0.94, height: 0.94, icon: 0.62, iconY: 50 },
  research_training: { width: 1.22, height: 1.22, icon: 0.46, iconY: 50 },
  citizens: { width: 1.24, height: 1.12, icon: 0.42, iconY: 74 },
  funder: { width: 1.12, height: 1.1, icon: 0.5, iconY: 56 },
  resource_network: { width: 0.98, height: 0.98, icon: 0.58, iconY: 50 },
  unspecified: { width: 1.0, height: 1.0, icon: 0.58, iconY: 50 },
};

/** Returns the size of an actor's body by family and weight, relative to a common actor. */
export const bodyOf = (family: Family, weight: number): Pick<Body, 'width' | 'height'> => ({
  width: FAMILY_BODIES[family].width * weight,
  height: FAMILY_BODIES[family].height * weight,
});

/** The mark of a cooperation of three or more. */
export const HUB_BODY: Pick<Body, 'width' | 'height'> = { width: 0.3, height: 0.3 };
