import type { FastifyInstance } from 'fastify';
import { readReference } from '../../model/contract/endpoints/readings.ts';
import { listPlaces } from '../../model/contract/endpoints/territories.ts';
import { searchPlaces } from '../../model/readings/places/search-places.ts';
import type { AppDeps } from '../app-deps.ts';
import { loadPlaceIndex } from '../reference/load-geography.ts';
import { InvalidCursorError } from '../store/page.ts';
import { registerEndpoint } from './register-endpoint.ts';

export function registerPlaces(app: FastifyInstance): void {
  registerEndpoint(app, listPlaces, ({ query: { q, limit, cursor } }) => {
    const places = searchPlaces(loadPlaceIndex(), q);
    const start = startOf(cursor);
    const end = start + limit;
    return {
      body: {
        items: places.slice(start, end),
        ...(end < places.length && { nextCursor: `p${end}` }),
      },
    };
  });
}

// The geography does not change while the process runs: a number is an exact place in the list.
function startOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  const match = /^p(\d{1,6})$/.exec(cursor);
  if (!match) throw new InvalidCursorError();
  return Number(match[1]);
}

export function registerReference(app: FastifyInstance, { reference }: AppDeps): void {
  registerEndpoint(app, readReference, () => ({ body: reference }));
}
