import type { Facts } from '../../model/elements/facts.ts';

/** Makes some actors of the territory private, one of them from outside, and some cooperations. */
export const makePrivate = (facts: Facts): Facts => ({
  ...facts,
  actors: facts.actors.map((actor, i) => (i % 4 === 1 ? { ...actor, private: true } : actor)),
  outside: facts.outside.map((actor, i) => (i === 0 ? { ...actor, private: true } : actor)),
  cooperations: facts.cooperations.map((one, i) => (i % 5 === 2 ? { ...one, private: true } : one)),
});
