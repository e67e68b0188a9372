/**
 * Interns texts: ids, days and words of the vocabulary occur in thousands of elements, and each read creates
 * them again.
 */
export function internTexts(): (text: string) => string {
  const first = new Map<string, string>();
  return (text) => {
    const known = first.get(text);
    if (known === undefined) first.set(text, text);
    return known ?? text;
  };
}
