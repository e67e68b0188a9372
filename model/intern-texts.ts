/**
 * Gives of equal texts the first: ids, days and words of the vocabulary stand in thousands of elements, and whatever reads
 * them makes each anew.
 */
export function internTexts(): (text: string) => string {
  const first = new Map<string, string>();
  return (text) => {
    const known = first.get(text);
    if (known === undefined) first.set(text, text);
    return known ?? text;
  };
}
