import { type Reading, store } from '../state/index.ts';
import { slideReading } from './navigate.ts';

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
