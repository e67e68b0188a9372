import { html, type TemplateResult } from 'lit';
import type { Commitment } from '../../../model/contract/commitment.ts';
import type { Problem } from '../../../model/contract/problem.ts';
import { createCommitment } from '../../actions/index.ts';
import '../../components/actor-picker.ts';
import { chips, choice } from '../../components/choice.ts';
import type { PickEvent } from '../../components/combobox.ts';
import { dayInput, typedDay } from '../../components/day-input.ts';
import { Sending } from '../../components/sending.ts';
import { StoreElement } from '../../components/store-element.ts';
import { fieldLabel } from '../../messages/field-label.ts';
import { problemText, t } from '../../messages/translate.ts';
import { charterOptions, labelOf, optionsOf } from '../../messages/vocabulary.ts';
import { toggled } from '../../state/index.ts';

/** A commitment in the territory's own words: what, by when, what it refines, who leads it. */
export class NewCommitmentDialog extends StoreElement {
  static override properties = {
    horizon: { state: true },
    themes: { state: true },
    leadId: { state: true },
    problem: { state: true },
  };
  declare horizon: Commitment['horizon'];
  declare themes: readonly string[];
  declare leadId: string;
  declare problem: Problem | null;
  readonly #sending = new Sending(this);

  constructor() {
    super();
    this.horizon = 'star';
    this.themes = [];
    this.leadId = '';
    this.problem = null;
  }

  async open(): Promise<void> {
    this.horizon = 'star';
    this.themes = [];
    this.leadId = '';
    this.problem = null;
    this.#sending.forget();
    await this.updateComplete;
    this.querySelector('form')?.reset();
    this.querySelector('dialog')?.showModal();
    this.querySelector('textarea')?.focus();
  }

  protected override render(): TemplateResult {
    return html`<dialog class="wide" aria-labelledby="new-commitment-title">
      <h2 id="new-commitment-title">${t('overview.addCommitment')}</h2>
      <form @submit=${this.#submit}>
        <div class="field"><label for="new-commitment-text">${t('commitment.newText')}</label>
          <textarea id="new-commitment-text" name="text" required maxlength="2000"></textarea></div>
        <div class="two">
          <div class="field"><span class="label">${fieldLabel('horizon')}</span>
            ${choice<Commitment['horizon']>(
              fieldLabel('horizon'),
              this.horizon,
              [
                ['star', labelOf('horizons', 'star')],
                ['pebble', labelOf('horizons', 'pebble')],
              ],
              (horizon) => {
                this.horizon = horizon;
              },
            )}</div>
          <div class="field"><label for="new-commitment-due">${fieldLabel('dueOn')}</label>
            ${dayInput({ id: 'new-commitment-due', name: 'dueOn', side: 'end' })}</div>
        </div>
        <div class="field"><label for="new-commitment-refines">${fieldLabel('refines')}</label>
          <select id="new-commitment-refines" name="refines"><option value="">${t('shell.none')}</option>
            ${charterOptions().map(({ value, label }) => html`<option value=${value}>${label}</option>`)}</select></div>
        ${this.#lead()}
        <div class="field"><span class="label">${fieldLabel('themes')}</span>
          ${chips(fieldLabel('themes'), this.themes, optionsOf('themes'), (theme) => {
            this.themes = toggled(this.themes, theme);
          })}</div>
        ${this.problem === null ? null : html`<p class="strong" role="alert">${problemText(this.problem)}</p>`}
        <div class="buttons">
          <button class="button primary" ?disabled=${this.#sending.isOn}>${t('shell.add')}</button>
          <button class="button" type="button" @click=${this.#close}>${t('shell.cancel')}</button>
        </div>
      </form>
    </dialog>`;
  }

  #lead(): TemplateResult {
    const actors = this.state.map.value?.actors.filter(({ outside }) => !outside) ?? [];
    return html`<div class="field"><span class="label" aria-hidden="true">${t('commitments.lead')}</span>
      <maillage-actor-picker .label=${t('commitments.lead')} .placeholder=${t('map.search')} .actors=${actors} .chosenId=${this.leadId}
        @pick=${(event: PickEvent) => {
          this.leadId = event.detail.option.id;
        }}></maillage-actor-picker></div>`;
  }

  readonly #close = (): void => this.querySelector('dialog')?.close();

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const text = (name: string) => String(data.get(name) ?? '').trim();
    const dueOn = typedDay(data, 'dueOn', 'end');
    const written = await this.#sending.send(() =>
      createCommitment({
        text: text('text'),
        horizon: this.horizon,
        ...(dueOn === '' ? {} : { dueOn }),
        ...(text('refines') === '' ? {} : { refines: text('refines') }),
        ...(this.themes.length === 0 ? {} : { themes: [...this.themes] }),
        ...(this.leadId === '' ? {} : { carriers: [{ actorId: this.leadId, role: 'lead' }] }),
      }),
    );
    if (written?.ok) this.#close();
    else if (written !== null) this.problem = written.problem;
  };
}

customElements.define('maillage-new-commitment', NewCommitmentDialog);
