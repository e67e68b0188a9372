import type { calendar as french } from '../../fr/served/calendar.ts';

/** The promises of a territory as a calendar. */
export const calendar: typeof french = {
  calendar: (territory) => `Promises, ${territory}`,
  title: (names) => `Promise: ${names}`,
  promisedFor: (day) => `Promised for ${day}`,
};
