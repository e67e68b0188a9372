import type { AskedField, FieldQuestion } from '../../../model/contract/asked-questions.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { CarrierRole } from '../../../model/contract/vocabulary.ts';
import { openCommitments } from '../workshop-perimeter.ts';

/** Additional data of a need or an offer. */
export interface SaidOf {
  readonly note?: string | undefined;
  readonly themeId?: string | undefined;
}

/** A commitment in new words. */
export interface NewWording {
  readonly id: string;
  readonly text: string;
  readonly role: CarrierRole;
}

/** A cooperation that nobody had noted. */
export interface AddedLink {
  readonly id: string;
  readonly actorId: string;
  /** Who that is, where it is not on the map yet. */
  readonly partner?: { readonly name: string } | undefined;
  readonly intensity: number;
  /** They would like to: of no level. */
  readonly wished?: true | undefined;
  readonly note?: string | undefined;
  readonly themes?: readonly string[] | undefined;
}

/** A link that is being said: with whom, how far, on what. */
export interface Adding {
  readonly search: string;
  readonly actorId: string;
  readonly partner?: { readonly name: string } | undefined;
  /** 0: they would like to. */
  readonly intensity: number | null;
  readonly note: string;
  readonly themeId: string;
}

export const nothingAdded: Adding = { search: '', actorId: '', intensity: null, note: '', themeId: '' };

/** Builds a link from the entry; null while partner or level is missing. */
export const linkAdded = (
  { actorId, partner, intensity, note, themeId }: Adding,
  id: string,
): AddedLink | null =>
  actorId === '' || intensity === null
    ? null
    : {
        id,
        actorId,
        intensity,
        ...(partner === undefined ? {} : { partner }),
        ...(intensity === 0 ? { wished: true } : {}),
        ...(note.trim() === '' ? {} : { note: note.trim() }),
        ...(themeId === '' ? {} : { themes: [themeId] }),
      };

/**
 * Entered answers of an organisation: only differences from the map, so that others' contributions show. They
 * stay after validation, for corrections.
 */
export type Drafts = FieldDrafts & ListDrafts;

/** Absent: nothing of it was typed, or the question was not asked yet when the device kept the others. */
type FieldDrafts = {
  readonly [Q in FieldQuestion]?: Readonly<Partial<Record<AskedField<Q>, string>>>;
};

interface ListDrafts {
  readonly commitments: {
    /** Null: not carried, whatever the map says. */
    readonly carried: Readonly<Record<string, CarrierRole | null>>;
    readonly added: readonly NewWording[];
    /** The one that is being typed. */
    readonly adding?: string;
    readonly none: boolean;
  };
  readonly links: {
    /** Null withdraws an earlier value. */
    readonly levels: Readonly<Record<string, number | null>>;
    readonly added: readonly AddedLink[];
    /** Links added, sent, then removed: the organisation leaves these cooperations. */
    readonly left: readonly string[];
    /** The one that is being said. */
    readonly adding: Adding;
    readonly none: boolean;
  };
  readonly needs: {
    readonly needs: Readonly<Record<string, SaidOf | null>>;
    readonly offers: Readonly<Record<string, SaidOf | null>>;
    readonly none: boolean;
  };
}

export const noDrafts: Drafts = {
  commitments: { carried: {}, added: [], none: false },
  links: { levels: {}, added: [], left: [], adding: nothingAdded, none: false },
  needs: { needs: {}, offers: {}, none: false },
};

/** Lays what was answered over what the map says; null removes an entry. */
function over<T>(known: ReadonlyMap<string, T>, changes: Readonly<Record<string, T | null>>): Map<string, T> {
  const all = new Map(known);
  for (const [id, value] of Object.entries(changes)) {
    if (value === null) all.delete(id);
    else all.set(id, value);
  }
  return all;
}

/**
 * Returns the open commitments that an actor carries, with its role: the map's, then the entered ones;
 * without its own new ones.
 */
export function carriedBy(
  map: TerritoryMap,
  actorId: string,
  { commitments }: Drafts,
): Map<string, CarrierRole> {
  const own = new Set(commitments.added.map(({ id }) => id));
  const open = openCommitments(map).filter(({ id }) => !own.has(id));
  const known = open.flatMap(({ id, carriers }): [string, CarrierRole][] => {
    const carrier = carriers.find((one) => one.actorId === actorId);
    return carrier === undefined ? [] : [[id, carrier.role]];
  });
  const isOpen = new Set(open.map(({ id }) => id));
  // Commitments closed meanwhile are no longer carried.
  return new Map([...over(new Map(known), commitments.carried)].filter(([id]) => isOpen.has(id)));
}

/** Returns the needs or offers of an actor, by resource. */
export function resourcesOf(
  map: TerritoryMap,
  actorId: string,
  { needs }: Drafts,
  kind: 'needs' | 'offers',
): Map<string, SaidOf> {
  const known = (
    map[kind] as readonly { actorId: string; resourceId: string; note?: string; themeId?: string }[]
  )
    .filter((one) => one.actorId === actorId)
    .map(({ resourceId, note, themeId }): [string, SaidOf] => [resourceId, { note, themeId }]);
  return over(new Map(known), needs[kind]);
}
