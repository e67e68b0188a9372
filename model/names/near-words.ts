/** Removes a plural: « verreries » becomes « verrerie »; « croix » is none. */
export const singular = (word: string): string =>
  word.length > 3 && /(?:[^s]s|[aeo]ux)$/.test(word) ? word.slice(0, -1) : word;

/** Writes « St » and « Ste » of a place's name in full, so that both spellings are the same word. */
export const spelledOut = (word: string): string =>
  word === 'st' ? 'saint' : word === 'ste' ? 'sainte' : word;

/**
 * Returns true if two words differ by a typing error: one letter more, less or other, or two that changed
 * places. Words of eight letters or more may have two.
 */
export function isSlip(a: string, b: string, atMost = 2): boolean {
  // « Delmasse »: an ending too many.
  if (b.length > 4 && a.startsWith(b)) return /^(?:e|s|es|se|ss|le|ne|te|x|r|t)$/.test(a.slice(b.length));
  if (Math.min(a.length, b.length) < 4) return false;
  // « appartements » is no slip for « département »: among two errors none is in the first letter.
  const most = Math.min(a.length, b.length) >= 8 && a[0] === b[0] ? atMost : 1;
  if (Math.abs(a.length - b.length) > most) return false;
  return slips(a, b, most) <= most;
}

/** Encodes the letters of a word as bits: words that differ by one or two errors differ in few bits. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) % 31);
  return letters;
}

/** Tests cheaply whether two words may differ by a typing error, before computing the distance. */
export function mayBeSlip(a: number, b: number): boolean {
  let different = a ^ b;
  let count = 0;
  while (different !== 0) {
    different &= different - 1;
    count++;
  }
  return count < 5;
}

/**
 * Counts the typing errors between two words (Damerau's distance, adjacent transpositions included). Stops
 * counting beyond `most`.
 */
function slips(a: string, b: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      next.push(cost);
    }
    if (Math.min(...next) > most) return most + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? most + 1;
}

/** Detects a word that only lacks a letter or two: « colege » for « collège ». */
export function lacksLetters(key: string, word: string): boolean {
  if (key.length < 4 || word.length <= key.length || word.length - key.length > 2) return false;
  let at = 0;
  for (const letter of word) if (letter === key[at]) at++;
  return at === key.length && key[0] === word[0];
}

/** Returns how a French word sounds, about: « finense » as « finance », « acueile » as « accueille ». */
export function soundOf(word: string): string {
  const sounds = word
    .replaceAll(/ph/g, 'f')
    .replaceAll(/s?ch/g, 'x')
    .replaceAll(/h/g, '')
    .replaceAll(/c(?=[eiy])/g, 's')
    .replaceAll(/qu|[cq]/g, 'k')
    .replaceAll(/eau|au/g, 'o')
    .replaceAll(/ai|ei/g, 'e')
    .replaceAll(/y/g, 'i')
    .replaceAll(/e(?=[mn][^aeiouymn])/g, 'a');
  return [...sounds].filter((sound, i) => sound !== sounds[i - 1]).join('');
}
