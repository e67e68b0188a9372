import type { Gap, GapList } from '../../model/contract/gap.ts';
import type { MapActor } from '../../model/contract/reading.ts';
import { highlightedStraits } from '../../model/drawing/missing/asked-straits.ts';
import {
  highlightedByQuestion,
  highlightedForRoom,
  type MarkedQuestion,
  type MissingPicture,
  missingPicture,
} from '../../model/drawing/missing/missing-picture.ts';
import { missingQuestions, questionsAtRest } from '../../model/drawing/missing/missing-questions.ts';
import { type RestPicture, restPicture } from '../../model/drawing/missing/rest-picture.ts';
import type { HighlightedEvidence } from '../../model/drawing/render-input.ts';
import { memoizeLast } from '../../model/once.ts';
import type { AppState, ViewTab } from './app-state.ts';
import { isFiltering } from './appearance.ts';
import { highlightedEvidence } from './highlighted-evidence.ts';
import { indexMap } from './map-index.ts';
import type { Selection } from './selection.ts';
import { pastMoment } from './view-options.ts';

/** Content of the view: drawn elements, and the number of questions at first and in total. */
export interface MissingNow {
  readonly picture: MissingPicture;
  readonly first: number;
  readonly all: number;
}

/** Returns the drawn questions; null before loading, or in the past. */
export function missingNow(state: AppState): MissingNow | null {
  const { gaps, tab, selection, appearance } = state;
  if (gaps.value === null || state.map.value === null || pastMoment(state) !== null) return null;
  // Without actors, questions about the whole territory would have no addressee.
  return state.map.value.actors.length === 0
    ? NOTHING
    : drawnOf(gaps.value, tab, keyOf(selection), appearance.bigScreen);
}

const NOTHING: MissingNow = { picture: missingPicture([]), first: 0, all: 0 };

const keyOf = (selection: Selection): string | null => (selection?.kind === 'gap' ? selection.id : null);

/**
 * A question that was chosen elsewhere is there too, under its own number. On a projector those alone that were put there.
 */
const drawnOf = memoizeLast(
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

/** Returns the selected question, if drawn. */
export const chosenOfMissing = (state: AppState): MarkedQuestion | null =>
  missingNow(state)?.picture.questions.find(({ gap }) => gap.key === keyOf(state.selection)) ?? null;

/** Returns the marks of the plain map; null if hidden, or in another view. */
export function markedAtRest(state: AppState): RestPicture | null {
  const { view, questionMarks, gaps, map, selection, appearance, filters } = state;
  if (view !== 'map' || !questionMarks || selection !== null || appearance.focus !== null) return null;
  if (gaps.value === null || (map.value?.actors.length ?? 0) < 2 || pastMoment(state) !== null) return null;
  return isFiltering(filters) ? null : atRest(gaps.value, appearance.bigScreen);
}

/** Maximum number of actors that the map marks as those to hear first. */
const HEARD_FIRST = 3;

/** Returns the actors that the map at rest marks as those to hear first; none on a projector, which names nobody. */
export function heardFirstAtRest(state: AppState): readonly MapActor[] {
  const { gaps, map, appearance } = state;
  if (markedAtRest(state) === null || appearance.bigScreen || map.value === null) return [];
  const { actors } = indexMap(map.value);
  return (gaps.value?.hearFirst ?? []).slice(0, HEARD_FIRST).flatMap((id) => actors.get(id) ?? []);
}

const atRest = memoizeLast((gaps: GapList, projected: boolean) =>
  restPicture(questionsAtRest(gaps, { projected })),
);

/**
 * Returns the highlighting of the map; in the view of what is missing, all questions at once. A map at rest
 * has the marks of a few questions, and dims nothing.
 */
export const highlightedOnMap = (state: AppState): HighlightedEvidence | null =>
  (state.appearance.bigScreen ? highlightedOnBigScreen(state) : null) ??
  (state.view === 'missing' ? highlightedByMissing(state) : null) ??
  highlightedByChoice(state) ??
  highlightedAtRest(state);

/** Highlights the selection; for a question about two lands, the strait between them too. */
function highlightedByChoice(state: AppState): HighlightedEvidence | null {
  const lit = highlightedEvidence(state);
  const gap = state.gaps.value?.items.find(({ key }) => key === keyOf(state.selection));
  return lit === null || gap?.rule !== 'lands-apart' ? lit : withStraits(lit, gap);
}

const withStraits = memoizeLast(
  (lit: HighlightedEvidence, gap: Gap): HighlightedEvidence => ({ ...lit, ...highlightedStraits([gap]) }),
);

/**
 * Returns the highlight for the question put to the room. One for facilitators only is not highlighted,
 * unless it was put on the screen.
 */
function highlightedOnBigScreen({ selection, gaps }: AppState): HighlightedEvidence | null {
  const gap =
    selection?.kind === 'gap' ? gaps.value?.items.find(({ key }) => key === selection.id) : undefined;
  return gap === undefined
    ? null
    : gap.delicate && gap.shown === null
      ? NOTHING_HIGHLIGHTED
      : highlightedForRoom(gap);
}

const NOTHING_HIGHLIGHTED: HighlightedEvidence = {
  actorIds: [],
  cooperationIds: [],
  missingPairs: [],
  everyoneStays: true,
  ringIds: [],
};

function highlightedAtRest(state: AppState): HighlightedEvidence | null {
  const picture = markedAtRest(state);
  return picture === null || picture.questions.length === 0 ? null : picture.lit;
}

/** Highlights all questions, or the selected one; another selection has its own. */
function highlightedByMissing(state: AppState): HighlightedEvidence | null {
  const asked = missingNow(state);
  if (asked === null || asked.picture.questions.length === 0) return null;
  if (state.selection === null) return asked.picture.lit;
  const chosen = chosenOfMissing(state);
  return chosen === null ? null : highlightedByQuestion(chosen);
}
