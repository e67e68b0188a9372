/** Visibility of a person: whether private data, and which territories. */
export interface Visibility {
  readonly seesPrivate: boolean;
  /** Null for all. */
  readonly territoryIds: readonly string[] | null;
}

/** Without private data: the default of queries. */
export const PUBLIC_VISIBILITY: Visibility = { seesPrivate: false, territoryIds: null };

/** Returns a key that is equal for equal visibilities. */
export const visibilityKey = ({ seesPrivate, territoryIds }: Visibility): string =>
  JSON.stringify([seesPrivate, seesPrivate && territoryIds !== null ? [...territoryIds].sort() : null]);

/** Returns true if someone may read a territory. */
export const mayRead = ({ territoryIds }: Visibility, territoryId: string): boolean =>
  territoryIds === null || territoryIds.includes(territoryId);

/** Returns true if someone may see an actor: it acts in a readable territory, and is not hidden from them. */
export const maySeeActor = (
  visibility: Visibility,
  actor: { readonly private: boolean; readonly territories: ReadonlyArray<{ readonly id: string }> },
): boolean =>
  (visibility.seesPrivate || !actor.private) &&
  (visibility.territoryIds === null || actor.territories.some(({ id }) => mayRead(visibility, id)));
