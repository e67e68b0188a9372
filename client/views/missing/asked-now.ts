import type { GapList } from '../../../model/contract/gap.ts';
import type { Lit } from '../../../model/drawing/map-model.ts';
import {
  litByQuestion,
  type MarkedQuestion,
  type MissingPicture,
  missingPicture,
} from '../../../model/drawing/missing/missing-picture.ts';
import { missingQuestions } from '../../../model/drawing/missing/missing-questions.ts';
import { type AppState, pastMoment, type Selection, type ViewTab } from '../../state/index.ts';
import { lastOf } from '../tables/last-of.ts';

/** What the view shows: what is drawn, and how many questions there are at first and in all. */
export interface AskedNow {
  readonly picture: MissingPicture;
  readonly first: number;
  readonly all: number;
}

/** The questions as they are drawn; null while they are not there, or where the past is looked at. */
export function askedNow(state: AppState): AskedNow | null {
  const { gaps, tab, selection } = state;
  if (gaps.value === null || state.map.value === null || pastMoment(state) !== null) return null;
  // Without an actor, what is asked of the territory as a whole would be asked of nobody.
  return state.map.value.actors.length === 0 ? NOTHING : drawnOf(gaps.value, tab, keyOf(selection));
}

const NOTHING: AskedNow = { picture: missingPicture([]), first: 0, all: 0 };

const keyOf = (selection: Selection): string | null => (selection?.kind === 'gap' ? selection.id : null);

/** A question that was chosen elsewhere is there too, under its own number. */
const drawnOf = lastOf((gaps: GapList, tab: ViewTab | null, chosenKey: string | null): AskedNow => {
  const { first, rest } = missingQuestions(gaps);
  const more = tab === 'all' ? rest : rest.filter(({ gap }) => gap.key === chosenKey);
  return {
    picture: missingPicture([...first, ...more]),
    first: first.length,
    all: first.length + rest.length,
  };
});

/** The question that is chosen, if it is one of those drawn. */
export const chosenOf = (state: AppState): MarkedQuestion | null =>
  askedNow(state)?.picture.questions.find(({ gap }) => gap.key === keyOf(state.selection)) ?? null;

/** What the map lights: all questions, or the one that is chosen; another choice lights its own. */
export function litByAsked(state: AppState): Lit | null {
  const asked = askedNow(state);
  if (asked === null || asked.picture.questions.length === 0) return null;
  if (state.selection === null) return asked.picture.lit;
  const chosen = chosenOf(state);
  return chosen === null ? null : litByQuestion(chosen);
}
