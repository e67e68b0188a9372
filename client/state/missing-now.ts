import type { GapList } from '../../model/contract/gap.ts';
import type { Lit } from '../../model/drawing/map-model.ts';
import {
  litByQuestion,
  litForRoom,
  type MarkedQuestion,
  type MissingPicture,
  missingPicture,
} from '../../model/drawing/missing/missing-picture.ts';
import { missingQuestions, questionsAtRest } from '../../model/drawing/missing/missing-questions.ts';
import { type RestPicture, restPicture } from '../../model/drawing/missing/rest-picture.ts';
import { lastOf } from '../../model/once.ts';
import type { AppState, ViewTab } from './app-state.ts';
import { isFiltering } from './appearance.ts';
import { litEvidence } from './lit-evidence.ts';
import type { Selection } from './selection.ts';
import { pastMoment } from './view-options.ts';

/** What the view shows: what is drawn, and how many questions there are at first and in all. */
export interface MissingNow {
  readonly picture: MissingPicture;
  readonly first: number;
  readonly all: number;
}

/** The questions as they are drawn; null while they are not there, or where the past is looked at. */
export function missingNow(state: AppState): MissingNow | null {
  const { gaps, tab, selection, appearance } = state;
  if (gaps.value === null || state.map.value === null || pastMoment(state) !== null) return null;
  // Without an actor, what is asked of the territory as a whole would be asked of nobody.
  return state.map.value.actors.length === 0
    ? NOTHING
    : drawnOf(gaps.value, tab, keyOf(selection), appearance.bigScreen);
}

const NOTHING: MissingNow = { picture: missingPicture([]), first: 0, all: 0 };

const keyOf = (selection: Selection): string | null => (selection?.kind === 'gap' ? selection.id : null);

/**
 * A question that was chosen elsewhere is there too, under its own number. On a projector those alone that were put there.
 */
const drawnOf = lastOf(
  (gaps: GapList, tab: ViewTab | null, chosenKey: string | null, isProjected: boolean): MissingNow => {
    const questions = missingQuestions(gaps);
    const first = isProjected ? questions.first.filter(({ gap }) => gap.shown !== null) : questions.first;
    const rest = isProjected ? [] : questions.rest;
    const more = tab === 'all' ? rest : rest.filter(({ gap }) => gap.key === chosenKey);
    return {
      picture: missingPicture([...first, ...more]),
      first: first.length,
      all: first.length + rest.length,
    };
  },
);

/** The question that is chosen, if it is one of those drawn. */
export const chosenOfMissing = (state: AppState): MarkedQuestion | null =>
  missingNow(state)?.picture.questions.find(({ gap }) => gap.key === keyOf(state.selection)) ?? null;

/** What the plain map marks by itself; null where it is hidden, or something else is looked at. */
export function markedAtRest(state: AppState): RestPicture | null {
  const { view, questionMarks, gaps, map, selection, appearance, filters } = state;
  if (view !== 'map' || !questionMarks || selection !== null || appearance.focus !== null) return null;
  if (gaps.value === null || (map.value?.actors.length ?? 0) < 2 || pastMoment(state) !== null) return null;
  return isFiltering(filters) ? null : atRest(gaps.value, appearance.bigScreen);
}

const atRest = lastOf((gaps: GapList, projected: boolean) =>
  restPicture(questionsAtRest(gaps, { projected })),
);

/**
 * What stays lit on the map while the rest fades; where what is missing is looked at, all that is asked, at once. A map
 * at rest bears the marks of a few questions, and nothing fades.
 */
export const litOnMap = (state: AppState): Lit | null =>
  (state.appearance.bigScreen ? litOnBigScreen(state) : null) ??
  (state.view === 'missing' ? litByMissing(state) : null) ??
  litEvidence(state) ??
  litAtRest(state);

/** The question that is put to the room; what is for whoever facilitates alone is not, unless it was put on the screen. */
function litOnBigScreen({ selection, gaps }: AppState): Lit | null {
  const gap =
    selection?.kind === 'gap' ? gaps.value?.items.find(({ key }) => key === selection.id) : undefined;
  return gap === undefined ? null : gap.delicate && gap.shown === null ? NOTHING_LIT : litForRoom(gap);
}

const NOTHING_LIT: Lit = {
  actorIds: [],
  cooperationIds: [],
  missingPairs: [],
  everyoneStays: true,
  ringIds: [],
};

function litAtRest(state: AppState): Lit | null {
  const picture = markedAtRest(state);
  return picture === null || picture.questions.length === 0 ? null : picture.lit;
}

/** All questions, or the one that is chosen; another choice lights its own. */
function litByMissing(state: AppState): Lit | null {
  const asked = missingNow(state);
  if (asked === null || asked.picture.questions.length === 0) return null;
  if (state.selection === null) return asked.picture.lit;
  const chosen = chosenOfMissing(state);
  return chosen === null ? null : litByQuestion(chosen);
}
