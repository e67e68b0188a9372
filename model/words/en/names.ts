import type { NameWords } from '../names.ts';

/** English puts nothing before the name of an organisation. */
export const englishNames: NameWords = {
  inSentence: ({ name }) => name,
  of: (text) => `of ${text}`,
  place: (name) => name,
  around: ({ name }) => `Around ${name}`,
  isSeveral: () => false,
  opens: (text) => text,
};
