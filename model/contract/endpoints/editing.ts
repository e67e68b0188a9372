import { defineEndpoint } from '../define-endpoint.ts';
import { EditingInput, EditingShown } from '../editing.ts';

export const sayEdited = defineEndpoint({
  name: 'sayEdited',
  method: 'PUT',
  path: '/api/territories/:territoryId/editing',
  tag: 'changes',
  summary:
    'Tell those who follow the territory, and may see the element, which field this screen has open for edit, for thirty seconds, or until it is null; nothing is kept, nothing is locked',
  action: 'map.contribute',
  body: EditingInput,
  response: EditingShown,
  responseExample: { shown: true },
  // A field opened and left each second.
  requestsAMinute: 120,
  example: { screen: 'k2m8x0q4w6z1b3n5', field: { kind: 'actor', id: 'amap', field: 'mission' } },
});
