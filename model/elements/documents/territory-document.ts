import type { Elements } from '../elements.ts';

/** What a file that holds territories says of itself. */
export const DOCUMENT_TYPE = 'maillage.territory';
export const DOCUMENT_VERSION = 1;

/** More is no territory: whole regions stay under a tenth of it. */
export const MOST_ELEMENTS = 400_000;

/**
 * One territory or several, with all that hangs on them, in the elements of the model (`ACTS_IN:amap>val`). Nothing
 * in it depends on the Maillage it comes from: no version, no revision, no private element, no workshop.
 */
export interface TerritoryDocument {
  readonly territoryIds: readonly string[];
  readonly elements: Elements;
}
