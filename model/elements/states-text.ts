import type { Properties } from './elements.ts';

/**
 * States of a change as text. Keys of elements that only made room for others stand on lines of their own: who looks for
 * what was done to an actor (`model/readings/history/marks.ts`) passes them over, who looks for all that names it finds
 * them.
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
