import type { drawing as french } from '../../fr/served/drawing.ts';
import { countedIn } from '../../manner.ts';

const inEnglish = countedIn('en');

/** Returns the texts around a drawing of the map. */
export const drawing: typeof french = (day, actors, cooperations) => ({
  reread: ({ by, of }) => ` Reread by ${by} of ${inEnglish(of, 'actor', 'actors')}.`,
  subtitle: `Map of cooperations, as of ${day} · ${inEnglish(actors, 'actor', 'actors')}, ${inEnglish(cooperations, 'cooperation', 'cooperations')}`,
  statement: `Declared map of ${inEnglish(actors, 'actor', 'actors')}, as of ${day}; the absence of a link does not prove the absence of cooperation.`,
  families: 'Families',
  intensity: 'Intensity of links',
  lines: 'Lines',
  dashed: 'Wished, proposed or agreed on',
  faded: 'Asleep',
  grey: 'State not known on that day',
  building: 'Thin line: being built',
  arrow: 'From whom, to whom',
  hub: 'Of three or more',
  outside: 'Actor from elsewhere',
  over: 'Over',
  membership: 'Membership by law',
  ghost: 'What is missing',
  natures: 'Nature of links',
  coloured: {
    family: 'Families',
    theme: 'Main theme',
    tableRole: 'Role at the table',
    charter: 'Charter',
    community: 'Communities',
  },
  size: (measure: string | undefined) => `Size: ${measure ?? 'number of links'}`,
  links: (n: number) => inEnglish(n, 'link', 'links'),
  strait: (n: number, expected?: number) =>
    expected === undefined
      ? n === 0
        ? 'no link noted'
        : inEnglish(n, 'link', 'links')
      : `Few links: ${n === 0 ? 'none' : n} noted, ${expected} expected`,
  shore: (n: number) => `No link noted to date: ${n}`,
  coast: 'Land: they do more together',
  across: 'From land to land',
});
