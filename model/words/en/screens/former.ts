import { count } from '../../fr/screens/shell.ts';

export const former = {
  'former.title': (n: number) =>
    `${count(n, 'link waits', 'links wait')} for your agreement to follow the latest word`,
  'former.lead':
    'When several people of an organisation had spoken, the lowest level counted. Now its latest word counts. Nothing changes until you agree.',
  'former.word': (name: string, held: string, last: string) =>
    `${name}: “${held}” counts; its latest word is “${last}”.`,
  'former.none': (name: string, held: string) => `${name}: “${held}” counts; no level would count.`,
  'former.link': (level: string, next: string) => `The link would go from “${level}” to “${next}”.`,
  'former.same': (level: string) => `The link would stay at “${level}”.`,
  'former.accept': 'Follow the latest word',
  'former.acceptOf': (names: string) => `Follow the latest word for ${names}`,
  'former.acceptAll': (n: number) => `Follow the latest word everywhere (${n})`,
  'former.accepted': (n: number) => `The latest word counts for ${count(n, 'link', 'links')}.`,
  'former.see': (n: number) =>
    `${count(n, 'link waits', 'links wait')} for your agreement to follow the latest word: see the list`,
};
