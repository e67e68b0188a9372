import type { ElementStates } from '../../model/contract/change.ts';
import { sameProperties } from '../../model/elements/element-edits.ts';
import type { Properties } from '../../model/elements/elements.ts';
import type { Edit } from './step.ts';

/** What someone wrote and may write again: by key, how it was before they first did, and how they left it. */
export type OwnWords = ReadonlyMap<string, Pick<Edit, 'before' | 'after'>>;

export const NO_WORDS: OwnWords = new Map();

/** The words of someone, from the changes that they made, in order. */
export function ownWords(
  changes: ReadonlyArray<{ readonly before: ElementStates | null; readonly after: ElementStates | null }>,
): OwnWords {
  const words = new Map<string, Pick<Edit, 'before' | 'after'>>();
  for (const { before, after } of changes)
    for (const key of new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])) {
      const first = words.get(key);
      words.set(key, {
        before: first === undefined ? (before?.[key] as Properties | undefined) : first.before,
        after: after?.[key] as Properties | undefined,
      });
    }
  return words;
}

/** Says whether an element was added by someone, and is as they left it. */
export const isOwnWord = (words: OwnWords, edit: Edit): boolean =>
  words.get(edit.key)?.before === undefined && isAsLeft(words, edit);

/** Says whether something that was there is there no more, an element or one of its properties, but own words. */
export function takesAway(words: OwnWords, edit: Edit): boolean {
  const { key, before, after } = edit;
  if (before === undefined) return false;
  const gone = Object.keys(before).filter((name) => after?.[name] === undefined);
  if (after !== undefined && gone.length === 0) return false;
  if (!isAsLeft(words, edit)) return true;
  const first = words.get(key)?.before;
  return first !== undefined && (after === undefined || gone.some((name) => first[name] !== undefined));
}

const isAsLeft = (words: OwnWords, { key, before }: Edit): boolean => {
  const left = words.get(key)?.after;
  return left !== undefined && sameProperties(left, before, ['version']);
};
