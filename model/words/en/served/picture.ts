import type { picture as french } from '../../fr/served/picture.ts';

/** Message in a drawing about letters that could not be written. */
export const picture: typeof french = {
  lost: (n) =>
    `\ufffd: ${n === 1 ? 'a letter that our faces do not have' : `${n} letters that our faces do not have`}; the whole name is in the SVG drawing and in the tables.`,
};
