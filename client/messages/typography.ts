const NARROW = '\u202f';

/**
 * French spacing of a text typed with ordinary spaces: narrow no-break space before ; ? ! : and inside « »,
 * typographic apostrophe. Addresses (https://…) keep their colon: only a space already there is narrowed.
 */
export const frenchSpacing = (text: string): string =>
  text
    .replace(/[ \u00a0]+([;?!:»])/g, `${NARROW}$1`)
    .replace(/«[ \u00a0]+/g, `«${NARROW}`)
    .replace(/(\d)[ \u00a0](\d{3})/g, `$1${NARROW}$2`)
    .replace(/'/g, '’');
