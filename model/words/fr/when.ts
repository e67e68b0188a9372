// Detects a whole day in text from `sayDay`: it takes an article, a month or a year does not: « le 12 mars
// 2026 », « en mars 2026 », « en 2026 ».

const isWholeDay = (day: string): boolean => /^\d{1,2}(er)? /.test(day);

/** Adds the preposition to a formatted day: « le 12 mars 2026 », « en 2026 ». */
export const onDay = (day: string): string => `${isWholeDay(day) ? 'le' : 'en'} ${day}`;

/** Formats a day after « depuis » and « pour »: « le 12 mars 2026 », « 2026 ». */
export const theDay = (day: string): string => (isWholeDay(day) ? `le ${day}` : day);

/** Formats a day as an end: « jusqu’au 12 mars 2026 », « jusqu’en 2026 ». */
export const untilDay = (day: string): string => `jusqu’${isWholeDay(day) ? 'au' : 'en'} ${day}`;
