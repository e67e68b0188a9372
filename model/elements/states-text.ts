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
  const entries = Object.entries(states).map(([key, properties]) => ({
    isAside: madeRoom(key),
    text: `${JSON.stringify(key)}:${JSON.stringify(properties)}`,
  }));
  const texts = [
    ...entries.filter(({ isAside }) => !isAside).map(({ text }) => text),
    ...entries.filter(({ isAside }) => isAside).map(({ text }) => `\n${text}`),
  ];
  return `{${texts.join(',')}}`;
}
