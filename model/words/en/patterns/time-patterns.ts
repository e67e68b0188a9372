import type { timePatterns as french } from '../../fr/patterns/time-patterns.ts';

/** Questions about how cooperations live: age, sleep, promises, ends, history. */
export const timePatterns: typeof french = {
  'old-without-frame': {
    title: 'Old and without a frame',
    question: 'Which cooperations have lasted for years without a formal frame?',
    finds: 'The active, informal cooperations that began at least this number of years ago.',
    doesNotProve: 'That they need one: some hold because they are free.',
    parameters: { years: 'Begun years ago' },
    columns: {
      cooperationId: 'Cooperation',
      nature: 'Nature',
      startedOn: 'Since',
      years: 'Years',
      themeIds: 'Themes',
    },
  },
  'sleeping-cooperations': {
    title: 'Sleeping cooperations, by theme',
    question: 'Which cooperations are dormant, or no longer give any sign?',
    finds:
      'The dormant ones, and the active ones whose last sign (noted, or the last declaration, else the start) is older.',
    doesNotProve: 'That they have ended: perhaps nobody noted any news.',
    parameters: { theme: 'Theme (empty: all)', months: 'Without a sign for (months)' },
    columns: { cooperationId: 'Cooperation', state: 'State', lastSignOn: 'Last sign', themeIds: 'Themes' },
  },
  promises: {
    title: 'Promises kept or waiting',
    question: 'What became of the dated promises?',
    finds:
      'The cooperations promised for a day: still to come, past their day (still an intention), begun or broken.',
    doesNotProve: 'That what began is what was promised, or that a delay is anyone’s doing.',
    parameters: { outcome: 'What it became (empty: all)' },
    columns: {
      cooperationId: 'Cooperation',
      promisedFor: 'Promised for',
      outcome: 'What it became',
      state: 'State',
    },
  },
  'what-ended': {
    title: 'What ended, and what that leaves',
    question: 'Which cooperations came to an end, and who or what is left without a relay?',
    finds:
      'The cooperations ended or broken, their parties of the map without any link now, and the open commitments they served that nothing active serves now.',
    doesNotProve: 'That this end is why someone stands alone: the map may lack something.',
    parameters: { months: 'Within (months)' },
    columns: {
      cooperationId: 'Cooperation',
      state: 'State',
      endedOn: 'End',
      aloneIds: 'Left without a link',
      commitmentIds: 'Commitments nothing serves now',
    },
  },
  'cooperation-history': {
    title: 'How a cooperation became what it is',
    question: 'Which changes did this cooperation go through?',
    finds:
      'Each change noted that touched it: what it becomes then (status, intensity, frame, nature), who comes in and who leaves, how many declarations change.',
    doesNotProve: 'What happened before it was noted here: this is the history of the map, not of the facts.',
    parameters: { cooperation: 'Cooperation' },
    columns: {
      revision: 'Revision',
      day: 'Noted on',
      by: 'By',
      status: 'Status',
      intensity: 'Recorded intensity',
      formality: 'Frame',
      nature: 'Nature',
      joined: 'Come in',
      gone: 'Leave',
      declared: 'Declarations',
    },
  },
};
