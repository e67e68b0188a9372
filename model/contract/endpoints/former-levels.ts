import { defineEndpoint } from '../define-endpoint.ts';
import { FormerLevelAcceptance, FormerLevelList } from '../former-level.ts';

const formerLevels = {
  items: [{ cooperationId: 'paniers', level: 0, next: 3, words: [{ actorId: 'amap', level: 0, next: 3 }] }],
};

export const listFormerLevels = defineEndpoint({
  name: 'listFormerLevels',
  method: 'GET',
  path: '/api/territories/:territoryId/former-levels',
  tag: 'readings',
  summary: 'Links whose level the rule of the latest word would change; nothing changes until it is accepted',
  action: 'map.facilitate',
  response: FormerLevelList,
  responseExample: formerLevels,
});

export const acceptFormerLevels = defineEndpoint({
  name: 'acceptFormerLevels',
  method: 'POST',
  path: '/api/territories/:territoryId/former-levels/acceptances',
  tag: 'cooperations',
  summary: 'Let the latest word of each organisation count for these links, in one change',
  action: 'map.facilitate',
  body: FormerLevelAcceptance,
  response: FormerLevelList,
  responseExample: { items: [] },
  example: { cooperationIds: ['paniers'] },
});
