import { sayList } from '../../manner.ts';
import { count } from './shell.ts';

export const tried = {
  'tried.open': 'What if a link joined them?',
  'tried.nothingWritten': 'Nothing is written: the map stays as it is.',
  'tried.closes': (n: number) =>
    n === 1 ? 'One question would no longer be asked:' : `${n} questions would no longer be asked:`,
  'tried.closesNone': 'No question would close.',
  'tried.opens': (n: number) => (n === 1 ? 'Another would come:' : `${n} others would come:`),
  'tried.more': (n: number) => (n === 1 ? 'and one more' : `and ${n} more`),
  'tried.about': (title: string, names: readonly string[]) => `${title} (${sayList(names, 'en')})`,
  'tried.closer': (pairs: number, joined: number) =>
    `${count(pairs, 'pair of actors would come closer', 'pairs of actors would come closer')}${
      joined === 0 ? '' : `, ${joined} of which no way joins today`
    }.`,
  'tried.closerNone': 'Nobody would come closer.',
  'tried.rests': (names: readonly string[], n: number) =>
    `More would rest on ${sayList(names, 'en')}${n > names.length ? ` and ${n - names.length} others` : ''}.`,
};
