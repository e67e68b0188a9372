import { html, type TemplateResult } from 'lit';
import { Fetched } from '../../components/fetched.ts';
import '../../components/load-state.ts';
import { PlainElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';

/** A picture that the server draws, as it will be taken away; what was drawn last stays until the next has come. */
export class DrawnPicture extends PlainElement {
  static override properties = {
    key: {},
    alt: {},
    draw: { attribute: false },
  };
  /** Identity of the drawing: a change draws it again. */
  declare key: string;
  declare alt: string;
  declare draw: (signal: AbortSignal) => Promise<Blob>;
  readonly #shown = new Fetched<string>(this, {
    key: () => this.key || null,
    read: async (signal) => URL.createObjectURL(await this.draw(signal)),
    keeps: true,
    gone: (address) => URL.revokeObjectURL(address),
  });

  constructor() {
    super();
    this.key = '';
    this.alt = '';
    this.draw = () => Promise.reject(new DOMException('Nothing is drawn', 'InvalidStateError'));
  }

  protected override render(): TemplateResult {
    const { known, again } = this.#shown;
    const { value, error, pending } = known;
    if (value === null || (error !== null && !pending))
      return html`<maillage-load-state class="picture-wait" .loadable=${known} .doing=${t('take.drawing')}
        .retry=${again}></maillage-load-state>`;
    return html`<img src=${value} alt=${this.alt} aria-busy=${String(pending)} />`;
  }
}

customElements.define('maillage-drawn-picture', DrawnPicture);
