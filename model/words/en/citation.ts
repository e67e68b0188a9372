import type { citation as french } from '../fr/citation.ts';

/** How a snapshot is cited. */
export const citation: typeof french = {
  one: (name, day) => `Snapshot of the map of cooperation, ${name}, as of ${day}`,
  several: (count) => `Snapshot of the maps of cooperation of ${count} territories`,
  licence: 'Licence',
  withoutAddress:
    'Without an address: this server does not know under which name others reach it. The administrator sets it with MAILLAGE_PUBLIC_URL=https://… at the start.',
};
