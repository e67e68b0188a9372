const NARROW = '\u202f';

/**
 * French text with its typography: a narrow no-break space before ; : ? ! % and inside « », the typographic
 * apostrophe. Only what we wrote is touched: what people typed comes through the slots unchanged.
 */
export function fr(parts: TemplateStringsArray, ...slots: ReadonlyArray<string | number>): string {
  return parts.map((part, i) => typeset(part) + (slots[i] ?? '')).join('');
}

/** The typography of `fr`, for a text that stands whole elsewhere. */
export function typeset(text: string): string {
  return text
    .replaceAll("'", '’')
    .replace(/ ([;:?!%»])/g, `${NARROW}$1`)
    .replaceAll('« ', `«${NARROW}`);
}
