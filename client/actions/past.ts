import type { Problem } from '../../server/contract/problem.ts';
import { t } from '../messages/translate.ts';
import { lookedBackAt, type Reading, store } from '../state/index.ts';
import { slideReading } from './navigate.ts';
import { say } from './toast.ts';

/** Nothing is changed in what was known once: why a write is not even sent; null in the present. */
export const refusedOfThePast = (): Problem | null =>
  lookedBackAt(store.get()) === null
    ? null
    : {
        type: 'about:blank',
        title: t('past.title'),
        status: 409,
        code: 'LOOKING_BACK',
        detail: t('past.readOnly'),
        instance: '',
      };

/** Whether one looks at the past, where an editor has nothing to open: it is then said why. */
export function saidOfThePast(): boolean {
  const refusal = refusedOfThePast();
  if (refusal !== null) say(refusal.detail, 'done');
  return refusal !== null;
}

let wanted: Reading | null = null;
let sliding = false;

/** Follows a slider: one reading at a time, the last one asked for next. */
export async function slideTo(reading: Reading): Promise<void> {
  wanted = reading;
  if (sliding) return;
  sliding = true;
  while (wanted !== null) {
    const next: Reading = wanted;
    wanted = null;
    await slideReading(next);
  }
  sliding = false;
}

/** The map as it is known now. */
export function backToThePresent(): void {
  const { known: _, ...reading } = wanted ?? store.get().reading;
  void slideTo(reading);
}
