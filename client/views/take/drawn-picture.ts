import { html, type PropertyValues, type TemplateResult } from 'lit';
import { problemOf } from '../../api/api-error.ts';
import '../../components/load-state.ts';
import { PlainElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import { failed, type Loadable, loaded, loading, nothing } from '../../state/index.ts';

/** A picture that the server draws, as it will be taken away; what was drawn last stays until the next has come. */
export class DrawnPicture extends PlainElement {
  static override properties = {
    of: {},
    alt: {},
    draw: { attribute: false },
    shown: { state: true },
  };
  /** What is drawn, in a word: when it changes, it is drawn again. */
  declare of: string;
  declare alt: string;
  declare draw: (signal: AbortSignal) => Promise<Blob>;
  declare shown: Loadable<string>;
  #drawn = '';
  #drawing = new AbortController();

  constructor() {
    super();
    this.of = '';
    this.alt = '';
    this.draw = () => Promise.reject(new DOMException('Nothing is drawn', 'InvalidStateError'));
    this.shown = nothing;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#drawing.abort();
    this.#drawn = '';
    this.#show(nothing);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.of !== '' && this.of !== this.#drawn) void this.#draw();
  }

  readonly #draw = async (): Promise<void> => {
    this.#drawn = this.of;
    this.#drawing.abort();
    this.#drawing = new AbortController();
    const { signal } = this.#drawing;
    this.shown = loading(this.shown);
    try {
      const picture = await this.draw(signal);
      if (!signal.aborted) this.#show(loaded(URL.createObjectURL(picture), null));
    } catch (thrown) {
      if (!signal.aborted) this.shown = failed(this.shown, problemOf(thrown));
    }
  };

  #show(shown: Loadable<string>): void {
    if (this.shown.value !== null) URL.revokeObjectURL(this.shown.value);
    this.shown = shown;
  }

  protected override render(): TemplateResult {
    const { value, error, pending } = this.shown;
    if (value === null || (error !== null && !pending))
      return html`<maillage-load-state class="picture-wait" .loadable=${this.shown} .doing=${t('take.drawing')}
        .retry=${this.#draw}></maillage-load-state>`;
    return html`<img src=${value} alt=${this.alt} aria-busy=${String(pending)} />`;
  }
}

customElements.define('maillage-drawn-picture', DrawnPicture);
