/** What someone may see: what is private to facilitators or not, and of which territories. */
export interface Visibility {
  readonly seesPrivate: boolean;
  /** Null for all. */
  readonly territoryIds: readonly string[] | null;
}

/** What is private left out: what a reading gives where nobody says for whom it is. */
export const PUBLIC_VISIBILITY: Visibility = { seesPrivate: false, territoryIds: null };

/** Those who see the same have the same key. */
export const visibilityKey = ({ seesPrivate, territoryIds }: Visibility): string =>
  JSON.stringify([seesPrivate, seesPrivate && territoryIds !== null ? [...territoryIds].sort() : null]);

/** Says whether someone may read a territory. */
export const mayRead = ({ territoryIds }: Visibility, territoryId: string): boolean =>
  territoryIds === null || territoryIds.includes(territoryId);

/** Says whether someone may be told of an actor: it acts where they read, and is not kept from them. */
export const maySeeActor = (
  visibility: Visibility,
  actor: { readonly private: boolean; readonly territories: ReadonlyArray<{ readonly id: string }> },
): boolean =>
  (visibility.seesPrivate || !actor.private) &&
  (visibility.territoryIds === null || actor.territories.some(({ id }) => mayRead(visibility, id)));
