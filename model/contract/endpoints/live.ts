import { defineEndpoint } from '../define-endpoint.ts';
import { LiveQuery } from '../live.ts';
import { POINTER_EVERY_MS, PointerInput, PointerShown } from '../pointer.ts';

export const followTerritory = defineEndpoint({
  name: 'followTerritory',
  method: 'GET',
  path: '/api/territories/:territoryId/live',
  tag: 'changes',
  summary:
    'Server-sent events: change (id = revision), map (what brings the map up to date), presence, vote (opened, given dots in, closed), pointer (a light that somebody moves over the map), reset, alive (every ten seconds); Last-Event-ID or ?after= replays what was missed',
  action: 'territory.read',
  query: LiveQuery,
  mediaType: 'text/event-stream',
});

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
  // As often as a screen says it, and a fifth more: what is refused is no way to point.
  requestsAMinute: (1.2 * 60_000) / POINTER_EVERY_MS,
  example: { at: { x: 120.5, y: -48 } },
});
