import type { Commitment } from '../contract/commitment.ts';
import type { Language } from '../contract/primitives.ts';
import type { Reference } from '../contract/reference.ts';

/** An article of the Charter in a language; as it stands where the catalogue does not have it, or has it in other words. */
export function charterText(
  { id, text }: Pick<Commitment, 'id' | 'text'>,
  { charterItems }: Pick<Reference, 'charterItems'>,
  language: Language,
): string {
  const known = charterItems.find((item) => item.id === id);
  return known?.text === text ? known.label[language] : text;
}
