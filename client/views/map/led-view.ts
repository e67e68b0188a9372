import {
  LEAD_EVERY_MS,
  LEAD_LASTS_MS,
  LONGEST_SELECTION,
  type ShownView,
} from '../../../model/contract/lead.ts';
import { FARTHEST } from '../../../model/contract/territory.ts';
import { notify, setLeading, showView } from '../../actions/index.ts';
import { problemOf } from '../../api/api-error.ts';
import { problemText, t } from '../../messages/translate.ts';
import { formatSelection, store } from '../../state/index.ts';
import type { GraphElement } from './graph-element.ts';

/** Interval at which a view at rest is repeated before it expires. */
const SAID_AGAIN_MS = LEAD_LASTS_MS / 3;

/** View of this screen, sent to followers while it leads. */
export class LedView {
  readonly #graph: GraphElement;
  readonly #territoryId: string;
  readonly #timer: number;
  #text = '';
  #saidAt = Number.NEGATIVE_INFINITY;
  /** Request under way: one at a time, so that the last one sent arrives last. */
  #onItsWay: Promise<void> | null = null;
  #isRefused = false;

  constructor(graph: GraphElement, territoryId: string) {
    this.#graph = graph;
    this.#territoryId = territoryId;
    this.#timer = window.setInterval(() => this.#sayView(), LEAD_EVERY_MS);
  }

  end(): void {
    clearInterval(this.#timer);
    if (!this.#isRefused) void this.#sayEnd();
  }

  #sayView(): void {
    const view = this.#view();
    if (view === null || this.#onItsWay !== null || this.#isRefused) return;
    const text = JSON.stringify(view);
    const now = performance.now();
    if (text === this.#text && now - this.#saidAt < SAID_AGAIN_MS) return;
    this.#text = text;
    this.#saidAt = now;
    this.#onItsWay = this.#say(view).finally(() => {
      this.#onItsWay = null;
    });
  }

  /** Returns the view; null while the map is hidden: the last one stays shown. */
  #view(): ShownView | null {
    const { core } = this.#graph;
    if (core === null || this.#graph.clientHeight === 0) return null;
    const { x1, y1, x2, y2 } = core.extent();
    const selection = formatSelection(store.get().selection);
    return {
      box: { x1: within(x1), y1: within(y1), x2: within(x2), y2: within(y2) },
      selection: selection === null || selection.length > LONGEST_SELECTION ? null : selection,
    };
  }

  async #say(view: ShownView): Promise<void> {
    try {
      if (!(await showView(this.#territoryId, view))) this.#refuse(t('lead.taken'));
    } catch (thrown) {
      const problem = problemOf(thrown);
      // After a network failure followers wait for the next view.
      if (problem.status !== 0 && problem.status < 500) this.#refuse(problemText(problem));
    }
  }

  #refuse(text: string): void {
    this.#isRefused = true;
    setLeading(false);
    notify(text, 'refused');
  }

  async #sayEnd(): Promise<void> {
    await this.#onItsWay;
    await showView(this.#territoryId, null).catch(() => undefined);
  }
}

const within = (at: number): number => Math.round(Math.max(-FARTHEST, Math.min(FARTHEST, at)) * 10) / 10;
