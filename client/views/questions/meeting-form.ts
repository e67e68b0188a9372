import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { Gap } from '../../../model/contract/gap.ts';
import type { Problem } from '../../../model/contract/problem.ts';
import { proposeMeeting } from '../../actions/index.ts';
import '../../components/actor-picker.ts';
import type { PickEvent } from '../../components/combobox.ts';
import { dayInput, typedDay } from '../../components/day-input.ts';
import { icon } from '../../components/icon.ts';
import { Sending } from '../../components/sending.ts';
import { StoreElement } from '../../components/store-element.ts';
import { listOfNames } from '../../messages/format.ts';
import { problemText, t } from '../../messages/translate.ts';
import { indexMap, nameOnMap, toggled } from '../../state/index.ts';
import { firstParties, suggestedParties } from './suggested-parties.ts';

/** Proposes a meeting from a question: with whom, what for, by when. Event `close`. */
export class MeetingForm extends StoreElement {
  static override properties = {
    gap: { attribute: false },
    parties: { state: true },
    problem: { state: true },
  };
  declare gap: Gap;
  declare parties: readonly string[];
  declare problem: Problem | null;
  readonly #sending = new Sending(this);
  #key = '';

  constructor() {
    super();
    this.parties = [];
    this.problem = null;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (this.gap.key === this.#key) return;
    this.#key = this.gap.key;
    this.#sending.forget();
    this.problem = null;
    this.parties = firstParties(this.gap, this.#isPrivate);
  }

  protected override render(): TemplateResult {
    const map = this.state.map.value;
    const suggested = suggestedParties(this.gap, this.#isPrivate);
    return html`<form class="answer-form meeting-form" @submit=${this.#submit}>
      <p class="strong">${t('meeting.who')}</p>
      ${
        suggested.length < 2
          ? null
          : html`<div class="chips" role="group" aria-label=${t('meeting.suggested')}>${suggested.map(
              (ids) =>
                html`<button type="button" class="chip" aria-pressed=${same(ids, this.parties)} @click=${() => {
                  this.parties = ids;
                }}>${listOfNames(ids.map(this.#name))}</button>`,
            )}</div>`
      }
      <ul class="meeting-parties" role="list">${this.parties.map(
        (id) =>
          html`<li>${this.#name(id)} <button type="button" class="quiet" aria-label=${t('meeting.without', this.#name(id))} @click=${() => {
            this.parties = toggled(this.parties, id);
          }}>${icon('close')}</button></li>`,
      )}</ul>
      <maillage-actor-picker .label=${t('meeting.add')} .placeholder=${t('meeting.add')} .chosenId=${''}
        .actors=${(map?.actors ?? []).filter(({ id }) => !this.parties.includes(id))}
        @pick=${(event: PickEvent) => {
          this.parties = [...this.parties, event.detail.option.id];
        }}></maillage-actor-picker>
      <div class="field"><label for="meeting-what">${t('meeting.what')}</label>
        <input class="input" id="meeting-what" name="note" maxlength="500" autocomplete="off" /></div>
      <div class="field"><label for="meeting-when">${t('meeting.when')}</label>
        ${dayInput({ id: 'meeting-when', name: 'promisedFor', side: 'end', from: map?.day })}</div>
      ${this.problem === null ? null : html`<p class="strong" role="alert">${problemText(this.problem)}</p>`}
      <div class="buttons"><button class="button primary compact" ?disabled=${this.parties.length < 2 || this.#sending.isOn}>${t('meetings.propose')}</button>
        <button type="button" class="button compact" @click=${this.#close}>${t('shell.cancel')}</button></div>
    </form>`;
  }

  readonly #name = (id: string): string => nameOnMap(this.state.map.value, id);

  readonly #isPrivate = (id: string): boolean => {
    const map = this.state.map.value;
    return map !== null && indexMap(map).actors.get(id)?.private === true;
  };

  readonly #close = (): void => {
    this.dispatchEvent(new CustomEvent('close'));
  };

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const { gap, parties } = this;
    const written = await this.#sending.send(() =>
      proposeMeeting(gap, parties, {
        note: String(form.get('note') ?? '').trim(),
        promisedFor: typedDay(form, 'promisedFor', 'end', this.state.map.value?.day),
      }),
    );
    if (written === null) return;
    this.problem = written.ok ? null : written.problem;
    if (written.ok) this.#close();
  };
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id));

customElements.define('maillage-meeting-form', MeetingForm);
