import type { look as french } from '../../fr/served/look.ts';

/** Texts about the look of a picture. */
export const look: typeof french = {
  without: 'without ',
  and: ' · ',
  unknown: 'state unknown',
  ended: 'With cooperations that are over.',
  memberships: 'With memberships by law.',
  filters: (text) => `Filter: ${text}.`,
  from: (level) => `from “${level}” on`,
  away: (n) => `${n} ${n === 1 ? 'actor is' : 'actors are'} not shown.`,
  focus: (name, steps) => `Around ${name}, ${steps} ${steps === 1 ? 'step' : 'steps'} away.`,
  lit: (actors, missing) =>
    `In front: what a question points at (${actors} ${actors === 1 ? 'actor' : 'actors'}${missing === 0 ? '' : `; ${missing} ${missing === 1 ? 'link that is missing' : 'links that are missing'}`}).`,
  undefinedFor: (n) => `Undefined for ${n} ${n === 1 ? 'actor' : 'actors'}, drawn the smallest.`,
  heard:
    ({ heard, of }, level) =>
    ({ subNetwork }) =>
      `Measured on links from “${level(subNetwork.minIntensity)}” on; ${heard} of ${of} actors answered about their links.`,
  community: 'community',
  fixed: { other: 'other or not recorded', several: 'several roles' },
};
