import { ConsoleAnswer, ConsoleInput, ConsoleSchema } from '../console.ts';
import { defineEndpoint } from '../define-endpoint.ts';

export const readConsoleSchema = defineEndpoint({
  name: 'readConsoleSchema',
  method: 'GET',
  path: '/api/console',
  tag: 'patterns',
  summary: 'What a Cypher statement may name, and how far it may go',
  action: 'console.use',
  status: 200,
  response: ConsoleSchema,
});

export const runConsole = defineEndpoint({
  name: 'runConsole',
  method: 'POST',
  path: '/api/console',
  tag: 'patterns',
  summary: 'Run a Cypher statement that only reads the model; refused with a reason otherwise',
  // It reads all territories, and what is private.
  action: 'console.use',
  body: ConsoleInput,
  status: 200,
  response: ConsoleAnswer,
  example: { query: 'RETURN date() AS today' },
});
