import { fr } from '../../french.ts';
import { dueIn } from '../../gaps/due.ts';
import { theDay } from '../when.ts';

/** « à tenir pour le 12 mai 2026 », or what to say once it has passed; empty without a date. */
export const sayDue = dueIn((on, isPast) =>
  isPast ? fr`, qui était à tenir pour ${theDay(on)}` : fr`, à tenir pour ${theDay(on)}`,
);
