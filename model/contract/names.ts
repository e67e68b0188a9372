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

/** What is not seen and may stand where it does: `(?<=…)` looks at what is before it. */
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

// Whatever is not shown: what turns the direction of writing, joins nothing, stands for a line or for nothing.
const UNSEEN = String.raw`[\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\ufff9-\ufffb]`;
const OUT_OF_PLACE = new RegExp(`(?!${NEEDED})${UNSEEN}`, 'u');
const VISIBLE = /(?!\p{Default_Ignorable_Code_Point})[\p{L}\p{N}]/u;

/** What is wrong with a name: a character that is not seen, and where (from 1); or that there is no letter and no digit. */
export type NameFault =
  | { readonly fault: 'unseen'; readonly character: string; readonly place: number }
  | { readonly fault: 'empty' };

/** Says what is wrong with a name, if anything: what looks like another, or like nothing, is no name. */
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
 * What something or somebody is called, on one line. Requests write it composed (NFC), with a letter or a digit at
 * least, and without characters that nobody sees; names that were kept before are read as they are.
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

/** A sentence of the contract with what an issue says in its places. */
export const filledIn = (sentence: string, issue: z.core.$ZodIssue): string =>
  issue.code === 'custom'
    ? sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(issue.params?.[name] ?? whole))
    : sentence;
