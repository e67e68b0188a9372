import { defineEndpoint } from '../define-endpoint.ts';
import { land } from '../examples/map.ts';
import { LandPatch, MapLand } from '../land.ts';
import { Paths, PathsQuery } from '../paths.ts';
import { Arranged, ArrangeInput } from '../territory.ts';

export const arrangePositions = defineEndpoint({
  name: 'arrangePositions',
  method: 'POST',
  path: '/api/territories/:territoryId/positions/arrange',
  tag: 'territories',
  summary:
    'Arrange the map from where it stands, or anew, and find its lands, as one change that undo takes back',
  action: 'map.contribute',
  isJob: true,
  body: ArrangeInput,
  bodyOptional: true,
  example: { onlyUnset: true },
  response: Arranged,
  responseExample: { positions: [{ actorId: 'amap', x: 120, y: -40 }] },
});

export const nameLand = defineEndpoint({
  name: 'nameLand',
  method: 'PATCH',
  path: '/api/territories/:territoryId/lands/:landId',
  tag: 'territories',
  summary: 'Name a land; null gives it back the name of its best-linked actor',
  action: 'map.facilitate',
  body: LandPatch,
  response: MapLand,
  responseExample: land,
  example: { name: 'Autour du lait' },
});

export const readPaths = defineEndpoint({
  name: 'readPaths',
  method: 'GET',
  path: '/api/territories/:territoryId/paths',
  tag: 'readings',
  summary: 'All shortest ways from one actor of the map to another',
  action: 'territory.read',
  query: PathsQuery,
  response: Paths,
  responseExample: { length: 2, paths: [['amap', 'mairie', 'lycee']], atMost: 50, more: false },
});
