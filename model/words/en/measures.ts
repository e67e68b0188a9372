import type { frenchMeasures } from '../fr/measures.ts';
import { centralities } from './measures/centralities.ts';
import { cohesion } from './measures/cohesion.ts';
import { groupsOfActors } from './measures/groups-of-actors.ts';
import { holes } from './measures/holes.ts';
import { passagesAndWords } from './measures/passages-and-words.ts';
import { ties } from './measures/ties.ts';
import { whole } from './measures/whole.ts';

/** What is said of each measure. */
export const englishMeasures = {
  ...ties,
  ...centralities,
  ...holes,
  ...whole,
  ...cohesion,
  ...groupsOfActors,
  ...passagesAndWords,
} satisfies Record<keyof typeof frenchMeasures, unknown>;
