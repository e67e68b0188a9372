import { html, type TemplateResult } from 'lit';
import type { Workshop } from '../../../model/contract/workshop.ts';
import { openWorkshop, saveWorkshopOrSay } from '../../actions/index.ts';
import { PlainElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';

/** The end of the day: how many came, and what happens then. */
export class CloseWorkshop extends PlainElement {
  static override properties = { workshop: { attribute: false } };
  declare workshop: Workshop;
  #proposed = '';

  open(): void {
    this.#proposed = '';
    const input = this.querySelector('input');
    if (input !== null) input.value = '';
    this.propose(this.workshop.counts.participants);
    this.querySelector('dialog')?.showModal();
    input?.select();
  }

  /** Proposes how many came, unless somebody has typed a number meanwhile. Joining changes no map, so the caller reads the number again. */
  propose(joined: number): void {
    const input = this.querySelector('input');
    if (input === null || input.value !== this.#proposed) return;
    this.#proposed = String(this.workshop.came ?? (joined || ''));
    input.value = this.#proposed;
    input.select();
  }

  protected override render(): TemplateResult {
    const { counts } = this.workshop;
    return html`<dialog aria-labelledby="close-workshop-title">
      <h2 id="close-workshop-title">${t('workshop.closeTitle')}</h2>
      <p>${t('workshop.closeText')}</p>
      ${counts.pending > 0 ? html`<p class="strong">${t('workshop.closePending', counts.pending)}</p>` : null}
      <form @submit=${this.#submit}>
        <div class="field"><label for="workshop-came">${t('workshop.field.came')}</label>
          <input id="workshop-came" name="came" type="number" min="0" max="10000" inputmode="numeric" /></div>
        <div class="buttons"><button class="button primary">${t('workshop.close')}</button>
          <button class="button" type="button" @click=${this.#shut}>${t('shell.cancel')}</button></div>
      </form></dialog>`;
  }

  readonly #shut = (): void => this.querySelector('dialog')?.close();

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const came = String(new FormData(event.target as HTMLFormElement).get('came') ?? '');
    this.#shut();
    const { workshop } = this;
    const done = await saveWorkshopOrSay(
      workshop,
      { status: 'closed', came: came === '' ? null : Number(came) },
      t('workshop.closedSaid'),
    );
    if (done) openWorkshop({ id: workshop.id, part: 'minutes' });
  };
}

customElements.define('maillage-close-workshop', CloseWorkshop);
