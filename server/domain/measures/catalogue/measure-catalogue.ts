import type { Measure, MeasureId, MeasureReading } from '../../../contract/measures.ts';
import { fr } from '../../french.ts';
import type { Speaker } from '../../gaps/speaker.ts';
import { classBetween } from '../classes.ts';
import { centralities } from './centralities.ts';
import type { MeasureDefinition, Measured } from './define-measure.ts';
import { groupsOfActors } from './groups-of-actors.ts';
import { holes } from './holes.ts';
import { passagesAndWords } from './passages-and-words.ts';
import { ties } from './ties.ts';
import { whole } from './whole.ts';

const definitions: readonly MeasureDefinition[] = [
  ...ties,
  ...centralities,
  ...holes,
  ...whole,
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

/** The measures that a graph library computes. */
export const libraryMeasures: readonly MeasureId[] = definitions
  .filter(({ needsLibrary }) => needsLibrary)
  .map(({ id }) => id);

const UNDEFINED = {
  fr: fr`Cette mesure n'est pas définie sur ce réseau.`,
  en: 'This measure is undefined on this network.',
};
const MISSING = {
  fr: fr`Non calculé : la base de données n'a pas la bibliothèque Graph Data Science.`,
  en: 'Not computed: the database has no Graph Data Science library.',
};

/** Of each measure one plain sentence on this network, and its class where it is one figure. */
export const sentencesOf = (
  measured: Measured,
  missing: readonly MeasureId[],
  say: Speaker,
): MeasureReading['sentences'] =>
  definitions.map(({ id, say: texts, figure, bounds }) => {
    if (missing.includes(id)) return { measure: id, sentence: MISSING[say.language], class: null };
    return {
      measure: id,
      sentence: texts[say.language](measured, say) ?? UNDEFINED[say.language],
      class: figure && bounds ? classBetween(figure(measured), bounds) : null,
    };
  });
