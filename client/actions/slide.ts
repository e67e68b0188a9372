import { store, type ViewOptions } from '../state/index.ts';
import { slideViewOptions } from './navigate.ts';

let wanted: ViewOptions | null = null;
let sliding = false;

/** Follows a slider: one reading at a time, the last one asked for next. */
export async function slideTo(viewOptions: ViewOptions): Promise<void> {
  wanted = viewOptions;
  if (sliding) return;
  sliding = true;
  while (wanted !== null) {
    const next: ViewOptions = wanted;
    wanted = null;
    await slideViewOptions(next);
  }
  sliding = false;
}

/** Returns to the map as known now. */
export function backToThePresent(): void {
  const { known: _, ...viewOptions } = wanted ?? store.get().viewOptions;
  void slideTo(viewOptions);
}
