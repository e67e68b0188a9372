// A day takes an article, a month or a year does not: « le 12 mars 2026 », « en mars 2026 », « en 2026 ». What is given
// was said already, by `sayDay`.

const isWholeDay = (said: string): boolean => /^\d{1,2}(er)? /.test(said);

/** « le 12 mars 2026 », « en 2026 » */
export const onDay = (said: string): string => `${isWholeDay(said) ? 'le' : 'en'} ${said}`;

/** After « depuis » and « pour »: « le 12 mars 2026 », « 2026 ». */
export const theDay = (said: string): string => (isWholeDay(said) ? `le ${said}` : said);

/** « jusqu’au 12 mars 2026 », « jusqu’en 2026 » */
export const untilDay = (said: string): string => `jusqu’${isWholeDay(said) ? 'au' : 'en'} ${said}`;
