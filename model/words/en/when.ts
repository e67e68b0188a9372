/** “on 12 March 2026”, “in March 2026”, “in 2026”, of what `sayDay` said. */
export const onDay = (said: string): string => `${/^\d{1,2} /.test(said) ? 'on' : 'in'} ${said}`;
