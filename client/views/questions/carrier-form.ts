import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { Gap } from '../../../model/contract/gap.ts';
import type { Problem } from '../../../model/contract/problem.ts';
import { CarrierRole } from '../../../model/contract/vocabulary.ts';
import { nameCarrier } from '../../actions/index.ts';
import '../../components/actor-picker.ts';
import { chips } from '../../components/choice.ts';
import type { PickEvent } from '../../components/combobox.ts';
import { Sending } from '../../components/sending.ts';
import { StoreElement } from '../../components/store-element.ts';
import { fieldLabel } from '../../messages/field-label.ts';
import { problemText, t } from '../../messages/translate.ts';
import { optionsOf } from '../../messages/vocabulary.ts';

/** Names who carries the commitment of a question: « X le porte ». Event `close`. */
export class CarrierForm extends StoreElement {
  static override properties = {
    gap: { attribute: false },
    actorId: { state: true },
    role: { state: true },
    problem: { state: true },
  };
  declare gap: Gap;
  declare actorId: string;
  declare role: CarrierRole;
  declare problem: Problem | null;
  readonly #sending = new Sending(this);
  #key = '';

  constructor() {
    super();
    this.actorId = '';
    this.role = 'contributor';
    this.problem = null;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (this.gap.key === this.#key) return;
    this.#key = this.gap.key;
    this.#sending.forget();
    this.actorId = '';
    this.problem = null;
  }

  protected override render(): TemplateResult {
    const map = this.state.map.value;
    const actors = map === null ? [] : [...map.actors, ...map.reserve];
    const name = actors.find(({ id }) => id === this.actorId)?.name ?? '';
    return html`<form class="answer-form" @submit=${this.#submit}>
      <p class="strong" aria-hidden="true">${t('carry.who')}</p>
      <maillage-actor-picker .label=${t('carry.who')} .placeholder=${t('map.search')} .actors=${actors} .chosenId=${this.actorId}
        @pick=${(event: PickEvent) => {
          this.actorId = event.detail.option.id;
        }}></maillage-actor-picker>
      ${chips(fieldLabel('role'), [this.role], optionsOf('carrierRoles'), (value) => {
        this.role = CarrierRole.parse(value);
      })}
      ${this.problem === null ? null : html`<p class="strong" role="alert">${problemText(this.problem)}</p>`}
      <div class="buttons"><button class="button primary compact" ?disabled=${name === '' || this.#sending.isOn}>${name === '' ? t('carry.someone') : t('carry.name', name)}</button>
        <button type="button" class="button compact" @click=${this.#close}>${t('shell.cancel')}</button></div>
    </form>`;
  }

  readonly #close = (): void => {
    this.dispatchEvent(new CustomEvent('close'));
  };

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { gap, actorId, role } = this;
    const written = await this.#sending.send(() => nameCarrier(gap, actorId, role));
    if (written === null) return;
    this.problem = written.ok ? null : written.problem;
    if (written.ok) this.#close();
  };
}

customElements.define('maillage-carrier-form', CarrierForm);
