import type { Plan } from '../state/entry/index.ts';
import { store } from '../state/index.ts';
import { select } from './navigate.ts';

/**
 * Shows what a line wrote in the panel, if one is open and does not cover the map. The map points out new links
 * anyway: a room keeps what it looks at. A line that wrote nothing new is a search, and opens the panel.
 */
export function showWritten({ about, steps }: Plan): void {
  if (about === null) return;
  const isOpen = store.get().selection !== null && !matchMedia('(max-width: 900px)').matches;
  if (steps.length === 0 || isOpen) select(about);
}
