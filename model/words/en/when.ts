/** “on 12 March 2026”, “in March 2026”, “in 2026”, of what `sayDay` said. */
export const onDay = (day: string): string => `${/^\d{1,2} /.test(day) ? 'on' : 'in'} ${day}`;
