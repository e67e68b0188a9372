const FIRST_LETTER = 97;
const LETTERS = 26;

/** Returns which letters a folded text has, one bit each, in any order and number; digits share one, spaces another. */
export function lettersOf(text: string): number {
  let letters = 0;
  for (let i = 0; i < text.length; i += 1) {
    const letter = text.charCodeAt(i) - FIRST_LETTER;
    letters |= 1 << (letter >= 0 && letter < LETTERS ? letter : text[i] === ' ' ? LETTERS : LETTERS + 1);
  }
  return letters;
}

/** Counts the letters that only one of two texts has. A wrong letter makes two at most, letters in another order none. */
export function lettersApart(one: number, other: number): number {
  let apart = 0;
  for (let left = one ^ other; left !== 0; left &= left - 1) apart += 1;
  return apart;
}
