import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { drawnFilters } from '../../../model/drawing/filter-map.ts';
import { memoizeLast } from '../../../model/once.ts';
import type { ScreenRenderInput } from '../../graph/screen-render-input.ts';
import { t } from '../../messages/translate.ts';
import {
  type AppState,
  highlightedEvidence,
  highlightedOnMap,
  type Marks,
  minIntensityOf,
  showsMeasures,
  unnamedOnMap,
} from '../../state/index.ts';
import type { GraphElement } from './graph-element.ts';
import { isPhone } from './is-phone.ts';

type Around = Pick<GraphElement, 'within' | 'marks'>;

/** A newcomer is placed by the server: the map is not moved to where it stands meanwhile. */
export function chosenHasPlace({ selection, serverMap }: AppState): boolean {
  if (selection?.kind !== 'actor' || serverMap.map === null) return true;
  const actor = serverMap.map.actors.find(({ id }) => id === selection.id);
  return actor !== undefined && (actor.outside === true || actor.x !== undefined);
}

/** Builds the model of a state; `within` and `marks` come from the surrounding view. */
export function modelOf(state: AppState, map: TerritoryMap, { within, marks }: Around): ScreenRenderInput {
  const { selection, folded, appearance, filters, viewOptions } = state;
  return {
    map,
    selection,
    tau: minIntensityOf(viewOptions),
    folded,
    foldWords,
    lit: highlightedOnMap(state),
    unnamedIds: withoutMarked(unnamedOnMap(state), map, marks),
    filters: drawnFilters(filters, viewOptions.withoutTransactions === true),
    appearance,
    measures: showsMeasures(appearance) ? state.measures.value : null,
    straitWords,
    within,
    marks,
    frame: frameOf(state, map),
  };
}

/** Leaves out the ends of marked links: a link that fell or went is named as one that rose. The same set while nothing changes. */
const withoutMarked = memoizeLast(
  (ids: ReadonlySet<string>, { cooperations }: TerritoryMap, marks: Marks | null): ReadonlySet<string> => {
    if (marks === null || marks.cooperations.size === 0) return ids;
    const ends = new Set(
      cooperations
        .filter(({ id }) => marks.cooperations.has(id))
        .flatMap(({ parties }) => parties.map(({ actorId }) => actorId)),
    );
    return new Set([...ids].filter((id) => !ends.has(id)));
  },
);

/** The frame of this screen: a past, a film and a part are seen where the room has them. */
function frameOf({ appearance, film }: AppState, { known, part }: TerritoryMap): ScreenRenderInput['frame'] {
  if (film !== null || known !== undefined || part !== undefined) return undefined;
  return appearance.bigScreen ? 'projector' : isPhone() ? 'phone' : undefined;
}

const foldWords = (actors: number, links: number | null): string =>
  links === null ? t('map.foldedMany', actors) : t('map.folded', actors, links);
const straitWords = (links: number, expected?: number): string =>
  expected === undefined ? t('map.strait', links) : t('map.straitAsked', links, expected);

/** Returns true if a drawing shows all of a model. */
export const same = (a: ScreenRenderInput | null, b: ScreenRenderInput): boolean =>
  a !== null &&
  a.map === b.map &&
  a.appearance === b.appearance &&
  a.measures === b.measures &&
  a.within === b.within &&
  a.unnamedIds === b.unnamedIds &&
  a.marks === b.marks &&
  a.frame === b.frame &&
  JSON.stringify([a.selection, a.folded, a.tau, a.filters, a.lit]) ===
    JSON.stringify([b.selection, b.folded, b.tau, b.filters, b.lit]);

/** The actors one must see of what is chosen: a theme or two families may well be looked at in part. */
export function actorsToSee(state: AppState): readonly string[] {
  const { selection } = state;
  if (selection?.kind === 'actor') return [selection.id];
  if (selection === null || !['gap', 'pair', 'ways'].includes(selection.kind)) return [];
  const lit = highlightedEvidence(state);
  return lit === null ? [] : [...new Set([...lit.actorIds, ...lit.missingPairs.flat()])];
}
