import { html, nothing, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Guide } from '../../../model/words/guide-file.ts';
import { Fetched } from '../../components/fetched.ts';
import { printButton } from '../../components/paper-head.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import '../../styles/help.css';
import { GUIDES, type GuideEntry, guideOf, loadGuide } from './guides.ts';

/** The guides, as pages of the application: read without internet, by anyone. */
export class GuidePage extends StoreElement {
  /** The text of the language of the screen, asked once. */
  readonly #read = new Fetched<Guide | null>(this, {
    key: () => (this.#entry === undefined ? null : `${this.#entry.path} ${this.state.language}`),
    read: async () => (this.#entry === undefined ? null : loadGuide(this.#entry, this.state.language)),
    came: () => this.querySelector('.home')?.scrollTo({ top: 0 }),
  });

  get #entry(): GuideEntry | undefined {
    return guideOf(this.state.guide);
  }

  protected override render(): TemplateResult {
    const entry = this.#entry;
    return html`<div class="home guide"><div class="guide-body">
      ${entry === undefined ? this.#list() : [this.#aside(entry), this.#article()]}
    </div></div>`;
  }

  #list(): TemplateResult {
    const gone = this.state.guide !== undefined;
    return html`<div class="guide-list"><h1>${t(gone ? 'help.gone' : 'help.part.guides')}</h1>
      ${gone ? html`<p>${t('help.goneText')}</p>` : null}
      ${guideList()}</div>`;
  }

  #aside(entry: GuideEntry): TemplateResult {
    const sections = this.#read.value?.sections ?? [];
    return html`<aside class="guide-aside"><details ?open=${matchMedia('(min-width: 901px)').matches}>
      <summary>${t('help.part.guides')}</summary>
      <nav aria-label=${t('help.all')}><ul role="list">${GUIDES.map(
        (other) =>
          html`<li><a href=${`/aide/${other.path}`} aria-current=${other === entry ? 'page' : 'false'}>${t(other.title)}</a></li>`,
      )}</ul></nav>
      ${
        sections.length < 2
          ? null
          : html`<nav class="guide-sections" aria-label=${t('help.sections')}><ul role="list">${sections.map(
              ({ id, title }) =>
                html`<li><button class="worded" @click=${() => this.#goTo(id)}>${title}</button></li>`,
            )}</ul></nav>`
      }
      </details>
      ${printButton()}
    </aside>`;
  }

  #article(): TemplateResult {
    const guide = this.#read.value;
    if (guide === null) return html`<p class="soft" role="status">${t('help.reading')}</p>`;
    return html`<article class="guide-text" lang=${this.state.language}>${unsafeHTML(guide.html)}</article>`;
  }

  #goTo(id: string): void {
    const heading = this.querySelector<HTMLElement>(`#${CSS.escape(id)}`);
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  }
}

/** Lists the guides with their subject; `away` opens them next to the map. */
export const guideList = (away = false): TemplateResult =>
  html`<ul class="guide-links" role="list">${GUIDES.map(
    ({
      path,
      title,
      about,
    }) => html`<li><a href=${`/aide/${path}`} target=${away ? '_blank' : nothing}>${t(title)}${
      away ? html`<span class="visually-hidden"> ${t('help.newTab')}</span>` : null
    }</a>
      <span class="soft">${t(about)}</span></li>`,
  )}</ul>`;

customElements.define('maillage-guide', GuidePage);
