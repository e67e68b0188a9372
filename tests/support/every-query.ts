import { readdirSync } from 'node:fs';
import { definedQueries, type Query } from '../../server/store/define-query.ts';

// Definitions register themselves when their module loads.
const STORE = new URL('../../server/store/', import.meta.url);
for (const module of readdirSync(STORE).filter((name) => name.endsWith('.ts')))
  await import(new URL(module, STORE).href);

/** Every statement that the store has. */
export const everyQuery: readonly Query[] = [...definedQueries.values()];
