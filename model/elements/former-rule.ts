import { append } from '../grouped.ts';
import type { Elements, Properties } from './elements.ts';

/** First version of documents in which the latest word of an organisation counts. */
const LATEST_WORD = 5;

/** Returns the elements of a document with the mark of the former rule, where it was written under that rule. */
export const byRuleOf = (version: number, elements: Elements): Elements =>
  version < LATEST_WORD ? markFormerRule(elements) : elements;

/** Marks the words of each party whose speakers differ, as the schema step does in a database. */
function markFormerRule(elements: Elements): Elements {
  const words = new Map<string, [string, Properties][]>();
  for (const [key, properties] of elements)
    if (key.startsWith('Declaration:'))
      append(words, `${properties.actorId}>${properties.cooperationId}`, [key, properties]);
  const marked = [...words.values()].filter(isDivided).flat();
  if (marked.length === 0) return elements;
  return new Map([
    ...elements,
    ...marked.map(([key, properties]) => [key, { ...properties, perVoice: true }] as const),
  ]);
}

/** Returns a declaration, or its properties, without the mark. */
export const withoutFormerRule = <T extends { readonly perVoice?: unknown }>({
  perVoice: _,
  ...said
}: T): Omit<T, 'perVoice'> => said;

/** Returns true if two speakers said different levels. */
const isDivided = (words: readonly (readonly [string, Properties])[]): boolean =>
  words.some(([, one]) =>
    words.some(([, other]) => one.voice !== other.voice && one.intensity !== other.intensity),
  );
