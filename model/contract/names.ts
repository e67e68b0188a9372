import type { z } from 'zod';
import { askedAs } from './asked.ts';
import { Line } from './primitives.ts';

/** Scripts whose letters join, or are kept apart, by a character that is not seen. */
const JOINING = [
  ...['Arab', 'Syrc', 'Nkoo', 'Mong', 'Deva', 'Beng', 'Guru', 'Gujr', 'Orya', 'Taml', 'Telu', 'Knda', 'Mlym'],
  ...['Sinh', 'Khmr', 'Mymr', 'Tibt'],
]
  .map((script) => String.raw`\p{scx=${script}}`)
  .join('');
const LETTER = String.raw`(?=[\p{L}\p{M}])[${JOINING}]`;

/** Invisible characters allowed in some contexts: `(?<=…)` tests the characters before. */
const NEEDED = [
  // Between two letters of such a script, or after the sign that takes a vowel away.
  String.raw`(?<=${LETTER})[\u200c\u200d](?=${LETTER})`,
  String.raw`(?<=(?=\p{M})[${JOINING}])[\u200c\u200d]`,
  // Which form of a letter is meant.
  String.raw`(?<=\p{sc=Mong})[\u180b-\u180d\u180f]`,
  String.raw`(?<=\p{sc=Han})[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]`,
  // Pictures made of several.
  String.raw`(?<=\p{Emoji})\ufe0f`,
  String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})`,
].join('|');

// Invisible characters, which change the writing direction, join nothing, or stand for a line or for nothing.
const UNSEEN = String.raw`[\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\ufff9-\ufffb]`;
const OUT_OF_PLACE = new RegExp(`(?!${NEEDED})${UNSEEN}`, 'u');
const VISIBLE = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}]/u;

/** Fault in a name: an invisible character with its position (from 1), or no letter or digit. */
export type NameFault =
  | { readonly fault: 'unseen'; readonly character: string; readonly place: number }
  | { readonly fault: 'empty' };

/** Finds the fault in a name, if any: names must not look like others, or like nothing. */
export function faultOfName(name: string): NameFault | undefined {
  const found = OUT_OF_PLACE.exec(name);
  if (found !== null) {
    const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return { fault: 'unseen', character: `U+${code}`, place: [...name.slice(0, found.index)].length + 1 };
  }
  return VISIBLE.test(name) ? undefined : { fault: 'empty' };
}

/** The sentences of the contract for each fault; `{…}` stands for what the fault says. */
const MESSAGES = {
  unseen: 'a name without the character {character}, that cannot be seen (place {place})',
  empty: 'a name with a letter or a digit',
} as const;

/**
 * Builds the schema of a one-line name. Requests normalise it (NFC), require a letter or a digit, and refuse
 * invisible characters; stored names are read as they are.
 */
export const Name = (max: number) =>
  askedAs(Line(max), (line) =>
    line.normalize('NFC').check(({ value, issues }) => {
      const isRefusedFor = (code: string) => issues.some((issue) => issue.code === code);
      // A few letters are longer composed.
      if (value.length > max && !isRefusedFor('too_big'))
        issues.push({ code: 'too_big', origin: 'string', maximum: max, inclusive: true, input: value });
      const wrong = isRefusedFor('too_small') ? undefined : faultOfName(value);
      if (wrong !== undefined)
        issues.push({ code: 'custom', input: value, message: MESSAGES[wrong.fault], params: { ...wrong } });
    }),
  );

/** Fills the placeholders of a contract sentence from an issue. */
export const filledIn = (sentence: string, issue: z.core.$ZodIssue): string =>
  issue.code === 'custom'
    ? sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(issue.params?.[name] ?? whole))
    : sentence;
