import type { Core } from 'cytoscape';
import { html, svg, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Box, Point } from '../../../model/drawing/geometry.ts';
import type { MarkedQuestion } from '../../../model/drawing/missing/missing-picture.ts';
import { select } from '../../actions/index.ts';
import { StoreElement } from '../../components/store-element.ts';
import { boxesOnScreen } from '../../graph/on-screen.ts';
import { findRestPlaces, type MarkAsked, type MarkFound } from '../../graph/rest-places.ts';
import type { DrawnNumber } from '../../graph/screen-render-input.ts';
import { t } from '../../messages/translate.ts';
import { markedAtRest } from '../../state/index.ts';
import type { GraphElement } from '../map/graph-element.ts';
import { isPhone } from '../map/is-phone.ts';

/** Time after which a resting view gets new positions for marks; before, they follow it. */
const REST_MS = 150;
/**
 * Letter size relative to the window's width: 24 px at 1366 and 33.5 at 1920, readable at 5 m on a picture 2
 * m wide.
 */
const LETTERS = { share: 24 / 1366, least: 14, most: 60 };
/** Radius of a number, in those letters: a disc of 40 px at 1366. */
const RADIUS = 20 / 24;
/** The first question is larger: one begins there. */
const FIRST = 1.12;
/** Half the width of a pointer at its words, in radii of a number. */
const POINTER = 0.5;
/** Length of a pointer above which it would cross names, in radii: then the subject's ring or thread does. */
const FARTHEST = 5;
/** Distance of a pointer's tip from the middle of its subject, in radii: it leaves a symbol free. */
const SHORT = 0.7;
/** Air between a mark and other words on the stage, in letters: else they read as one text. */
const AROUND = 0.6;
/** Selector of overlays on the stage, except for the map and its marks. */
const OVER =
  ':scope > :not(maillage-graph, maillage-resting-marks, maillage-hear-badges) :is(button, input, p, summary, .shore, .shore-name)';

/** Over the map at rest: a number and a few words for each of its strongest questions, each opening it. */
export class RestingMarks extends StoreElement {
  static override properties = { found: { state: true } };
  declare found: readonly MarkFound[];
  #core: Core | null = null;
  #rest: number | undefined;
  #key: readonly unknown[] = [];
  /** View at which positions were computed: marks follow it until the next computation. */
  #view = { zoom: 1, pan: { x: 0, y: 0 } };

  constructor() {
    super();
    this.found = [];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leave();
    clearTimeout(this.#rest);
  }

  /** Returns the numbers for a picture of the map. */
  drawnNumbers(): DrawnNumber[] {
    const { zoom, pan } = this.#view;
    return this.found.flatMap(({ id, disc }, i) => {
      const number = this.#questions.find(({ gap }) => gap.key === id)?.number;
      if (disc === null || number === undefined) return [];
      const [x, y] = [(disc.x - pan.x) / zoom, (disc.y - pan.y) / zoom];
      return [{ number, x, y, radius: lookOf(i).radius / zoom }];
    });
  }

  get #questions(): readonly MarkedQuestion[] {
    return markedAtRest(this.state)?.questions ?? [];
  }

  get #graph(): GraphElement | null {
    return this.parentElement?.querySelector('maillage-graph') ?? null;
  }

  protected override render(): TemplateResult | null {
    const questions = this.#questions;
    if (questions.length === 0) return null;
    return html`<div class="rest-marks" role="group" aria-label=${t('missing.atRest')}>
      <svg class="rest-pointers" aria-hidden="true">${this.found.map(
        ({ id }) => svg`<polygon data-key=${id}></polygon>`,
      )}</svg>${repeat(
        this.found,
        ({ id }) => id,
        (mark, i) => {
          const question = questions.find(({ gap }) => gap.key === mark.id);
          return question === undefined ? null : this.#mark(mark, question, i);
        },
      )}</div>`;
  }

  /** Shows a button at its words; if they stand elsewhere than their subject, a pointer leads there. */
  #mark({ words, text }: MarkFound, { number, gap }: MarkedQuestion, i: number): TemplateResult {
    const open = () => select({ kind: 'gap', id: gap.key });
    const label = t('missing.marked', number, gap.question, text.replaceAll('\n', ' '));
    const beside = words?.beside === true;
    return html`<button class="rest-mark ${beside || words === null ? 'on-disc' : ''} ${i === 0 ? 'first' : ''}" aria-label=${label} title=${gap.question}
        data-key=${gap.key} @click=${open}>
        <span class="rest-number">${number}</span>${words === null ? null : html`<span class="rest-words">${text}</span>`}</button>`;
  }

  protected override updated(): void {
    for (const element of this.querySelectorAll<HTMLElement>('.rest-mark')) {
      const { letters, radius } = lookOf(element.classList.contains('first') ? 0 : 1);
      element.style.setProperty('--letters', `${letters}px`);
      element.style.setProperty('--radius', `${radius}px`);
    }
    const key = [this.state.map.value, markedAtRest(this.state), this.state.appearance];
    if (key.some((part, i) => part !== this.#key[i])) {
      this.#key = key;
      void this.#find();
    }
    this.#follow();
  }

  /** Once the drawing has come to rest. */
  async #find(): Promise<void> {
    const graph = this.#graph;
    await graph?.settled();
    const core = graph?.core ?? null;
    const map = this.state.map.value;
    if (core === null || map === null || !this.isConnected) return;
    if (core !== this.#core) {
      this.#leave();
      this.#core = core;
      core.on('viewport resize position', this.#onMove);
    }
    const marks = this.#questions.map(
      (question, i): MarkAsked => ({
        ...{ question, words: isPhone() ? '' : (question.gap.mark ?? question.gap.title), look: lookOf(i) },
      }),
    );
    const over = boxesOnScreen(core.container(), [...(this.parentElement?.querySelectorAll(OVER) ?? [])]);
    const air = lookOf(1).letters * AROUND;
    this.#view = { zoom: core.zoom(), pan: { ...core.pan() } };
    this.found = findRestPlaces(
      core,
      map,
      marks,
      over.map((box) => ({ ...box, halfWidth: box.halfWidth + air, halfHeight: box.halfHeight + air })),
    );
  }

  readonly #onMove = (): void => {
    this.#follow();
    clearTimeout(this.#rest);
    this.#rest = window.setTimeout(() => void this.#find(), REST_MS);
  };

  #leave(): void {
    this.#core?.off('viewport resize position', this.#onMove);
    this.#core = null;
  }

  /** Moves marks at their subjects with the map; other words stay. */
  #follow(): void {
    const core = this.#core;
    if (core === null) return;
    const [zoom, pan] = [core.zoom() / this.#view.zoom, core.pan()];
    const now = ({ x, y }: Point): Point => ({
      x: (x - this.#view.pan.x) * zoom + pan.x,
      y: (y - this.#view.pan.y) * zoom + pan.y,
    });
    for (const [i, mark] of this.found.entries()) {
      const button = this.querySelector<HTMLElement>(`.rest-mark[data-key="${CSS.escape(mark.id)}"]`);
      if (button === null) continue;
      place(button, mark, now);
      const pointer = this.querySelector(`polygon[data-key="${CSS.escape(mark.id)}"]`);
      pointer?.setAttribute('points', pointerOf(mark, lookOf(i).radius, now));
    }
  }
}

/** A number with its words goes with the number; words elsewhere stand where they were found; else it is hidden. */
function place(button: HTMLElement, { disc, words }: MarkFound, now: (at: Point) => Point): void {
  button.hidden = disc === null && words === null;
  const number = button.querySelector<HTMLElement>('.rest-number');
  const text = button.querySelector<HTMLElement>('.rest-words');
  if (words !== null && !words.beside) {
    put(button, words.box);
    return;
  }
  if (disc === null || number === null) return;
  const at = now(disc);
  put(button, at);
  if (words === null || text === null) return;
  text.style.left = `${words.box.x - disc.x}px`;
  text.style.top = `${words.box.y - disc.y}px`;
}

/** Computes the pointer from words to their subject: a wedge, unlike any link. */
function pointerOf({ subject, words }: MarkFound, radius: number, now: (at: Point) => Point): string {
  if (subject === null || words === null || words.beside) return '';
  const middle = now(subject);
  const from = nearestIn(words.box, middle);
  const [across, down] = [middle.x - from.x, middle.y - from.y];
  const length = Math.hypot(across, down);
  if (length < 2 * radius || length > FARTHEST * radius) return '';
  const share = 1 - (SHORT * radius) / length;
  const to = { x: from.x + across * share, y: from.y + down * share };
  const [x, y] = [(-down / length) * radius * POINTER, (across / length) * radius * POINTER];
  return `${from.x + x},${from.y + y} ${to.x},${to.y} ${from.x - x},${from.y - y}`;
}

const nearestIn = ({ x, y, halfWidth, halfHeight }: Box, to: Point): Point => ({
  x: Math.max(x - halfWidth, Math.min(x + halfWidth, to.x)),
  y: Math.max(y - halfHeight, Math.min(y + halfHeight, to.y)),
});

function put(element: HTMLElement, { x, y }: Point): void {
  element.style.left = `${x}px`;
  element.style.top = `${y}px`;
}

/** The first question is marked larger than the others. */
function lookOf(rank: number) {
  const { share, least, most } = LETTERS;
  const letters = Math.min(most, Math.max(least, share * innerWidth)) * (rank === 0 ? FIRST : 1);
  return { letters, radius: letters * RADIUS };
}

customElements.define('maillage-resting-marks', RestingMarks);
