import type { z } from 'zod';
import type { Endpoint } from './define-endpoint.ts';
import * as endpoints from './endpoints/exports.ts';

type Exports = typeof endpoints;
/** An operation that writes a reading of a territory as a file, kept by its tag. */
export type TerritoryFile = Extract<Exports[keyof Exports], { readonly file: NonNullable<Endpoint['file']> }>;
export type TerritoryFileName = TerritoryFile['name'];
/** The choices of a file, as the writer is given them. */
export type FileChoices<N extends TerritoryFileName> = z.output<
  Extract<TerritoryFile, { readonly name: N }>['query']
>;

/** Every file of a territory, the most requested first. */
export const TERRITORY_FILES: readonly TerritoryFile[] = Object.values(endpoints)
  .filter((endpoint): endpoint is TerritoryFile => 'file' in endpoint)
  .sort((a, b) => Number('isUsual' in b.file) - Number('isUsual' in a.file));
