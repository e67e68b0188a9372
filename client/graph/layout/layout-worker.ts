import { placeInFrame } from '../../../model/drawing/frames/place-in-frame.ts';
import { drawLands } from '../../../model/drawing/lands/draw-lands.ts';
import type { LayoutRequest } from './layout-request.ts';
import { placeEveryone } from './place-everyone.ts';

self.onmessage = ({ data }: MessageEvent<LayoutRequest>): void => {
  self.postMessage(answerTo(data));
};

function answerTo(request: LayoutRequest): unknown {
  if (request.task === 'place') return placeEveryone(request);
  return request.task === 'frame' ? placeInFrame(request) : drawLands(request);
}
