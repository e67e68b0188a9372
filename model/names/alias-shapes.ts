import { z } from 'zod';
import { Name } from '../contract/names.ts';
import { PartialDate } from '../contract/primitives.ts';
import { ALIAS_KINDS, aliasKindOf, aliasOfText, aliasText } from './alias.ts';

const AliasKind = z.enum(ALIAS_KINDS);
const days = { since: PartialDate.optional(), until: PartialDate.optional() };
const Asked = z.strictObject({
  name: Name(200),
  kind: z.preprocess((word) => (typeof word === 'string' ? (aliasKindOf(word) ?? word) : word), AliasKind),
  ...days,
});

const read = (value: unknown): unknown => (typeof value === 'string' ? aliasOfText(value) : value);

/** An alias as requests give it, an object or its line; kept as the line. */
export const AskedAlias = z.preprocess(read, Asked).transform(aliasText);

const Told = z.object({ name: z.string(), kind: AliasKind, ...days });

/** An alias as it is read, from an object or its line; answers write the object. */
export const KeptAlias = z.codec(z.union([z.string(), Told]), Told, {
  decode: (value) => (typeof value === 'string' ? aliasOfText(value) : value),
  encode: (alias) => alias,
});
