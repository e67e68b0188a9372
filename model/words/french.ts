const NARROW = '\u202f';

/** Applies French typography to a template. Only our own text changes: typed values in the slots stay. */
export function fr(parts: TemplateStringsArray, ...slots: ReadonlyArray<string | number>): string {
  return parts.map((part, i) => typeset(part) + (slots[i] ?? '')).join('');
}

/**
 * Applies French typography to text with ordinary spaces: a narrow no-break space before ; ? ! : %, inside «
 * » and between thousands, and the typographic apostrophe. Addresses (https://…) keep their colon, since only
 * existing spaces change.
 */
export const typeset = (text: string): string =>
  text
    .replace(/[ \u00a0]+([;?!:»%])/g, `${NARROW}$1`)
    .replace(/«[ \u00a0]+/g, `«${NARROW}`)
    .replace(/(\d)[ \u00a0](\d{3})(?!\d)/g, `$1${NARROW}$2`)
    .replaceAll("'", '’');
