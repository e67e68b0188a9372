/** Signs by the words that dictate them; after an article these words are things: « une virgule », « le point ». */
const SIGNS: ReadonlyArray<readonly [sign: string, said: RegExp]> = [
  ['?', /\s(?:point d[’' ]interrogation|question mark)(?=\s|$)/giu],
  [';', /\s(?:point[- ]virgule|semi-?colon)(?=\s|$)/giu],
  ['.', /\s(?:(?:point )?[aà] la ligne|new line)(?=\s)/giu],
  [',', /(?<!(?:^|\s)(?:la|une|cette|a|the))\s(?:virgule|comma)(?=\s)/giu],
  ['.', /(?<!(?:^|\s)a)\sfull stop(?=\s|$)/giu],
  ['.', /(?<!(?:^|\s)(?:le|un|au|ce|de|du|à|quel|bon|mise|rond|faire|fait|font))\spoint(?: final)?\s*$/iu],
];

/** Puts the signs that a dictated line names: « la MJC virgule le collège et le lycée point ». */
export const withDictatedSigns = (text: string): string =>
  SIGNS.reduce((line, [sign, said]) => line.replace(said, sign), text);
