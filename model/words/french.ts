const NARROW = '\u202f';

/** French text with its typography. Only what we wrote is touched: what people typed comes through the slots unchanged. */
export function fr(parts: TemplateStringsArray, ...slots: ReadonlyArray<string | number>): string {
  return parts.map((part, i) => typeset(part) + (slots[i] ?? '')).join('');
}

/**
 * French typography of a text typed with ordinary spaces: a narrow no-break space before ; ? ! : %, inside « » and
 * between thousands, the typographic apostrophe. Addresses (https://…) keep their colon: only a space already there
 * is narrowed.
 */
export const typeset = (text: string): string =>
  text
    .replace(/[ \u00a0]+([;?!:»%])/g, `${NARROW}$1`)
    .replace(/«[ \u00a0]+/g, `«${NARROW}`)
    .replace(/(\d)[ \u00a0](\d{3})(?!\d)/g, `$1${NARROW}$2`)
    .replaceAll("'", '’');
