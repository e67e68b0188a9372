import type { MeasureId } from '../../contract/measures.ts';
import type { MeasureTexts } from '../../readings/measures/catalogue/define-measure.ts';
import { centralities } from './measures/centralities.ts';
import { cohesion } from './measures/cohesion.ts';
import { groupsOfActors } from './measures/groups-of-actors.ts';
import { holes } from './measures/holes.ts';
import { passagesAndWords } from './measures/passages-and-words.ts';
import { ties } from './measures/ties.ts';
import { whole } from './measures/whole.ts';

/** Texts of each measure. */
export const englishMeasures: Readonly<Record<MeasureId, MeasureTexts>> = {
  ...ties,
  ...centralities,
  ...holes,
  ...whole,
  ...cohesion,
  ...groupsOfActors,
  ...passagesAndWords,
};
