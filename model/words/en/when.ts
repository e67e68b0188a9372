/** Adds the preposition to a formatted day: “on 12 March 2026”, “in March 2026”, “in 2026”. */
export const onDay = (day: string): string => `${/^\d{1,2} /.test(day) ? 'on' : 'in'} ${day}`;
