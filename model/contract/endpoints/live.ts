import { defineEndpoint } from '../define-endpoint.ts';
import { LiveQuery } from '../live.ts';

export const followTerritory = defineEndpoint({
  name: 'followTerritory',
  method: 'GET',
  path: '/api/territories/:territoryId/live',
  tag: 'changes',
  summary:
    'Server-sent events: change (id = revision), or news (the same in short, with elements=0), map (what brings the map up to date), presence, vote (opened, given dots in, closed), pointer (a light that somebody moves over the map), lead (a view that may be followed), editing (a field that somebody has open), reset, alive (every ten seconds); Last-Event-ID or ?after= replays what was missed',
  action: 'territory.read',
  query: LiveQuery,
  mediaType: 'text/event-stream',
});
