import { Change } from '../change.ts';
import { defineEndpoint } from '../define-endpoint.ts';
import { EntryLine, EntryPlan, EntryPreview } from '../entry.ts';
import { change } from '../examples/resources.ts';

const plan = [
  {
    does: 'link',
    actors: [{ id: 'mairie' }, { id: 'amap' }],
    nature: 'funds',
    status: 'active',
    from: [{ id: 'mairie' }],
    to: [{ id: 'amap' }],
  },
] as const;

export const previewEntry = defineEndpoint({
  name: 'previewEntry',
  method: 'POST',
  path: '/api/territories/:territoryId/entry/preview',
  tag: 'entry',
  summary: 'What a line, written as one speaks, would note; nothing is written',
  action: 'territory.read',
  body: EntryLine,
  response: EntryPreview,
  responseExample: { outcome: 'plan', says: 'Commune d’exemple finance AMAP Les Sillons.', plan: [...plan] },
  example: {
    text: 'la mairie finance l’AMAP',
    language: 'fr',
    previous: [{ text: 'l’AMAP livre le collège', revision: 41 }],
  },
});

export const noteEntry = defineEndpoint({
  name: 'noteEntry',
  method: 'POST',
  path: '/api/territories/:territoryId/entry',
  tag: 'entry',
  summary: 'Write a plan as the preview gave it, as one change; 409 where what it names has changed',
  action: 'map.contribute',
  body: EntryPlan,
  status: 201,
  response: Change,
  responseExample: change,
  example: { plan: [...plan] },
});
