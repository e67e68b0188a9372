import type { Measure, MeasureId, MeasureReading } from '../../../contract/measures.ts';
import { measureTexts, unmeasuredIn } from '../../../words/measure-texts.ts';
import type { Speaker } from '../../gaps/speaker.ts';
import { classBetween } from '../classes.ts';
import { centralities } from './centralities.ts';
import { cohesion } from './cohesion.ts';
import type { MeasureDefinition } from './define-measure.ts';
import { groupsOfActors } from './groups-of-actors.ts';
import { holes } from './holes.ts';
import type { Measured } from './measured.ts';
import { passagesAndWords } from './passages-and-words.ts';
import { ties } from './ties.ts';
import { whole } from './whole.ts';

const definitions: readonly MeasureDefinition[] = [
  ...ties,
  ...centralities,
  ...holes,
  ...whole,
  ...cohesion,
  ...groupsOfActors,
  ...passagesAndWords,
];

/** What each measure is, in both languages. */
export const measureCatalogue: readonly Measure[] = definitions.map(
  ({ id, of, label, plain, formula, reference, classes, bounds }) => ({
    id,
    of,
    label,
    plain,
    formula,
    reference,
    ...(classes !== undefined && { classes }),
    ...(bounds !== undefined && { bounds }),
  }),
);

const idsOf = (which: (definition: MeasureDefinition) => boolean | undefined): readonly MeasureId[] =>
  definitions.filter(which).map(({ id }) => id);

/** The measures that rest on the shortest paths between all. */
export const pathMeasures = idsOf(({ needsPaths }) => needsPaths);

/** Of each measure one plain sentence on this network, and its class where it is one figure. */
export const sentencesOf = (
  measured: Measured,
  { missing }: Pick<MeasureReading['engine'], 'missing'>,
  say: Speaker,
): MeasureReading['sentences'] =>
  definitions.map(({ id, figure, bounds }) => {
    const unmeasured = unmeasuredIn(say.language);
    if (missing.includes(id)) return { measure: id, sentence: unmeasured.tooLarge, class: null };
    return {
      measure: id,
      sentence: measureTexts(id, say.language).say(measured, say) ?? unmeasured.undefined,
      class: figure && bounds ? classBetween(figure(measured), bounds) : null,
    };
  });
