import { count } from './shell.ts';

export const ways = {
  'near.nobody': 'Nobody one step away: no link is noted yet.',
  'near.one': (n: number) => `${count(n, 'actor', 'actors')} one step away,`,
  'near.two': (n: number) =>
    n === 0
      ? 'and nobody else at two steps.'
      : `and ${n === 1 ? 'one more' : `${n} more`} at two steps, through them.`,
  'near.ways': 'Which way to…',
  'ways.kicker': 'Ways',
  'ways.choose': 'Which way between two actors?',
  'ways.title': (from: string, to: string) => `Between ${from} and ${to}`,
  'ways.hint': 'Choose two actors by name, or on the map: click the first one, Shift and click the second.',
  'ways.from': 'From',
  'ways.to': 'To',
  'ways.counted': (level: string) => `A link counts from “${level}” on.`,
  'ways.none': (from: string, to: string) =>
    `No way: neither directly nor through others do the links that are noted lead from ${from} to ${to}.`,
  'ways.notProved': 'That does not say that they do not know each other: only that the map does not show it.',
  'ways.direct': 'They cooperate already: a link joins them.',
  'ways.between': (n: number, names: string) =>
    n === 1
      ? `No link between them, but ${names} cooperates with both.`
      : `No link between them, but ${names} cooperate with both.`,
  'ways.manyBetween': (n: number, more: boolean) =>
    `No link between them, but ${more ? `more than ${n}` : n} actors cooperate with both.`,
  'ways.one': (length: number, names: readonly string[]) =>
    `${length} steps apart: the shortest way goes by ${names.join(', then ')}.`,
  'ways.several': (length: number, n: number, more: boolean) =>
    `${length} steps apart, by ${more ? `more than ${n}` : n} ways that are as short${more ? `, of which here are ${n}` : ''}.`,
};
