import { setImmediate } from 'node:timers/promises';
import { NameIndex } from '../../model/readings/name-similarity/name-index.ts';
import { type Institution, institutions } from '../../model/readings/places/place-contents.ts';
import { loadGeography } from './load-geography.ts';

// Taken in bit by bit, so that a server that prepares them goes on answering.
const AT_ONCE = 100;

let names: Promise<NameIndex<Institution>> | undefined;

/** The official names of all places' own institutions, ready to be searched; prepared once, when first asked for. */
export function loadOfficialNames(): Promise<NameIndex<Institution>> {
  names ??= prepare();
  return names;
}

async function prepare(): Promise<NameIndex<Institution>> {
  const index = new NameIndex<Institution>();
  let taken = 0;
  for (const institution of institutions(loadGeography())) {
    index.put(institution);
    taken += 1;
    if (taken % AT_ONCE === 0) await setImmediate();
  }
  return index;
}
