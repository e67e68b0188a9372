import { html, type TemplateResult } from 'lit';
import { DAY_MS } from '../../../model/elements/day.ts';
import { setCompared } from '../../actions/index.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import { isFactsDay, lastWorkshopMoment, workshopsOf } from '../../state/index.ts';

/**
 * Which two moments are compared: usual ones by a click, any two by their date and hour, or two days of the facts as
 * they are known now.
 */
export class CompareMoments extends StoreElement {
  protected override render(): TemplateResult {
    const { comparison, compared } = this.state;
    const last = lastWorkshopMoment(workshopsOf(this.state));
    const from = comparison.value?.before.known?.at ?? '';
    const to = compared.to === undefined ? '' : (comparison.value?.after?.known?.at ?? '');
    return html`<div class="compare-choice">
      <div class="chips" role="group" aria-label=${t('compare.from')}>
        ${last === null ? null : html`<button class="chip" aria-pressed=${compared.from === last && compared.to === undefined} @click=${() => setCompared({ from: last })}>${t('compare.lastWorkshop')}</button>`}
        <button class="chip" @click=${() => setCompared({ from: startOfDay() })}>${t('compare.today')}</button>
        <button class="chip" @click=${() => setCompared({ from: inUtc(Date.now() - 7 * DAY_MS) })}>${t('compare.week')}</button>
        <button class="chip" aria-pressed=${compared.from === undefined && compared.to === undefined} @click=${() => setCompared({})}>${t('compare.start')}</button>
      </div>
      <details><summary>${t('compare.other')}</summary>
      <form class="compare-form" role="group" aria-labelledby="compare-known" @submit=${this.#onSubmit}>
        <p class="small" id="compare-known"><b>${t('compare.known')}</b></p>
        <div class="field"><label for="compare-from">${t('compare.from')}</label>
          <input id="compare-from" name="from" type="datetime-local" .value=${forField(from)} /></div>
        <div class="field"><label for="compare-to">${t('compare.to')}</label>
          <input id="compare-to" name="to" type="datetime-local" .value=${forField(to)} /></div>
        <button class="button compact">${t('compare.show')}</button>
      </form>
      <form class="compare-form" role="group" aria-labelledby="compare-facts" @submit=${this.#onDays}>
        <p class="small" id="compare-facts"><b>${t('compare.facts')}</b></p>
        <div class="field"><label for="compare-from-day">${t('compare.from')}</label>
          <input id="compare-from-day" name="from" type="date" required .value=${dayIn(compared.from)} /></div>
        <div class="field"><label for="compare-to-day">${t('compare.to')}</label>
          <input id="compare-to-day" name="to" type="date" .value=${dayIn(compared.to)} /></div>
        <button class="button compact">${t('compare.show')}</button>
      </form></details>
    </div>`;
  }

  /** A second field left empty: the day of the map. */
  readonly #onDays = (event: Event): void => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const [from = '', to = ''] = ['from', 'to'].map((name) => String(form.get(name) ?? ''));
    setCompared({ from, ...(to === '' ? {} : { to }) });
  };

  /** A field left empty: from the first change, until now. */
  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const [from, to] = ['from', 'to'].map((name) => instantOf(String(form.get(name) ?? '')));
    setCompared({ ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) });
  };
}

const dayIn = (moment: string | undefined): string => (isFactsDay(moment) ? moment : '');

const inUtc = (moment: number): string => `${new Date(moment).toISOString().slice(0, 19)}Z`;

const startOfDay = (): string => inUtc(new Date().setHours(0, 0, 0, 0));

/** Converts a local time field to UTC, at the end of its minute. */
function instantOf(local: string): string | undefined {
  const moment = new Date(local).getTime();
  return Number.isNaN(moment) ? undefined : inUtc(moment + 59_000);
}

function forField(instant: string): string {
  if (instant === '') return '';
  const moment = new Date(instant);
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

customElements.define('maillage-compare-moments', CompareMoments);
