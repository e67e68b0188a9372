import { html, type TemplateResult } from 'lit';
import type { Cooperation } from '../../../model/contract/cooperation.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { Workshop } from '../../../model/contract/workshop.ts';
import { promiseRank, soonestFirst } from '../../../model/readings/promises.ts';
import { hasLed, keepLed, type Room } from '../../actions/index.ts';
import { StoreElement } from '../../components/store-element.ts';
import { byName, dayOf, listOfNames } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { attendanceOf, formatAddress, perimeterOf } from '../../state/index.ts';
import { MapSentences } from './map-sentences.ts';
import { askedNow, shownQuestions } from './shown-questions.ts';

/** Names that are listed before the rest is counted. */
const NAMED = 4;
/** Promises that are listed before the rest is counted. */
const PROMISED = 3;

/** Card with the state of an open workshop, for a facilitator whose device has not led it yet. */
export class TakingOver extends StoreElement {
  static override properties = { workshop: { attribute: false }, room: { attribute: false } };
  declare workshop: Workshop;
  declare room: Room | null;

  protected override render(): TemplateResult | null {
    const { workshop, room } = this;
    const map = this.state.map.value;
    if (map === null || room === null || workshop.status !== 'open' || hasLed(workshop.id)) return null;
    return html`<section class="taking-over" aria-labelledby="taking-over-title">
      <h3 id="taking-over-title">${t('takeOver.title')}</h3>
      <dl>${this.#line(t('takeOver.step'), this.#step(map))}
        ${this.#line(t('takeOver.waits'), this.#waits())}
        ${this.#line(t('takeOver.silent'), silentOf(map, workshop, room))}
        ${this.#line(t('takeOver.promised'), this.#promised(map))}</dl>
      <button class="button compact" @click=${this.#take}>${t('takeOver.understood')}</button></section>`;
  }

  #line(label: string, content: TemplateResult | string): TemplateResult {
    return html`<div><dt>${label}</dt><dd>${content}</dd></div>`;
  }

  #step(map: TerritoryMap): string {
    const { step } = this.workshop;
    const shown = shownQuestions(this.state.gaps.value?.items ?? [], perimeterOf(map, this.workshop));
    const asked = step === 'questions' ? askedNow(shown) : null;
    const name = t(`workshop.step.${step}`);
    return asked === null ? name : t('shell.labelled', name, asked.question);
  }

  #waits(): TemplateResult | string {
    const { id, counts } = this.workshop;
    if (counts.pending === 0) return t('takeOver.nothingWaits');
    const room = formatAddress({ ...this.state, workshop: { id, part: 'room' } });
    return html`<a href=${room}>${t('takeOver.toAccept', counts.pending)}</a>`;
  }

  #promised(map: TerritoryMap): TemplateResult | string {
    const promises = promisedSince(map, dayOf(this.workshop.openedAt ?? this.workshop.on));
    if (promises.length === 0) return t('takeOver.nothingPromised');
    const words = new MapSentences(map);
    const rest = promises.length - PROMISED;
    return html`<ul role="list">${promises.slice(0, PROMISED).map((one) => html`<li>${words.promise(one)}</li>`)}
      ${rest > 0 ? html`<li>${t('bigScreen.more', rest)}</li>` : null}</ul>`;
  }

  readonly #take = (): void => {
    keepLed(this.workshop.id);
    this.requestUpdate();
  };
}

/** Lists the promises that were recorded, or agreed to, from a day on, soonest first. */
const promisedSince = ({ cooperations }: TerritoryMap, day: string): readonly Cooperation[] =>
  cooperations
    .filter(
      (one) =>
        promiseRank(one) > 0 &&
        [one.recordedOn, ...one.parties.map(({ agreedOn }) => agreedOn)].some((on) => (on ?? '') >= day),
    )
    .sort(soonestFirst);

function silentOf(map: TerritoryMap, workshop: Workshop, { participants, contributions }: Room): string {
  const { unansweredIds } = attendanceOf(map, workshop, participants, contributions);
  const ids = new Set(unansweredIds);
  const names = map.actors
    .filter(({ id }) => ids.has(id))
    .sort(byName)
    .map(({ name }) => name);
  if (names.length === 0) return t('takeOver.nobodyAwaited');
  const rest = names.length - NAMED;
  const first = rest > 1 ? [...names.slice(0, NAMED), t('bigScreen.others', rest)] : names;
  return t('takeOver.awaited', listOfNames(first));
}

customElements.define('maillage-taking-over', TakingOver);
