import type { PlainKey } from '../../messages/translate.ts';
import { type AppState, can } from '../../state/index.ts';

/** Stop of the tour: address, target, text. */
export interface Stop {
  readonly title: PlainKey;
  readonly text: PlainKey;
  readonly address: string;
  readonly target: string;
  /** Side of the text, if there is room. */
  readonly side: 'left' | 'right' | 'top' | 'bottom';
  /** On a small screen what it points at is at the foot: the words stand at the head. */
  readonly atFoot?: true;
  /** It stands in the legend, which has to be open. */
  readonly inLegend?: true;
  /** True if the target is the panel next to the map, which must be open. */
  readonly inPanel?: true;
}

/** Returns a question that highlights links; without one, a question that highlights actors. */
function questionToShow({ gaps }: Pick<AppState, 'gaps'>): string | null {
  const open = (gaps.value?.items ?? []).filter(
    ({ delicate, status, askedWith }) => !delicate && status === 'open' && askedWith === undefined,
  );
  const lights = open.filter(({ evidence }) => evidence.missingPairs.length > 0);
  const best = lights.find(({ rule }) => rule === 'scattered-carriers') ?? lights[0] ?? open[0];
  return best?.key ?? null;
}

/** Lists the stops for a person: without forbidden ones, nor a question if the map has none. */
export function stopsOf(state: Pick<AppState, 'gaps' | 'map' | 'me'>, territoryId: string): readonly Stop[] {
  const home = `/t/${territoryId}`;
  const key = questionToShow(state);
  const question = `${home}/questions?s=gap:${encodeURIComponent(key ?? '')}`;
  const all: readonly (Stop & { readonly when?: boolean })[] = [
    { title: 'tour.map', text: 'tour.map.text', address: home, target: 'maillage-graph', side: 'right' },
    {
      title: 'tour.reserve',
      text: 'tour.reserve.text',
      address: home,
      target: 'maillage-reserve details',
      side: 'right',
      atFoot: true,
      inLegend: true,
      when: (state.map.value?.reserve.length ?? 0) > 0,
    },
    {
      title: 'tour.entry',
      text: 'tour.entry.text',
      address: home,
      target: 'maillage-entry.entry',
      side: 'top',
      atFoot: true,
      when: can('map.contribute', state.me),
    },
    {
      title: 'tour.questions',
      text: 'tour.questions.text',
      address: `${home}/questions`,
      target: 'maillage-map-frame .panel',
      side: 'left',
      atFoot: true,
      inPanel: true,
    },
    {
      title: 'tour.gap',
      text: 'tour.gap.text',
      address: question,
      target: 'maillage-graph',
      side: 'right',
      when: key !== null,
    },
    {
      title: 'tour.answers',
      text: 'tour.answers.text',
      address: question,
      target: 'maillage-answers',
      side: 'left',
      atFoot: true,
      inPanel: true,
      when: key !== null && can('map.facilitate', state.me),
    },
    {
      title: 'tour.workshop',
      text: 'tour.workshop.text',
      address: `${home}/atelier`,
      target: '.views [aria-current="page"]',
      side: 'bottom',
    },
    {
      title: 'tour.data',
      text: 'tour.data.text',
      address: `${home}/emporter`,
      target: 'maillage-take .tabs',
      side: 'bottom',
    },
    {
      title: 'tour.history',
      text: 'tour.history.text',
      address: `${home}/historique`,
      target: 'maillage-map-frame .panel',
      side: 'left',
      atFoot: true,
      inPanel: true,
    },
  ];
  return all.filter(({ when = true }) => when);
}
