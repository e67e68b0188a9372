import { html, type TemplateResult } from 'lit';
import { copyText } from '../../components/copy-text.ts';
import { PlainElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';

/** A line to copy, with its button. */
export class CopyLine extends PlainElement {
  static override properties = { text: {}, label: {}, copied: { state: true } };
  declare text: string;
  declare label: string;
  declare copied: boolean;

  constructor() {
    super();
    this.text = '';
    this.label = '';
    this.copied = false;
  }

  protected override render(): TemplateResult {
    return html`<div class="given-line"><input class="input" readonly aria-label=${this.label} .value=${this.text} @focus=${this.#select} />
      <button class="button compact" type="button" aria-label=${t('workshop.copyOf', this.label)} @click=${this.#copy}>${t(this.copied ? 'links.copied' : 'links.copy')}</button></div>`;
  }

  readonly #select = (): void => this.querySelector('input')?.select();

  readonly #copy = async (): Promise<void> => {
    this.#select();
    this.copied = await copyText(this.text);
  };
}

customElements.define('maillage-copy-line', CopyLine);
