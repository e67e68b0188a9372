import type { terminal as french } from '../../fr/served/terminal.ts';

/** Messages of the server in the terminal. */
export const terminal: typeof french = {
  stopping: 'Stopping…',
  starting: (seconds) => `Starting Neo4j: ${seconds} s`,
  firstStart: 'First start: fetching Neo4j and Graph Data Science (about 140 MB), once.',
  fetching: (files, megabytes) => `Fetching Neo4j: ${files} files, ${megabytes} MB`,
  loading: (name, nth, total) => `Loading the demonstration: ${name} (${nth} of ${total})…`,
  loaded: (territories) => `Demonstration loaded: ${territories} territories.`,
  elsewhere: 'From phones and other machines:',
  machine: 'For access, backups and erasures too, open this in the browser that you use, once:',
  code: (code: string) => `A browser of this machine asks for a code: ${code}  (five minutes, once)`,
  upgraded: (file) => `Database upgraded; backup made just before: ${file}`,
  schemaStep: (step, nth, steps) => `Database step: ${step} (${nth} of ${steps})…`,
  stops: 'Ctrl-C stops it.',
  unprotected: (host) =>
    `UNPROTECTED: anyone who reaches ${host} can read and change everything (MAILLAGE_UNPROTECTED=1).`,
  setup: 'Nobody administers it yet. Open this once, and choose a name and a password:',
};
