import { html, type TemplateResult } from 'lit';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import { nearby } from '../../state/index.ts';
import { openWays } from './choose-way.ts';

const ring = (steps: 'one' | 'two'): TemplateResult =>
  html`<svg class="ring ${steps}" viewBox="0 0 12 12" aria-hidden="true"><circle cx="6" cy="6" r="4.4"></circle></svg>`;

/** Who is one step away from an actor, and who two, as the map rings them; and the way to another. */
export class Nearness extends StoreElement {
  static override properties = { actorId: {} };
  declare actorId: string;

  constructor() {
    super();
    this.actorId = '';
  }

  protected override render(): TemplateResult | null {
    const map = this.state.map.value;
    if (map === null) return null;
    const { one, two } = nearby(map, this.actorId, this.state.viewOptions);
    return html`<p class="nearness">${
      one.length === 0
        ? t('near.nobody')
        : html`<span>${ring('one')} ${t('near.one', one.length)}</span>
          <span>${ring('two')} ${t('near.two', two.length)}</span>`
    }</p>
    <button class="button compact" @click=${openWays}>${t('near.ways')}</button>`;
  }
}

customElements.define('maillage-nearness', Nearness);
