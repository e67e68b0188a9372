import { drawLands } from '../../../model/drawing/lands/draw-lands.ts';
import type { LayoutRequest } from './layout-request.ts';
import { placeEveryone } from './place-everyone.ts';

self.onmessage = ({ data }: MessageEvent<LayoutRequest>): void => {
  self.postMessage(data.task === 'place' ? placeEveryone(data) : drawLands(data));
};
