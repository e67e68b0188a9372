import type { patterns as source } from '../fr/patterns.ts';
export const patterns: typeof source = {
  'patterns.title': 'Questions one can cite',
  'patterns.about':
    'Each pattern is a question put to the graph. Its address says all it takes to ask it again: territory, day, threshold, choices.',
  'patterns.search': 'Search a pattern',
  'patterns.none': 'No pattern has these words.',
  'patterns.back': 'All patterns',
  'patterns.across': 'across territories',
  'patterns.finds': 'What it finds',
  'patterns.doesNotProve': 'What it does not prove',
  'patterns.form': 'What to look for',
  'patterns.where': 'Where',
  'patterns.here': 'This territory',
  'patterns.everywhere': 'All those I may read',
  'patterns.any': 'Any',
  'patterns.choose': 'To choose…',
  'patterns.chooseFirst': 'First choose what is asked above.',
  'patterns.needsSeveral': 'This question compares territories: it takes several.',
  'patterns.empty': 'Nothing of the kind is noted here on that day. That does not mean it does not exist.',
  'patterns.truncated': 'Only the first rows are given: narrow the question to see the others.',
  'patterns.present': 'Patterns are read in what is known today.',
  'patterns.show': 'Show on the map',
  'patterns.showRow': 'Show this row on the map',
  'patterns.link': 'Linked from',
  'patterns.unknown': 'There is no such pattern, or no more.',
  'patterns.asOf': (name: string, day: string, revision: number) =>
    `${name}, as of ${day}, revision ${revision}`,
};
