import { build, staleParts } from '../../build/ensure-built.js';

/** Builds the screens and the server where they are older than their sources: once, before the files run. */
export async function setup(): Promise<void> {
  await build(staleParts(['client', 'server']));
}
