import { defineEndpoint } from '../define-endpoint.ts';
import { LEAD_EVERY_MS, LeadInput, LeadShown } from '../lead.ts';

export const leadView = defineEndpoint({
  name: 'leadView',
  method: 'PUT',
  path: '/api/territories/:territoryId/lead',
  tag: 'workshops',
  summary:
    'Let all who follow the territory follow the view of this screen, for fifteen seconds, or until it is null; nothing is kept, and one leads at a time',
  action: 'map.facilitate',
  body: LeadInput,
  response: LeadShown,
  responseExample: { shown: true },
  // Rate of a screen's signal, plus a fifth.
  requestsAMinute: (1.2 * 60_000) / LEAD_EVERY_MS,
  example: {
    screen: 'k2m8x0q4w6z1b3n5',
    view: { box: { x1: -400, y1: -300, x2: 400, y2: 300 }, selection: 'actor:amap' },
  },
});
