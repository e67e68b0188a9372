import { z } from 'zod';
import { askedAs } from './asked.ts';
import { LANGUAGES } from './languages.ts';

/** How an identifier is written, for what holds several. */
export const ID_PATTERN = '[A-Za-z0-9][A-Za-z0-9_-]{0,63}';

/** Identifier of any resource: chosen by the client, or made by the server. */
export const Id = z
  .string()
  .regex(new RegExp(`^${ID_PATTERN}$`), 'letters, digits, - and _, 64 at most, the first a letter or a digit')
  .meta({ description: 'Stable identifier', examples: ['fr-commune-62528'] });

/** Returns the schema of ids in an address: separated by commas, at least one, at most `count`. */
export const idsAtMost = (count: number) =>
  z
    .string()
    .max(count * 65)
    .regex(
      new RegExp(`^${ID_PATTERN}(,${ID_PATTERN}){0,${count - 1}}$`),
      `ids, separated by commas, ${count} at most`,
    );

/** Years in which a requested day must lie: calculations with days stay within them. */
export const YEARS = { first: 1800, last: 2199 } as const;

/**
 * Calendar day, ISO 8601 `YYYY-MM-DD`. Non-existent days are refused, and in requests also days outside
 * sensible years; stored days of any year are read.
 */
export const Day = askedAs(
  z.iso.date().meta({ description: 'Calendar day', examples: ['2026-03-12'] }),
  (day) =>
    day.regex(/^(1[89]|2[01])/, 'a day from 1 January 1800 to 31 December 2199').meta({ format: 'date' }),
);

/** A day, or the month or the year alone, anchored. */
const SAID_DAY = new RegExp(`^\\d{4}(?:-(?:0[1-9]|1[0-2]))?$|${z.regexes.date.source}`);

/** Partial date of a fact, as precise as stated: `2021-06-15`, its month `2021-06`, or its year `2020`. */
export const PartialDate = askedAs(
  z
    .string()
    .regex(SAID_DAY, 'a date, or its month or year alone: 2021-06-15, 2021-06, 2021')
    .meta({
      description: 'Calendar day, or its month or year alone',
      examples: ['2026-03-12', '2026-03', '2026'],
    }),
  (schema) => schema.regex(/^(1[89]|2[01])/, 'from 1800 to 2199'),
);

/** A moment, ISO 8601 in UTC. */
export const Instant = z.iso.datetime().meta({ description: 'Moment in UTC' });

/** Returns true if a text satisfies a schema: an address may contain anything. */
export const isWritten = (schema: z.ZodType, text: string): boolean => schema.safeParse(text).success;

/** Half of a surrogate pair is no character: it would come back as another one, unnoticed. */
const isWhole = (text: string): boolean => !/\p{Surrogate}/u.test(text);

/** Creates the schema of one typed line of at most `max` characters: trimmed, never empty, no control characters. */
export const Line = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
    .regex(/^[^\u0000-\u001f\u007f]*$/, 'no control character')
    .refine(isWhole, 'whole characters');

/**
 * Creates the schema of typed text of at most `max` characters: trimmed, line breaks and tabs allowed, no
 * other control characters.
 */
export const Text = (max: number) =>
  z
    .string()
    .trim()
    .max(max)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/, 'no control character')
    .refine(isWhole, 'whole characters');

/** Version of a resource, from 1, raised by one at each change; its ETag is `"<version>"`. */
export const Version = z.int().min(1);

/** One of the languages of the product. */
export const Language = z.enum(LANGUAGES);
export type Language = z.infer<typeof Language>;

/** Creates the properties of an object that has one for each language, by its code. */
export const inEachLanguage = <T extends z.ZodType>(schema: T): Readonly<Record<Language, T>> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, schema])) as Record<Language, T>;

/** Label in each language of the product. */
export const Label = z.object(inEachLanguage(z.string()));
export type Label = z.infer<typeof Label>;

/** A flag in an address: `true`/`1` or `false`/`0`. */
export const QueryFlag = z
  .enum(['true', 'false', '1', '0', ''])
  .transform((value) => value === 'true' || value === '1' || value === '')
  .meta({ description: 'true or false' });

/** A list from an address where one value may stand alone. */
export const PageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().max(2_000).optional(),
});

/** Wraps an item schema into the shape of every list. */
export const listOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().optional() });

/** Turns a shape of optional properties into that of a merge patch: absent stays, null clears. */
export const clearable = <T extends z.ZodType>(schema: T) => schema.nullable().optional();
