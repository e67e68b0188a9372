import type { Core } from 'cytoscape';
import { POINTER_EVERY_MS, POINTER_LASTS_MS, type PointerInput } from '../../../model/contract/pointer.ts';
import { notify } from '../../actions/index.ts';
import { pointAt } from '../../actions/pointer.ts';
import { problemOf } from '../../api/api-error.ts';
import { problemText, t } from '../../messages/translate.ts';
import { store } from '../../state/index.ts';
import type { GraphElement } from './graph-element.ts';

type At = NonNullable<PointerInput['at']>;

/** A hand that rests is said again before its light goes out. */
const SAID_AGAIN_MS = POINTER_LASTS_MS / 2;

/** Tells the room where the mouse is on the map, until it is let go. */
export function pointWhileHeld(graph: GraphElement, letGo: AbortSignal): void {
  const { core } = graph;
  const { territoryId, map } = store.get();
  // Where actors stand on a part is no place on the whole.
  if (letGo.aborted || core === null || territoryId === null || map.value?.part !== undefined) return;
  new Pointing(territoryId, letGo).follow(graph, core);
}

class Pointing {
  readonly #territoryId: string;
  readonly #letGo: AbortSignal;
  #at: At | null = null;
  #sentAt: At | null = null;
  #saidAt = Number.NEGATIVE_INFINITY;
  /** One word at a time, so that the last that is said is the last that is heard. */
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
      this.#at = { x: (clientX - left - x) / zoom, y: (clientY - top - y) / zoom };
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

  /** Said once: whoever wants to try again lets go and holds again. */
  #refuse(text: string): void {
    this.#isRefused = true;
    notify(text, 'refused');
  }

  async #end(): Promise<void> {
    await this.#onItsWay;
    // What cannot be put out goes out by itself.
    if (this.#sentAt !== null && !this.#isRefused)
      await pointAt(this.#territoryId, null).catch(() => undefined);
  }
}
