import { html, type TemplateResult } from 'lit';
import { canTour } from '../../actions/index.ts';
import { choice } from '../../components/choice.ts';
import { icon } from '../../components/icon.ts';
import { openTour } from '../../components/open-tour.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import '../../styles/help.css';
import { guideList } from './guide-page.ts';
import { HELP_PARTS, type HelpPart, type Word } from './help-part.ts';
import { keyList } from './key-list.ts';
import { type Entry, findWords, glossaryGroups, wordId } from './words.ts';

/** Help next to the work: keys, words of the screens, guides. */
export class HelpPanel extends StoreElement {
  static override properties = { shows: { state: true }, typed: { state: true } };
  declare shows: HelpPart;
  declare typed: string;

  constructor() {
    super();
    this.shows = 'keys';
    this.typed = '';
  }

  /** Opens the last part, or a given one; for a word, scrolls to it and announces it first. */
  async open(part: HelpPart = this.shows, word?: Word): Promise<void> {
    this.shows = part;
    if (word !== undefined) this.typed = '';
    this.requestUpdate();
    await this.updateComplete;
    const dialog = this.querySelector('dialog');
    if (dialog?.open === false) dialog.showModal();
    if (word === undefined) return;
    const entry = this.querySelector<HTMLElement>(`#${CSS.escape(wordId(word))}`);
    entry?.scrollIntoView({ block: 'center' });
    entry?.focus({ preventScroll: true });
  }

  protected override render(): TemplateResult {
    return html`<dialog class="help" aria-labelledby="help-title" @click=${this.#onBackdrop}>
      <div class="help-head"><h2 id="help-title">${t('help.title')}</h2>
        ${choice(
          t('help.parts'),
          this.shows,
          HELP_PARTS.map((part) => [part, t(`help.part.${part}`)] as const),
          this.#show,
        )}
        <button class="quiet" aria-label=${t('shell.close')} title=${t('shell.close')} @click=${this.#close}>${icon('close')}</button></div>
      <div class="help-body" tabindex="0" role="region" aria-label=${t('help.title')}>${this.#body()}</div>
    </dialog>`;
  }

  #body(): TemplateResult {
    if (this.shows === 'words') return this.#words();
    if (this.shows === 'guides') return this.#guides();
    return html`<h3>${t('keys.title')}</h3>${keyList()}`;
  }

  #words(): TemplateResult {
    const groups = findWords(glossaryGroups(), this.typed);
    const found = groups.reduce((sum, { entries }) => sum + entries.length, 0);
    return html`<input class="input" type="search" aria-label=${t('help.search')} placeholder=${t('help.search')} .value=${this.typed}
        @input=${(event: Event) => {
          this.typed = (event.target as HTMLInputElement).value;
        }} />
      <p class="visually-hidden" role="status">${this.typed === '' ? '' : t('help.found', found)}</p>
      ${found === 0 ? html`<p>${t('help.noWord')}</p>` : null}
      ${groups.map(
        ({ title, entries }) =>
          html`<section><h3>${title}</h3><dl class="words">${entries.map((entry) => this.#entry(entry))}</dl></section>`,
      )}`;
  }

  #entry({ id, term, text, among }: Entry): TemplateResult {
    return html`<div id=${id} tabindex="-1"><dt>${term}</dt><dd>${text}
      ${among.length === 0 ? null : html`<ul>${among.map((one) => html`<li>${one}</li>`)}</ul>`}</dd></div>`;
  }

  #guides(): TemplateResult {
    return html`${
      canTour()
        ? html`<p class="help-tour"><button class="button" @click=${this.#tour}>${t('tour.start')}</button><span class="soft small">${t('tour.what')}</span></p>`
        : null
    }
      <p class="soft">${t('help.guidesLead')}</p>
      ${guideList(true)}
      <p><a href="/confidentialite" target="_blank">${t('shell.privacy')}<span class="visually-hidden"> ${t('help.newTab')}</span></a></p>
      <p><a href="/api/docs" target="_blank" rel="noopener">${t('help.api')}<span class="visually-hidden"> ${t('help.newTab')}</span></a></p>`;
  }

  readonly #show = (part: HelpPart): void => {
    this.shows = part;
    this.querySelector('.help-body')?.scrollTo({ top: 0 });
  };

  readonly #tour = (): void => {
    this.#close();
    void openTour();
  };

  readonly #close = (): void => this.querySelector('dialog')?.close();

  /** A click outside the panel returns to the page. */
  readonly #onBackdrop = (event: MouseEvent): void => {
    if (event.target === event.currentTarget) this.#close();
  };
}

customElements.define('maillage-help', HelpPanel);
