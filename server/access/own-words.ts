import type { ElementStates } from '../../model/contract/change.ts';
import { sameProperties } from '../../model/elements/element-edits.ts';
import type { Properties } from '../../model/elements/elements.ts';
import type { Edit } from './step.ts';

/**
 * Elements that someone wrote and may correct, by key: their state before this person's first change, and
 * after the last.
 */
export type OwnWords = ReadonlyMap<string, Pick<Edit, 'before' | 'after'>>;

export const NO_WORDS: OwnWords = new Map();

/** Collects the elements that someone wrote, from that person's changes in order. */
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

/** Returns true if someone added an element that is still as they left it. */
export const isOwnWord = (words: OwnWords, edit: Edit): boolean =>
  words.get(edit.key)?.before === undefined && isAsLeft(words, edit);

/** Returns true if an edit removes an element or property that is not the author's own. */
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
