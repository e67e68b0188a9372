import { layOut } from './lay-out.ts';
import type { LayoutRequest } from './layout-request.ts';
import { seededRandom } from './seeded-random.ts';

/** fcose draws its random numbers from Math: seeded, the same map is always laid out the same way. */
const SEED = 20191208;

self.onmessage = ({ data }: MessageEvent<LayoutRequest>): void => {
  Math.random = seededRandom(SEED);
  self.postMessage(layOut(data));
};
