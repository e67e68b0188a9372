import type { Measure, MeasureId, MeasureReading } from '../../../contract/measures.ts';
import { fr } from '../../../words/french.ts';
import type { Speaker } from '../../gaps/speaker.ts';
import { classBetween } from '../classes.ts';
import { centralities } from './centralities.ts';
import { cohesion } from './cohesion.ts';
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

const UNDEFINED = {
  fr: fr`Cette mesure n'est pas définie sur ce réseau.`,
  en: 'This measure is undefined on this network.',
};
const TOO_LARGE = {
  fr: fr`Non calculé : ce réseau est trop grand pour tous les plus courts chemins.`,
  en: 'Not computed: this network is too large for all shortest paths.',
};

/** Of each measure one plain sentence on this network, and its class where it is one figure. */
export const sentencesOf = (
  measured: Measured,
  { missing }: Pick<MeasureReading['engine'], 'missing'>,
  say: Speaker,
): MeasureReading['sentences'] =>
  definitions.map(({ id, say: texts, figure, bounds }) => {
    if (missing.includes(id)) return { measure: id, sentence: TOO_LARGE[say.language], class: null };
    return {
      measure: id,
      sentence: texts[say.language](measured, say) ?? UNDEFINED[say.language],
      class: figure && bounds ? classBetween(figure(measured), bounds) : null,
    };
  });
