import { count } from './shell.ts';

export const groups = {
  'groups.reading': 'Reading the groups…',
  'groups.title': (actors: string) => `${actors} actors: the map opens by groups`,
  'groups.lead': (most: string) =>
    `A map is composed and drawn up to ${most} actors. Open a group, or look for an actor to see what touches it.`,
  'groups.leadElsewhere': (view: string) =>
    `“${view}” is about the part of the map that is open: open a group first.`,
  'groups.still': (actors: string) =>
    `This group still has ${actors} actors. Look for one by its name to see what touches it.`,
  'groups.empty': 'No actor in this group.',
  'groups.by': 'Group by',
  'groups.byFamily': 'Family',
  'groups.byTheme': 'Main theme',
  'groups.noTheme': 'No theme',
  'groups.search': 'Find an actor by its name',
  'groups.drawing': (groups: number, ties: number) =>
    `${count(groups, 'group', 'groups')} and ${count(ties, 'crossing', 'crossings')}; the same as a table below.`,
  'groups.open': (name: string, actors: string) => `Open ${name}, ${actors} actors`,
  'groups.tie': (a: string, b: string, cooperations: string) => `${a} and ${b}: ${cooperations} cooperations`,
  'groups.inGroups': 'In each group',
  'groups.between': 'Between groups',
  'groups.group': 'Group',
  'groups.other': 'and',
  'groups.actors': 'Actors',
  'groups.cooperations': 'Cooperations',
  'groups.within': 'Cooperations within',
  'groups.links': 'Linked pairs',
  'groups.states': 'Where they are',
  'groups.whole': 'The whole map, in groups',
  'groups.alone':
    'This territory has too many actors for this page to show them. Ask the facilitator how to answer.',
  'part.said': (name: string, actors: number, total: string) =>
    `Part of the map: ${name}, ${count(actors, 'actor', 'actors')} of ${total}.`,
  'part.leaving': (n: number) =>
    n === 0
      ? ''
      : n === 1
        ? '1 cooperation leads elsewhere and is not drawn.'
        : `${n} cooperations lead elsewhere and are not drawn.`,
  'part.around': (name: string) => `around ${name}`,
  'part.theme': (name: string) => `theme ${name}`,
  'part.seeAround': (name: string) => `See all that touches ${name}`,
};
