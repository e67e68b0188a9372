import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Cooperation } from '../../../model/contract/cooperation.ts';
import { readPromisesCalendar } from '../../../model/contract/endpoints/organisation-page.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { loadReadings, openView } from '../../actions/index.ts';
import { addressOf } from '../../api/call.ts';
import { icon } from '../../components/icon.ts';
import '../../components/load-state.ts';
import { paperHead, printButton } from '../../components/paper-head.ts';
import { StoreElement } from '../../components/store-element.ts';
import { viewTabs } from '../../components/view-tabs.ts';
import { listOfNames, longDay, shortDay } from '../../messages/format.ts';
import { currentLanguage, t } from '../../messages/translate.ts';
import { labelOf } from '../../messages/vocabulary.ts';
import { formatAddress, indexMap } from '../../state/index.ts';
import './promise-card.ts';
import { type PromiseGroups, promiseGroups, promisesByMonth } from '../../../model/readings/promises.ts';

/** Promises: overdue, upcoming, without a day, kept. */
export class PromisesView extends StoreElement {
  protected override render(): TemplateResult {
    const { map } = this.state;
    return html`<div class="page-main"><div class="page-nav">${viewTabs('promises')}</div>${
      map.value === null
        ? html`<maillage-load-state class="page-wait" .loadable=${map} .doing=${t('promises.reading')}
          .retry=${() => void loadReadings(['map'])}></maillage-load-state>`
        : this.#page(map.value)
    }</div>`;
  }

  #page(map: TerritoryMap): TemplateResult {
    const groups = promiseGroups(map);
    const open = groups.overdue.length + groups.coming.length + groups.undated.length;
    const none = open + groups.kept.length + groups.left.length === 0;
    return html`<div class="page-body reading paper portrait promises">
      ${paperHead(map)}
      <div class="side-head"><h2>${t('promises.title', open, groups.overdue.length)}</h2>${none ? null : this.#tools(groups, map)}</div>
      ${none ? this.#empty() : this.#groups(groups, map)}
    </div>`;
  }

  #empty(): TemplateResult {
    return html`<p>${t('promises.empty')}</p>
      <p><button class="button primary" @click=${() => openView('meetings')}>${t('promises.emptyStep')}</button></p>`;
  }

  #groups({ overdue, coming, undated, kept, left }: PromiseGroups, map: TerritoryMap): TemplateResult {
    return html`${this.#open('promises.overdue', overdue)}${this.#coming(coming)}${this.#open('promises.undated', undated)}
      ${this.#past('promises.kept', kept, map)}${this.#past('promises.left', left, map)}`;
  }

  /** Shows printing and the calendar file with reminders. */
  #tools({ overdue, coming }: PromiseGroups, { territory }: TerritoryMap): TemplateResult {
    const calendar = addressOf(
      readPromisesCalendar,
      { territoryId: territory.id },
      { language: currentLanguage() },
    );
    return html`<span class="buttons">${
      overdue.length + coming.length === 0
        ? null
        : html`<a class="button compact" download href=${calendar}>${icon('download')} ${t('promises.calendar')}</a>`
    }${printButton()}</span>`;
  }

  /** Lists upcoming promises month by month. */
  #coming(cooperations: readonly Cooperation[]): TemplateResult | null {
    if (cooperations.length === 0) return null;
    return html`<section><h3>${t('promises.coming')}</h3>${promisesByMonth(cooperations).map(
      ([month, promises]) =>
        html`<section><h4 class="promise-month">${longDay(month)}</h4>${this.#list(promises)}</section>`,
    )}</section>`;
  }

  #open(
    title: 'promises.overdue' | 'promises.undated',
    cooperations: readonly Cooperation[],
  ): TemplateResult | null {
    if (cooperations.length === 0) return null;
    return html`<section><h3>${t(title)}</h3>${this.#list(cooperations)}</section>`;
  }

  #list(cooperations: readonly Cooperation[]): TemplateResult {
    return html`<ul class="promise-list" role="list">${repeat(
      cooperations,
      ({ id }) => id,
      ({ id }) => html`<li><maillage-promise-card .cooperationId=${id}></maillage-promise-card></li>`,
    )}</ul>`;
  }

  #past(
    title: 'promises.kept' | 'promises.left',
    cooperations: readonly Cooperation[],
    map: TerritoryMap,
  ): TemplateResult | null {
    if (cooperations.length === 0) return null;
    const index = indexMap(map);
    return html`<section><h3>${t(title)}</h3><ul class="rows" role="list">${cooperations.map(
      ({ id, parties, state, startedOn, note }) => {
        const names = parties.map(({ actorId }) => index.actors.get(actorId)?.name ?? actorId);
        const since = startedOn === undefined ? [] : [t('promises.since', shortDay(startedOn, map.day))];
        const parts = [labelOf('statuses', state), ...since, ...(note === undefined ? [] : [note])];
        return html`<li><a class="row" href=${formatAddress({ ...this.state, view: 'map', selection: { kind: 'cooperation', id } })}>
          <span>${listOfNames(names)}<span class="detail">${parts.join(' · ')}</span></span></a></li>`;
      },
    )}</ul></section>`;
  }
}

customElements.define('maillage-promises', PromisesView);
