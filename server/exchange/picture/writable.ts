import { readFileSync } from 'node:fs';
import * as fontkit from 'fontkit';
import { STATIC_FACES } from './static-faces.ts';

/** A text as a printed file can write it. */
interface Writable {
  readonly text: string;
  /** Set in the wide face, which knows more alphabets than ours: whole, so that a name is in one hand. */
  readonly isWide: boolean;
  /** Number of letters that neither font has: a mark replaces each, so that none is lost silently. */
  readonly lost: number;
}

/** Stands for a letter that cannot be written; the wide face has it. */
const MARK = '\ufffd';
/** Nothing to be seen: spaces, joiners, marks of direction, variants of a sign. */
const UNSEEN = /\p{Cf}|\p{Variation_Selector}/gu;
const isUnseen = (character: string): boolean => /^(?:\s|\p{Cf}|\p{Variation_Selector})$/u.test(character);

const letters = new Intl.Segmenter('fr', { granularity: 'grapheme' });
const known = new Map<string, boolean>();
let faces: { readonly own: fontkit.Font; readonly wide: fontkit.Font } | undefined;

/** Converts typed text to letters that one of our fonts has: PDF and bitmaps use no font of the machine. */
export function writable(typed: string): Writable {
  // Our faces have no narrow no-break space; the wider one is in every face.
  const text = typed.normalize('NFC').replaceAll('\u202f', '\u00a0');
  const plain = text.replace(UNSEEN, '');
  if (isKnown('own', plain)) return { text: plain, isWide: false, lost: 0 };
  if (isKnown('wide', plain)) return { text: plain, isWide: true, lost: 0 };
  let lost = 0;
  const marked = [...letters.segment(text)].map(({ segment }) => {
    if (isKnown('wide', segment)) return segment.replace(UNSEEN, '');
    lost += 1;
    return MARK;
  });
  return { text: marked.join(''), isWide: true, lost };
}

/** Returns true if a font has every letter of a text. */
function isKnown(face: 'own' | 'wide', text: string): boolean {
  for (const character of text) if (!has(face, character)) return false;
  return true;
}

function has(face: 'own' | 'wide', character: string): boolean {
  const key = face + character;
  const before = known.get(key);
  if (before !== undefined) return before;
  faces ??= { own: open(STATIC_FACES.regular), wide: open(STATIC_FACES.wide) };
  const now = isUnseen(character) || faces[face].hasGlyphForCodePoint(character.codePointAt(0) ?? 0);
  known.set(key, now);
  return now;
}

/** Returns the width of a letter in the wide font, in ems. */
export function wideAdvance(codePoint: number): number {
  faces ??= { own: open(STATIC_FACES.regular), wide: open(STATIC_FACES.wide) };
  const { wide } = faces;
  return (
    wide.glyphForCodePoint(wide.hasGlyphForCodePoint(codePoint) ? codePoint : 0xfffd).advanceWidth /
    wide.unitsPerEm
  );
}

function open(file: string): fontkit.Font {
  const opened = fontkit.create(readFileSync(file));
  if (!('unitsPerEm' in opened)) throw new Error('The face is a collection.');
  return opened;
}
