/** Sizes of a picture that is read from afar or held in a hand, in pixels of the screen. */
export interface FrameSizes {
  /** Height of the letters of names, an em. */
  readonly letters: number;
  /** Side of a common symbol. */
  readonly symbol: number;
  /** Factor on the widths of lines. */
  readonly line: number;
  /** Size of the letters of lands. */
  readonly lands: number;
}

/**
 * Letters that are read at 5 m from a picture 2 m wide: 16 arcminutes of capital height (0.668 em) are 33.5 px of 1,920.
 */
const LETTERS_AT_1920 = 33.5;
const PROJECTED_WIDTH = 1920;

const SYMBOL_AT_1920 = 46;
/** Number of actors above which symbols are smaller. */
const MANY = 60;

/**
 * Sizes on a projector of that many pixels across: the same part of its picture, whatever its pixels.
 *
 * @param actors how many symbols are drawn
 */
export function projectorSizes(width: number, actors: number): FrameSizes {
  const by = width / PROJECTED_WIDTH;
  const smaller = Math.min(1, Math.sqrt(MANY / Math.max(1, actors)));
  return {
    ...{ letters: LETTERS_AT_1920 * by, symbol: SYMBOL_AT_1920 * smaller * by },
    ...{ line: 1.25 * smaller * by, lands: 38 * by },
  };
}

/** Sizes on a phone, held in a hand. */
export const PHONE_SIZES: FrameSizes = { letters: 13.5, symbol: 27, line: 1, lands: 15 };
