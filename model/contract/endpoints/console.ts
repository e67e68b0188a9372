import { ConsoleAnswer, ConsoleInput, ConsoleSchema, ConsoleState } from '../console.ts';
import { defineEndpoint } from '../define-endpoint.ts';
import { consoleAnswer, consoleSchema } from '../examples/administration.ts';

export const readConsoleSchema = defineEndpoint({
  name: 'readConsoleSchema',
  method: 'GET',
  path: '/api/console',
  tag: 'patterns',
  summary: 'What there is to name in a Cypher statement, and how far it may go',
  action: 'console.use',
  response: ConsoleSchema,
  responseExample: consoleSchema,
});

export const runConsole = defineEndpoint({
  name: 'runConsole',
  method: 'POST',
  path: '/api/console',
  tag: 'patterns',
  summary:
    'Run a Cypher statement in a copy of what one may see; the first one opens it, which takes some seconds',
  // The copy is cut to what the person sees.
  action: 'console.use',
  body: ConsoleInput,
  response: ConsoleAnswer,
  responseExample: consoleAnswer,
  example: { query: 'RETURN date() AS today' },
});

export const readConsoleState = defineEndpoint({
  name: 'readConsoleState',
  method: 'GET',
  path: '/api/console/copy',
  tag: 'patterns',
  summary: 'Of what the console is a copy, how far it is opened, or why it cannot be',
  action: 'console.use',
  response: ConsoleState,
  responseExample: { state: 'open', copy: consoleAnswer.copy },
});

export const renewConsole = defineEndpoint({
  name: 'renewConsole',
  method: 'POST',
  path: '/api/console/copy',
  tag: 'patterns',
  summary: 'Copy anew what one may see; what was written into the former copy is gone',
  action: 'console.use',
  response: ConsoleState,
  responseExample: { state: 'open', copy: consoleAnswer.copy },
});
