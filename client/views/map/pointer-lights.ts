import type { Core } from 'cytoscape';
import { POINTER_LASTS_MS, type PointerNews } from '../../../model/contract/pointer.ts';
import { t } from '../../messages/translate.ts';
import { store } from '../../state/index.ts';
import type { GraphElement } from './graph-element.ts';

type At = NonNullable<PointerNews['at']>;

interface Shown {
  readonly element: HTMLElement;
  readonly core: Core;
  readonly place: () => void;
  at: At;
  timer: number;
}

const shown = new Map<number, Shown>();

/** Shows on the map where somebody points, until they say so no more. */
export function showLight({ light, name, at }: PointerNews): void {
  const graph = document.querySelector<GraphElement>('maillage-graph');
  const core = graph?.core ?? null;
  // A part is laid out by itself: places on the whole are none of its own.
  const isWhole = store.get().map.value?.part === undefined;
  if (shown.get(light)?.core !== core || at === null) putOut(light);
  if (at === null || graph === null || core === null || !isWhole) return;
  const now = shown.get(light) ?? begin(light, graph, core, at);
  now.at = at;
  now.element.querySelector('span')?.replaceChildren(name ?? t('live.pointing'));
  now.place();
  clearTimeout(now.timer);
  now.timer = window.setTimeout(() => putOut(light), POINTER_LASTS_MS);
}

function begin(light: number, graph: GraphElement, core: Core, at: At): Shown {
  const element = document.createElement('div');
  element.className = 'pointer-light';
  element.dataset.light = String(light);
  element.append(document.createElement('span'));
  const place = (): void => {
    const { x, y } = core.pan();
    const zoom = core.zoom();
    element.style.transform = `translate(${now.at.x * zoom + x}px, ${now.at.y * zoom + y}px)`;
  };
  const now: Shown = { element, core, place, at, timer: 0 };
  // There before it is shown: it does not come flying from the corner.
  place();
  sheetOf(graph).append(element);
  core.on('viewport', place);
  shown.set(light, now);
  return now;
}

function putOut(light: number): void {
  const gone = shown.get(light);
  if (gone === undefined) return;
  clearTimeout(gone.timer);
  gone.core.off('viewport', gone.place);
  gone.element.remove();
  shown.delete(light);
}

/** Over the map, for eyes alone: twenty words a second are no news to be read aloud. */
function sheetOf(graph: GraphElement): HTMLElement {
  const known = graph.querySelector<HTMLElement>('.pointer-lights');
  if (known !== null) return known;
  const sheet = document.createElement('div');
  sheet.className = 'pointer-lights';
  sheet.setAttribute('aria-hidden', 'true');
  graph.append(sheet);
  return sheet;
}
