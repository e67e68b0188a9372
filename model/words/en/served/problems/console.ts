import type { consoleProblems as french } from '../../../fr/served/problems/console.ts';

/** Messages of the console without an answer. `{what}` is the cause. */
export const consoleProblems: typeof french = {
  CONSOLE_SYNTAX: { title: 'Statement refused', detail: 'Neo4j does not understand this statement. {what}' },
  CONSOLE_FAILED: { title: 'Statement refused', detail: 'The statement stopped. {what}' },
  CONSOLE_TIMEOUT: {
    title: 'Statement stopped',
    detail:
      'The statement took more than {what} seconds and was stopped: narrow it. The next one opens a copy again, without what was written there.',
  },
  CONSOLE_TOO_LARGE: {
    title: 'Statement stopped',
    detail:
      'The answer was too large, and the statement was stopped: ask for less. The next one opens a copy again, without what was written there.',
  },
  CONSOLE_MEMORY: {
    title: 'Statement stopped',
    detail:
      'The statement filled the memory of the console, and was stopped: narrow it. The next one opens a copy again, without what was written there.',
  },
  CONSOLE_LEFT: { title: 'Statement stopped', detail: 'The statement was stopped.' },
  CONSOLE_ENDED: {
    title: 'Statement stopped',
    detail: 'The copy that the console reads was closed, and the statement was stopped: run it again.',
  },
  CONSOLE_COPY_TOO_LARGE: {
    title: 'Console not available',
    detail:
      'The territories that you read are more than the console holds; patterns and exports read them one by one.',
  },
  CONSOLE_BUSY: {
    title: 'Console in use',
    detail: 'Another of your statements is running: try again in a moment.',
  },
  CONSOLE_TAKEN: {
    title: 'Console in use',
    detail:
      'Somebody else is using the console, since {what} (Paris time); it is free ten minutes after their last question, or when they sign out. If they go on, ask again ten minutes after that time, and two minutes after now at the earliest: it will be your turn.',
  },
  CONSOLE_NO_JAVA: {
    title: 'Console not available',
    detail: 'The console opens a database of its own, and the server lacks what that takes: Java 17 or 21.',
  },
  CONSOLE_NO_ENGINE: {
    title: 'Console not available',
    detail:
      'The console opens a database of its own, and Neo4j could not be started for it on the server: the person who administers it finds the reason in its log.',
  },
  CONSOLE_NO_SERVICE: {
    title: 'Console not available',
    detail:
      'The console opens a database of its own, and the service that has it does not answer: tell the person who administers the server.',
  },
};
