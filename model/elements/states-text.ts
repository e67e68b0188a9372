import type { Properties } from './elements.ts';

/**
 * Serialises the states of a change. Keys of elements that only made room stand on lines of their own: a
 * search for changes to an actor (`model/readings/history/marks.ts`) skips them, a search for its mentions
 * finds them.
 */
export function statesText(
  states: Readonly<Record<string, Properties>>,
  madeRoom: (key: string) => boolean,
): string {
  const [told, aside]: [string[], string[]] = [[], []];
  for (const [key, properties] of Object.entries(states)) {
    const text = `${JSON.stringify(key)}:${JSON.stringify(properties)}`;
    if (madeRoom(key)) aside.push(`\n${text}`);
    else told.push(text);
  }
  return `{${told.concat(aside).join(',')}}`;
}
