import { describe, expect, it } from 'vitest';
import { asAsked } from '../../model/contract/asked.ts';
import { faultOfName, Name } from '../../model/contract/names.ts';
import { localizeIssues } from '../../server/plugins/localize-issues.ts';

const taken = (name: string) => asAsked(Name(200)).safeParse(name);

describe('a name', () => {
  it.each([
    ['French', 'AMAP « Les Sillons » – n° 3'],
    ['a code', 'E3'],
    ['digits alone', '2030'],
    ['Arabic', 'جمعية'],
    ['Persian, which keeps letters apart', 'می\u200cخواهم'],
    ['Hindi, which joins them', 'क्\u200dष'],
    ['Malayalam, at the end', 'അവന്\u200d'],
    ['Sinhala', 'ශ්\u200dරී'],
    ['Hebrew', 'שלום'],
    ['Chinese with a form of a letter', '葛\u{e0100}城'],
    ['Mongolian', 'ᠮᠣᠩᠭᠣᠯ\u180b'],
    ['a picture of several', 'Ferme 👩🏽\u200d🌾 ❤\ufe0f'],
    ['letters of mathematics', '𝕏'],
  ])('may be in any script: %s', (_script, name) => {
    expect(taken(name)).toEqual({ success: true, data: name.normalize('NFC') });
  });

  it.each([
    ['turned about', 'abc\u202etxt.exe', 'U+202E', 4],
    ['isolated', '\u2066a\u2069', 'U+2066', 1],
    ['marked left to right', 'a\u200eb', 'U+200E', 2],
    ['marked right to left', 'a\u200fb', 'U+200F', 2],
    ['marked as Arabic', 'ab\u061c', 'U+061C', 3],
    ['a space of no width', 'a\u200bb', 'U+200B', 2],
    ['a joiner in Latin', 'a\u200db', 'U+200D', 2],
    ['a non-joiner in Latin', 'a\u200cb', 'U+200C', 2],
    ['a joiner at the beginning', '\u200dक', 'U+200D', 1],
    ['a word joiner', 'a\u2060b', 'U+2060', 2],
    ['a byte order mark', 'a\ufeffb', 'U+FEFF', 2],
    ['a soft hyphen', 'a\u00adb', 'U+00AD', 2],
    ['a filler, which counts as a letter', '\u3164', 'U+3164', 1],
    ['a form of no letter', 'a\ufe0f', 'U+FE0F', 2],
    ['a tag', 'a\u{e0041}', 'U+E0041', 2],
    ['another line', 'a\u2028b', 'U+2028', 2],
    ['after a picture', '😀\u200ba', 'U+200B', 2],
  ])('holds nothing that nobody sees: %s', (_what, name, character, place) => {
    expect(faultOfName(name)).toEqual({ fault: 'unseen', character, place });
    expect(taken(name).success).toBe(false);
    // A name stored under an earlier rule is still read.
    expect(Name(200).safeParse(name).success).toBe(true);
  });

  it.each(['---', '…', '«»', '.', '💧', '⠀', '\u0301'])('has a letter or a digit: %s', (name) => {
    expect(faultOfName(name)).toEqual({ fault: 'empty' });
    expect(taken(name).success).toBe(false);
  });

  it('is composed, and of the same length at most', () => {
    expect(taken('e\u0301cole')).toEqual({ success: true, data: 'école' });
    expect(asAsked(Name(2)).safeParse('\u0958\u0958').success).toBe(false);
  });

  it.each(['', '  ', '…', 'abcdef', 'abc\u0958\u0958', 'a\u0001'])(
    'is refused for one thing once: %j',
    (name) => {
      expect(asAsked(Name(4)).safeParse(name).error?.issues).toHaveLength(1);
    },
  );

  it('is refused in a sentence that says which character and where', () => {
    const said = (name: string, language: 'fr' | 'en') =>
      localizeIssues(taken(name).error?.issues ?? [], language).errors.map(({ message }) => message);
    expect(said('a\u202eb', 'en')).toEqual([
      'a name without the character U+202E, that cannot be seen (place 2)',
    ]);
    expect(said('a\u202eb', 'fr')).toEqual(['un nom sans le caractère U+202E, qui ne se voit pas (place 2)']);
    expect(said('--', 'fr')).toEqual(['un nom qui a une lettre ou un chiffre']);
    expect(said('--', 'en')).toEqual(['a name with a letter or a digit']);
  });
});
