import { html, type TemplateResult } from 'lit';
import { readTerritory } from '../../../model/contract/endpoints/index.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { DAY_MS, firstDayOf } from '../../../model/elements/day.ts';
import { backToThePresent, slideTo } from '../../actions/index.ts';
import { call } from '../../api/call.ts';
import { icon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { longDay, longMoment, today } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { pastMoment, unseenAfter, type ViewOptions } from '../../state/index.ts';

/** Two clocks, each with its name: the days of the facts, and what was known of them. Moving one leaves the other. */
export class Clocks extends StoreElement {
  static override properties = { at: { state: true }, known: { state: true } };
  /** Position of a slider while its map is loading. */
  declare at: string | null;
  declare known: number | null;
  #territoryId = '';
  #last = 0;
  #first = Number.POSITIVE_INFINITY;

  constructor() {
    super();
    this.at = null;
    this.known = null;
  }

  protected override render(): TemplateResult | null {
    const map = this.state.map.value;
    if (map === null) return null;
    this.#learn(map);
    return html`<section class="clocks" aria-label=${t('clocks.title')}>
      ${this.#facts(map)}
      ${this.#knowledge(map)}
      ${pastMoment(this.state) === null ? null : html`<p class="soft small">${t('clocks.still')}</p>`}
    </section>`;
  }

  /** Loads the present once, for a page opened in the past. */
  async #askForThePresent(territoryId: string): Promise<void> {
    const territory = await call(readTerritory, { params: { territoryId } }).catch(() => null);
    if (territory === null || territoryId !== this.#territoryId) return;
    this.#last = territory.revision;
    this.requestUpdate();
  }

  /** Updates the range of the sliders: a map of the past shows less than the present one. */
  #learn(map: TerritoryMap): void {
    const { id, revision } = map.territory;
    if (id !== this.#territoryId) {
      this.#territoryId = id;
      this.#last = 0;
      this.#first = Number.POSITIVE_INFINITY;
      if (map.known !== undefined) void this.#askForThePresent(id);
    }
    this.#last = map.known === undefined ? revision : Math.max(this.#last, revision);
    this.#first = Math.min(this.#first, earliestOf(map));
  }

  #facts(map: TerritoryMap): TemplateResult {
    const day = this.at ?? map.day;
    const from = Math.min(this.#first, numberOf(day));
    const to = Math.max(numberOf(day), numberOf(today()));
    const unseen = unseenAfter(this.state);
    return html`<div class="clock">
      <label for="clock-facts">${t('clocks.facts')}</label>
      <output for="clock-facts">${longDay(day)}</output>
      <input id="clock-facts" type="range" min=${from} max=${to} step="1" .value=${String(numberOf(day))}
        aria-valuetext=${longDay(day)} aria-describedby="clock-facts-hint" @input=${this.#onFacts} @change=${this.#onLetGo} />
      <p class="soft small" id="clock-facts-hint">${t('clocks.factsHint')}
        ${unseen === null ? null : t('clocks.unseen', longDay(unseen))}</p>
    </div>`;
  }

  #knowledge(map: TerritoryMap): TemplateResult {
    const moment = pastMoment(this.state);
    const revision = this.known ?? moment?.revision ?? this.#last;
    const text =
      revision >= this.#last
        ? t('clocks.knownNow')
        : moment !== null && moment.revision === revision
          ? longMoment(moment.at)
          : t('clocks.step', revision, this.#last);
    return html`<div class="clock">
      <label for="clock-known">${t('clocks.known')}</label>
      <output for="clock-known">${text}</output>
      <span class="slide">
        ${this.#step(t('clocks.previous'), revision - 1)}
        <input id="clock-known" type="range" min="1" max=${this.#last} step="1" .value=${String(revision)}
          aria-valuetext=${text} aria-describedby="clock-known-hint" @input=${this.#onKnown} @change=${this.#onLetGo} ?disabled=${this.#last < 2} />
        ${this.#step(t('clocks.next'), revision + 1)}
      </span>
      <p class="soft small" id="clock-known-hint">${t('clocks.knownHint')}
        ${map.known === undefined ? null : html`<button class="worded" @click=${backToThePresent}>${t('past.back')}</button>`}</p>
    </div>`;
  }

  #step(label: string, revision: number): TemplateResult {
    const forward = label === t('clocks.next');
    return html`<button class="quiet ${forward ? 'forward' : ''}" aria-label=${label} title=${label}
      ?disabled=${revision < 1 || revision > this.#last} @click=${() => this.#know(revision)}>${icon('arrowLeft')}</button>`;
  }

  readonly #onFacts = (event: Event): void => {
    const day = dayAt(Number((event.target as HTMLInputElement).value));
    this.at = day;
    const { at: _, ...viewOptions } = this.state.viewOptions;
    const isDefault = this.state.map.value?.territory.asOf === undefined && day === today();
    void this.#slide(isDefault ? viewOptions : { ...viewOptions, at: day });
  };

  readonly #onKnown = (event: Event): void => this.#know(Number((event.target as HTMLInputElement).value));

  #know(revision: number): void {
    this.known = revision;
    const { known: _, ...viewOptions } = this.state.viewOptions;
    void this.#slide(revision >= this.#last ? viewOptions : { ...viewOptions, known: String(revision) });
  }

  async #slide(viewOptions: ViewOptions): Promise<void> {
    await slideTo(viewOptions);
    this.#onLetGo();
  }

  /** The map has caught up: it tells where the clocks are. */
  readonly #onLetGo = (): void => {
    const { map, viewOptions } = this.state;
    const arrived = map.value?.known?.revision ?? this.#last;
    if (this.known !== null && arrived === Math.min(this.known, this.#last)) this.known = null;
    if (this.at !== null && (map.value?.day === this.at || viewOptions.at !== this.at)) this.at = null;
  };
}

customElements.define('maillage-clocks', Clocks);

/** Converts a day to a number for a slider. */
const numberOf = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);

/** Converts such a number back to a day. */
const dayAt = (number: number): string => new Date(number * DAY_MS).toISOString().slice(0, 10);

/** Returns the earliest day of a map as a number; at least a year before its own. */
function earliestOf({ day, cooperations, actors, commitments }: TerritoryMap): number {
  const days = [
    ...cooperations.flatMap(({ startedOn, recordedOn }) => [startedOn, recordedOn]),
    ...actors.map(({ membership }) => membership?.since),
    ...commitments.map(({ decidedOn }) => decidedOn),
  ];
  const known = days.flatMap((each) => (each === undefined ? [] : [numberOf(firstDayOf(each))]));
  return Math.min(numberOf(day) - 365, ...known);
}
