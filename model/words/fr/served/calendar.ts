import { fr } from '../../french.ts';
import { theDay } from '../when.ts';

/** The promises of a territory as a calendar. */
export const calendar = {
  calendar: (territory: string) => fr`Promesses, ${territory}`,
  title: (names: string) => fr`Promesse : ${names}`,
  promisedFor: (day: string) => fr`Promise pour ${theDay(day)}`,
};
