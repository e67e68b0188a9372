// A day takes an article, a month or a year does not: « le 12 mars 2026 », « en mars 2026 », « en 2026 ». What is given
// was said already, by `sayDay`.

const isWholeDay = (day: string): boolean => /^\d{1,2}(er)? /.test(day);

/** « le 12 mars 2026 », « en 2026 » */
export const onDay = (day: string): string => `${isWholeDay(day) ? 'le' : 'en'} ${day}`;

/** After « depuis » and « pour »: « le 12 mars 2026 », « 2026 ». */
export const theDay = (day: string): string => (isWholeDay(day) ? `le ${day}` : day);

/** « jusqu’au 12 mars 2026 », « jusqu’en 2026 » */
export const untilDay = (day: string): string => `jusqu’${isWholeDay(day) ? 'au' : 'en'} ${day}`;
