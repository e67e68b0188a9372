import { placeInFrame } from '../../../model/drawing/frames/place-in-frame.ts';
import { nextCalmLands } from '../../../model/drawing/lands/calm-lands.ts';
import { drawLands } from '../../../model/drawing/lands/draw-lands.ts';
import { isTangled } from '../../../model/drawing/layout/is-worth-offering.ts';
import { makeRoom } from '../../../model/drawing/recompose-map.ts';
import type { LayoutRequest } from './layout-request.ts';
import { placeEveryone } from './place-everyone.ts';

self.onmessage = ({ data }: MessageEvent<LayoutRequest>): void => {
  self.postMessage(answerTo(data));
};

function answerTo(request: LayoutRequest) {
  switch (request.task) {
    case 'place':
      return placeEveryone(request);
    case 'lands':
      return drawLands(request);
    case 'frame':
      return placeInFrame(request);
    case 'groups':
      return nextCalmLands(request.before, request.map, request.lines);
    case 'tangled':
      return isTangled(request);
    case 'room':
      return makeRoom(request.room);
  }
}
