import { defineEndpoint } from '../define-endpoint.ts';
import { POINTER_EVERY_MS, PointerInput, PointerShown } from '../pointer.ts';

export const movePointer = defineEndpoint({
  name: 'movePointer',
  method: 'PUT',
  path: '/api/territories/:territoryId/pointer',
  tag: 'workshops',
  summary:
    'Show a place on the map to all who follow it, for two seconds, or until it is null; nothing is kept, and two people at most are shown at once',
  action: 'map.facilitate',
  body: PointerInput,
  response: PointerShown,
  responseExample: { shown: true },
  // Rate of a screen's signal, plus a fifth: refused requests would make the pointer stutter.
  requestsAMinute: (1.2 * 60_000) / POINTER_EVERY_MS,
  example: { at: { x: 120.5, y: -48 } },
});
