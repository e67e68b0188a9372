import { dueIn } from '../../gaps/due.ts';
import { onDay } from '../when.ts';

/** “due on 12 May 2026”, or what to say once it has passed; empty without a date. */
export const sayDue = dueIn((on, isPast) => (isPast ? `, which was due ${onDay(on)}` : `, due ${onDay(on)}`));
