import type { Core } from 'cytoscape';
import { POINTER_EVERY_MS, POINTER_LASTS_MS, type PointerInput } from '../../../model/contract/pointer.ts';
import { notify } from '../../actions/index.ts';
import { pointAt } from '../../actions/pointer.ts';
import { problemOf } from '../../api/api-error.ts';
import { asStored } from '../../graph/frames/carry-point.ts';
import { problemText, t } from '../../messages/translate.ts';
import { store } from '../../state/index.ts';
import type { GraphElement } from './graph-element.ts';

type At = NonNullable<PointerInput['at']>;

/** Interval at which a resting pointer is repeated before it expires. */
const SAID_AGAIN_MS = POINTER_LASTS_MS / 2;

/** Tells the room where the mouse is on the map, until it is let go. */
export function pointWhileHeld(graph: GraphElement, letGo: AbortSignal): void {
  const { core } = graph;
  const { territoryId, map } = store.get();
  // Positions on a part of a map do not apply to the whole.
  if (letGo.aborted || core === null || territoryId === null || map.value?.part !== undefined) return;
  new Pointing(territoryId, letGo).follow(graph, core);
}

class Pointing {
  readonly #territoryId: string;
  readonly #letGo: AbortSignal;
  #at: At | null = null;
  #sentAt: At | null = null;
  #saidAt = Number.NEGATIVE_INFINITY;
  /** Request under way: one at a time, so that the last one sent arrives last. */
  #onItsWay: Promise<void> | null = null;
  #isRefused = false;

  constructor(territoryId: string, letGo: AbortSignal) {
    this.#territoryId = territoryId;
    this.#letGo = letGo;
  }

  follow(graph: GraphElement, core: Core): void {
    const move = ({ clientX, clientY }: PointerEvent): void => {
      const { left, top } = graph.getBoundingClientRect();
      const { x, y } = core.pan();
      const zoom = core.zoom();
      const at = { x: (clientX - left - x) / zoom, y: (clientY - top - y) / zoom };
      this.#at = asStored(at, core, store.get().map.value?.actors ?? []);
    };
    graph.addEventListener('pointermove', move, { signal: this.#letGo });
    const timer = window.setInterval(() => this.#sayWhere(), POINTER_EVERY_MS);
    this.#letGo.addEventListener('abort', () => {
      clearInterval(timer);
      void this.#end();
    });
  }

  #sayWhere(): void {
    if (this.#at === null || this.#isRefused || this.#onItsWay !== null) return;
    const now = performance.now();
    if (this.#at === this.#sentAt && now - this.#saidAt < SAID_AGAIN_MS) return;
    this.#sentAt = this.#at;
    this.#saidAt = now;
    this.#onItsWay = this.#say(this.#at).finally(() => {
      this.#onItsWay = null;
    });
  }

  async #say(at: At): Promise<void> {
    try {
      const isShown = await pointAt(this.#territoryId, at);
      if (!isShown) this.#refuse(t('pointer.taken'));
    } catch (thrown) {
      this.#refuse(problemText(problemOf(thrown)));
    }
  }

  /** Shows a refusal once: releasing and pressing the key tries again. */
  #refuse(text: string): void {
    this.#isRefused = true;
    notify(text, 'refused');
  }

  async #end(): Promise<void> {
    await this.#onItsWay;
    // A pointer that cannot be ended expires.
    if (this.#sentAt !== null && !this.#isRefused)
      await pointAt(this.#territoryId, null).catch(() => undefined);
  }
}
