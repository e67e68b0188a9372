import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { ConsoleDrawing } from '../../../model/contract/console.ts';
import { PlainElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import { labelOf } from '../../messages/vocabulary.ts';

/** Graph of a statement's answer, with the same as text below for screen readers. */
export class FoundGraph extends PlainElement {
  static override properties = { drawing: { attribute: false }, theme: {} };
  declare drawing: ConsoleDrawing | null;
  declare theme: 'light' | 'dark';
  #ending = new AbortController();

  constructor() {
    super();
    this.drawing = null;
    this.theme = 'light';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#ending.abort();
  }

  protected override render(): TemplateResult | null {
    const { drawing } = this;
    if (drawing === null) return null;
    const { nodes, relationships, undrawn } = drawing;
    const names = nodes.map(nameOf);
    return html`<div class="found-graph" role="img" aria-label=${t('console.drawn', nodes.length, relationships.length)}></div>
      ${undrawn === 0 ? null : html`<p class="soft small">${t('console.undrawn', undrawn)}</p>`}
      ${relationships.length === 0 ? html`<p class="soft small">${t('console.noTies')}</p>` : null}
      <details><summary>${t('console.inWords')}</summary><ul>
        ${relationships.map(({ type, ends: [from, to] }) => html`<li>${names[from]} <code>–${type}→</code> ${names[to]}</li>`)}
        ${nodes.map((_, i) => (relationships.some(({ ends }) => ends.includes(i)) ? null : html`<li>${names[i]}</li>`))}</ul></details>`;
  }

  protected override updated(_changed: PropertyValues): void {
    void this.#draw();
  }

  async #draw(): Promise<void> {
    const { drawing, theme } = this;
    const { drawFound } = await import('../../graph/draw-found.ts');
    const place = this.querySelector<HTMLElement>('.found-graph');
    if (drawing === null || place === null || drawing !== this.drawing || !this.isConnected) return;
    this.#ending.abort();
    this.#ending = new AbortController();
    const { signal } = this.#ending;
    const names = drawing.nodes.map(drawnName);
    const leave = await drawFound(place, drawing, theme, names, signal).catch((reason: unknown) => {
      if (!signal.aborted) throw reason;
    });
    if (leave === undefined) return;
    if (signal.aborted) leave();
    else signal.addEventListener('abort', leave);
  }
}

const TABLES = { Theme: 'themes', Resource: 'resources', Cooperation: 'natures' } as const;

/** Returns the screen's word if the graph contains a vocabulary id. */
function nameOf({ label, name }: ConsoleDrawing['nodes'][number]): string {
  const table = TABLES[label as keyof typeof TABLES];
  return table === undefined ? name : labelOf(table, name);
}

/** Returns the drawn name: actors have colour and shape, others their kind. */
const drawnName = (node: ConsoleDrawing['nodes'][number]): string => {
  const name = nameOf(node);
  return node.label === 'Actor' ? name : `${name}\n(${node.label})`;
};

customElements.define('maillage-found-graph', FoundGraph);
