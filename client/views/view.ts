import type { Action } from '../../model/contract/access-vocabulary.ts';
import type { PlainKey } from '../messages/translate.ts';
import type { ReadingName, ViewId } from '../state/index.ts';

/** One view of a territory. Its address is in `state/address.ts`. */
export interface View {
  readonly id: ViewId;
  readonly label: PlainKey;
  /**
   * `map`: the element is the panel beside the map, which stays. `page`: it takes the whole screen. `alone`: it has
   * no header either.
   */
  readonly layout: 'map' | 'page' | 'alone';
  /** What is read when it opens, and read again after each write. */
  readonly reads: readonly ReadingName[];
  readonly element: string;
  readonly load: () => Promise<unknown>;
  /** The view whose tab it is: it has none of its own in the header. */
  readonly within?: ViewId;
  /** It tells something of a map that is too large to be drawn, none of whose actors is here. */
  readonly withoutMap?: true;
  /** Shown to those who may do this. */
  readonly needs?: Action;
  /** Its name among its tabs, where the header calls all of them otherwise. */
  readonly tab?: PlainKey;
}
