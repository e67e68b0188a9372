import type { System } from '../../elements/system.ts';

/** What the territory, its organisations and its cooperations say they come from, each once, ascending. */
export const sourcesOf = ({ facts, actors, cooperations }: System): string[] =>
  [
    ...new Set(
      [facts.territory, ...actors.values(), ...cooperations].flatMap(({ source }) =>
        source === undefined || source === '' ? [] : [source],
      ),
    ),
  ].sort();
