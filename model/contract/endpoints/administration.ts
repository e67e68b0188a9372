import { Administration } from '../administration.ts';
import { defineEndpoint } from '../define-endpoint.ts';
import { administration } from '../examples/administration.ts';

export const readAdministration = defineEndpoint({
  name: 'readAdministration',
  method: 'GET',
  path: '/api/administration',
  tag: 'service',
  summary:
    'How the server is: versions, size, who is here, the last backup, open sessions and ways in, processes',
  action: 'service.watch',
  response: Administration,
  responseExample: administration,
});
