import { FAMILIES, isMostlyThemed, themeSeverity } from '../gaps/theme-without-family.ts';
import type { DeclaredMap } from './declared-map.ts';
import type { World } from './world.ts';
import { type AskWorlds, sidesOf, subjectOf } from './world-question.ts';

/** Tests a theme without a family: a simulated link about it brings its two ends. */
export const themeInWorlds: AskWorlds = (question, declared) => {
  const [themeId = ''] = subjectOf(question);
  const { actors } = declared.theme(themeId);
  const commitments = Number(question.figures.commitments ?? 0);
  return {
    inWorld: (world) => {
      if (!isMostlyThemed(themed(world), active(world))) return 0;
      const families = new Set(
        [...actors, ...drawnActors(world, themeId)].map((place) => declared.familyAt(place)),
      );
      const missing = FAMILIES.filter((family) => !families.has(family)).length;
      return missing === 0 ? 0 : themeSeverity(missing, commitments);
    },
    sides: sidesOf(
      declared,
      [
        FAMILIES.filter((family) => isMissing(declared, actors, family)).flatMap((family) =>
          declared.membersOf(family),
        ),
      ],
      1,
    ),
  };
};

/**
 * Tests two themes in silos: a link about both joins them, or one about either with an actor of the other.
 */
export const silosInWorlds: AskWorlds = (question, declared) => {
  const [one = '', other = ''] = subjectOf(question);
  const [here, there] = [declared.theme(one).actors, declared.theme(other).actors];
  return {
    inWorld: (world) => {
      const [more, others] = [drawnActors(world, one), drawnActors(world, other)];
      const areJoined =
        more.some((place) => there.has(place) || others.includes(place)) ||
        others.some((place) => here.has(place));
      return areJoined ? 0 : question.severityIfSure;
    },
    sides: sidesOf(declared, [here, there]),
  };
};

/** Lists the actors that simulated links bring to a theme. */
const drawnActors = ({ links }: World, themeId: string): number[] =>
  links.filter(({ kind }) => kind.themes.includes(themeId)).flatMap(({ a, b }) => [a, b]);

const active = ({ declared, links }: World): number => declared.active + links.length;
const themed = ({ declared, links }: World): number =>
  declared.activeWithTheme + links.filter(({ kind }) => kind.themes.length > 0).length;

const isMissing = (declared: DeclaredMap, actors: ReadonlySet<number>, family: string): boolean =>
  ![...actors].some((place) => declared.familyAt(place) === family);
