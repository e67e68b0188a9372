import { LANGUAGES } from '../../../contract/languages.ts';
import type { Measure } from '../../../contract/measures.ts';
import { eachLanguage } from '../../../words/each-language.ts';
import { wordsIn } from '../../../words/words.ts';
import type { Speaker } from '../../gaps/speaker.ts';
import type { Measured } from './measured.ts';

/** Texts of a measure: its description, and one plain sentence on a network. */
export interface MeasureTexts {
  readonly label: string;
  readonly plain: string;
  readonly formula: string;
  /** The words of three classes: low, middle, high. */
  readonly classes?: readonly [string, string, string];
  /** Without decimals; undefined where the measure is. */
  say(measured: Measured, say: Speaker): string | undefined;
}

type Spec = Pick<Measure, 'id' | 'of' | 'reference' | 'bounds'> & {
  /** It rests on the shortest paths between all: on a network that is too large for these it is missing. */
  readonly needsPaths?: true;
  /** The figure that `bounds` class, of a measure of the whole. */
  readonly figure?: (measured: Measured) => number | null;
};

/** A measure with its catalogue entry and its texts. */
export interface MeasureDefinition extends Measure, Pick<Spec, 'needsPaths' | 'figure'> {}

/** Defines a measure with its texts. */
export function defineMeasure(spec: Spec): MeasureDefinition {
  const label = (part: 'label' | 'plain' | 'formula') =>
    eachLanguage((language) => wordsIn(language).measures[spec.id][part]);
  const classOf = (place: 0 | 1 | 2) =>
    eachLanguage((language) => wordsIn(language).measures[spec.id].classes?.[place] ?? '');
  const classes: Measure['classes'] = [classOf(0), classOf(1), classOf(2)];
  return {
    ...spec,
    label: label('label'),
    plain: label('plain'),
    formula: label('formula'),
    ...(wordsIn(LANGUAGES[0]).measures[spec.id].classes !== undefined && { classes }),
  };
}
