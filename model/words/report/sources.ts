import { heardDays } from '../../elements/heard.ts';
import type { System } from '../../elements/system.ts';

/** Lists the stated sources of the territory, its organisations and cooperations, each once, ascending. */
export const sourcesOf = ({ facts, actors, cooperations }: System): string[] =>
  [
    ...new Set(
      [facts.territory, ...actors.values(), ...cooperations].flatMap(({ source }) =>
        source === undefined || source === '' ? [] : [source],
      ),
    ),
  ].sort();

/**
 * Returns true if any organisation made a statement of its own: a response, a declaration, an agreement, or own
 * texts.
 */
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
