import type { Core } from 'cytoscape';
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { MarkedQuestion } from '../../../model/drawing/missing/missing-picture.ts';
import { select } from '../../actions/index.ts';
import { StoreElement } from '../../components/store-element.ts';
import { NumberPlaces } from '../../graph/number-places.ts';
import { boxesOnScreen } from '../../graph/on-screen.ts';
import type { DrawnNumber } from '../../graph/screen-render-input.ts';
import { t } from '../../messages/translate.ts';
import { chosenOfMissing, missingNow } from '../../state/index.ts';
import type { GraphElement } from '../map/graph-element.ts';
import { emptySeats } from './empty-seats.ts';

/** Time after which a resting view gets new positions for numbers; before, they follow it. */
const REST_MS = 150;
/** Texts over the map that no number covers. */
const OVER = '.shore-name, .land-key > *';

/** Returns the question of a mark. */
const questionOf = (markId: string, questions: readonly MarkedQuestion[]): MarkedQuestion | undefined =>
  questions.find(({ gap }) => markId.startsWith(`${gap.key} `));

/** Over the map: a number on each mark of a question, and the empty seats below. */
export class MissingMarks extends StoreElement {
  static override properties = { ids: { state: true } };
  /** Ids of the numbered elements, by question. */
  declare ids: readonly string[];
  #core: Core | null = null;
  #places: NumberPlaces | null = null;
  #rest: number | undefined;
  #key: readonly unknown[] = [];

  constructor() {
    super();
    this.ids = [];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#core?.off('viewport resize position', this.#onMove);
    this.#core = null;
    clearTimeout(this.#rest);
  }

  /** Returns the numbers for a picture of the map. */
  drawnNumbers(): DrawnNumber[] {
    const questions = missingNow(this.state)?.picture.questions ?? [];
    return [...(this.#places?.onMap() ?? [])].flatMap(([id, place]) => {
      const question = questionOf(id, questions);
      return question === undefined ? [] : [{ ...place, number: question.number }];
    });
  }

  get #graph(): GraphElement | null {
    return document.querySelector('.frame maillage-graph');
  }

  protected override render(): TemplateResult {
    const asked = missingNow(this.state);
    const questions = asked?.picture.questions ?? [];
    return html`<div class="missing-numbers"><div class="missing-sheet" role="group" aria-label=${t('missing.marks')}>${repeat(
      this.ids,
      (id) => id,
      (id) => this.#number(id, questions),
    )}</div></div>
    ${asked === null || asked.picture.seats.length === 0 ? null : emptySeats(asked.picture.seats, this.state)}`;
  }

  #number(id: string, questions: readonly MarkedQuestion[]): TemplateResult | null {
    const question = questionOf(id, questions);
    if (question === undefined) return null;
    const { number, gap } = question;
    const selected = this.state.selection?.kind === 'gap' ? chosenOfMissing(this.state) : null;
    const chosen = selected?.gap.key === gap.key;
    const faded = this.state.selection !== null && !chosen;
    return html`<button class="missing-number on-map ${faded ? 'faded' : ''}" data-mark=${id} aria-pressed=${chosen}
      aria-label=${t('missing.number', number, gap.question)} title=${gap.question}
      @click=${() => select(chosen ? null : { kind: 'gap', id: gap.key })}>${number}</button>`;
  }

  protected override updated(): void {
    const graph = this.#graph;
    const key = [this.state.map.value, missingNow(this.state), this.state.appearance, this.state.selection];
    if (graph !== null && key.some((part, i) => part !== this.#key[i])) {
      this.#key = key;
      void this.#find(graph);
    }
    this.#follow();
  }

  /** Once the drawing has come to rest. */
  async #find(graph: GraphElement): Promise<void> {
    await graph.settled();
    const { core } = graph;
    const map = this.state.map.value;
    if (core === null || map === null || !this.isConnected) return;
    if (core !== this.#core) {
      this.#core?.off('viewport resize position', this.#onMove);
      this.#core = core;
      this.#places = new NumberPlaces(core);
      core.on('viewport resize position', this.#onMove);
    }
    const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const over = boxesOnScreen(core.container(), [...(graph.parentElement?.querySelectorAll(OVER) ?? [])]);
    this.#places?.find(missingNow(this.state)?.picture.questions ?? [], map, 0.9 * size, over);
    const ids = [...(this.#places?.onScreen().keys() ?? [])];
    if (ids.join() === this.ids.join()) this.#follow();
    else this.ids = ids;
  }

  readonly #onMove = (): void => {
    this.#follow();
    clearTimeout(this.#rest);
    const graph = this.#graph;
    if (graph !== null) this.#rest = window.setTimeout(() => void this.#find(graph), REST_MS);
  };

  /** In shares of the drawing, so that paper, which shows it smaller, has them where they belong. */
  #follow(): void {
    const [core, places] = [this.#core, this.#places?.onScreen()];
    if (core === null || places === undefined) return;
    const [width, height] = [core.width(), core.height()];
    this.querySelector<HTMLElement>('.missing-sheet')?.style.setProperty('--ratio', `${width / height}`);
    for (const number of this.querySelectorAll<HTMLElement>('.missing-sheet .missing-number')) {
      const at = places.get(number.dataset.mark ?? '');
      number.hidden = at === undefined;
      if (at === undefined) continue;
      number.style.left = `${(100 * at.x) / width}%`;
      number.style.top = `${(100 * at.y) / height}%`;
    }
  }
}

customElements.define('maillage-missing-marks', MissingMarks);
