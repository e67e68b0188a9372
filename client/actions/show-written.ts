import type { Plan } from '../state/entry/index.ts';
import { store } from '../state/index.ts';
import { select } from './navigate.ts';

/**
 * Shows what a line wrote. The map points out new links by itself: no panel opens over what a room looks at. An open
 * panel follows, but on a small screen, which it would cover. A line that wrote nothing new is a search.
 */
export function showWritten({ about, steps }: Plan): void {
  if (about === null) return;
  const isOpen = store.get().selection !== null && !matchMedia('(max-width: 900px)').matches;
  if (steps.length === 0 || isOpen) select(about);
}
