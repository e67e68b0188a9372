import { heardDays } from '../../elements/heard.ts';
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

/** Whether an organisation said something itself: it answered, declared a level, gave its yes or its own words. */
export const haveSpoken = ({ actors, cooperations, reading }: System): boolean =>
  [...actors.values()].some(
    ({ membership, expertise, frame, constraints, expects }) =>
      heardDays().some((heardOn) => (membership[heardOn] ?? '9') <= reading.day) ||
      [expertise, frame, constraints, expects].some((text) => text !== undefined && text !== ''),
  ) ||
  cooperations.some(
    ({ declarations, parties }) =>
      declarations.length > 0 || parties.some(({ agreedOn }) => agreedOn !== undefined),
  );
