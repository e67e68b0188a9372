/** Kinds of other names of an actor. */
export const ALIAS_KINDS = ['acronym', 'former', 'everyday', 'other'] as const;
export type AliasKind = (typeof ALIAS_KINDS)[number];

/** Another name of an actor: its acronym, a former name, what people call it every day. */
export interface Alias {
  readonly name: string;
  readonly kind: AliasKind;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}

/** French and English words for the kinds, as people write them in a file. */
const KIND_WORDS: Readonly<Record<string, AliasKind>> = {
  ...Object.fromEntries(ALIAS_KINDS.map((kind) => [kind, kind])),
  sigle: 'acronym',
  acronyme: 'acronym',
  ancien: 'former',
  courant: 'everyday',
  autre: 'other',
};

const WRITTEN = new RegExp(
  `^(.+) \\((${Object.keys(KIND_WORDS).join('|')})(?:, ([\\d-]*)–([\\d-]*))?\\)$`,
  'u',
);
/** « CCPM », « DDT(M) »: capitals, with digits, dots or brackets. */
const CAPITALS = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\d.()&-]{2,12}$/u;

/** Writes an alias as one line, as the graph and files keep it: `CCPM (acronym)`, `MJC (former, 2004–2019)`. */
export function aliasText({ name, kind, since, until }: Alias): string {
  const days = since === undefined && until === undefined ? '' : `, ${since ?? ''}–${until ?? ''}`;
  return `${name} (${kind}${days})`;
}

/** Reads a line as an alias; a bare name of capitals is an acronym, any other an everyday name. */
export function aliasOfText(text: string): Alias {
  const [, name, word = '', since, until] = WRITTEN.exec(text) ?? [];
  if (name === undefined) return { name: text, kind: CAPITALS.test(text) ? 'acronym' : 'everyday' };
  return {
    name,
    kind: KIND_WORDS[word] ?? 'other',
    ...(since !== undefined && since !== '' && { since }),
    ...(until !== undefined && until !== '' && { until }),
  };
}

/** Returns the kind that a word means; undefined for other words. */
export const aliasKindOf = (word: string): AliasKind | undefined => KIND_WORDS[word];

/** Converts a value of a list to text, aliases included. */
export const valueText = (value: unknown): string => (isAlias(value) ? aliasText(value) : String(value));

const isAlias = (value: unknown): value is Alias =>
  typeof value === 'object' && value !== null && 'kind' in value && 'name' in value;
