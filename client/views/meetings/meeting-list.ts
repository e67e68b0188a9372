import { html, type TemplateResult } from 'lit';
import type { Cooperation } from '../../../model/contract/cooperation.ts';
import type { Suggestion } from '../../../model/contract/gap.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { Vote } from '../../../model/contract/vote.ts';
import { openView, select } from '../../actions/index.ts';
import { familyMark } from '../../components/family-mark.ts';
import { StoreElement } from '../../components/store-element.ts';
import { viewTabs } from '../../components/view-tabs.ts';
import { listOfNames, shortDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { indexMap, workshopsOf } from '../../state/index.ts';
import { FetchedVotes } from '../votes/fetched-votes.ts';
import { meetingGroups, yeses } from './meeting-groups.ts';

/** Suggestions that a room takes in at once. */
const LISTED = 10;

/** Promises first, then what is proposed, then whom one could bring together. */
export class MeetingList extends StoreElement {
  static override properties = { all: { state: true } };
  declare all: boolean;
  /** Votes of the latest started workshop: its room's choices come first. */
  readonly #votes = new FetchedVotes(
    this,
    () => workshopsOf(this.state)?.find(({ status }) => status !== 'prepared') ?? null,
  );

  constructor() {
    super();
    this.all = false;
  }

  protected override render(): TemplateResult | null {
    const map = this.state.map.value;
    const items = this.state.suggestions.value?.items;
    if (map === null || items === undefined) return null;
    const { overdue, intentions, proposed } = meetingGroups(map);
    const nothing = items.length + overdue.length + intentions.length + proposed.length === 0;
    return html`<div class="panel-body meetings">
      ${viewTabs('meetings')}
      ${
        nothing
          ? html`<h2 tabindex="-1">${t('meetings.emptyTitle')}</h2><p>${t('meetings.empty')}</p>
        <p><button class="button primary" @click=${() => openView('map')}>${t('meetings.emptyStep')}</button></p>`
          : html`<h2 tabindex="-1">${t('meetings.title', items.length)}</h2>
        ${this.#promises('meetings.overdue', overdue, map)}
        ${this.#promises('meetings.intentions', intentions, map)}
        ${this.#promises('meetings.proposed', proposed, map)}
        ${this.#suggestions(items, map)}`
      }</div>`;
  }

  #promises(
    title: 'meetings.overdue' | 'meetings.intentions' | 'meetings.proposed',
    cooperations: readonly Cooperation[],
    map: TerritoryMap,
  ): TemplateResult | null {
    if (cooperations.length === 0) return null;
    const index = indexMap(map);
    return html`<section><h3 class=${title === 'meetings.overdue' ? 'changed' : ''}>${t(title)}</h3>
      <ul class="rows" role="list">${cooperations.map((cooperation) => {
        const actors = cooperation.parties.map(({ actorId }) => index.actors.get(actorId));
        const { promisedFor } = cooperation;
        return html`<li><button class="row" @click=${() => select({ kind: 'cooperation', id: cooperation.id })}>
          <span class="pair-marks">${actors.slice(0, 2).map((actor) => (actor === undefined ? null : familyMark(actor.family)))}</span>
          <span>${listOfNames(actors.map((actor) => actor?.name ?? ''))}<span class="detail">${[
            promisedFor === undefined
              ? t('meetings.noDay')
              : t('meetings.promisedFor', shortDay(promisedFor, map.day)),
            t('meetings.yes', yeses(cooperation), cooperation.parties.length),
          ].join(' · ')}</span></span></button></li>`;
      })}</ul></section>`;
  }

  #suggestions(items: readonly Suggestion[], map: TerritoryMap): TemplateResult | null {
    if (items.length === 0) return null;
    const index = indexMap(map);
    const dots = chosenMeetings(this.#votes.all);
    const ordered = items.toSorted((a, b) => (dots.get(b.key) ?? 0) - (dots.get(a.key) ?? 0));
    const listed = this.all ? ordered : ordered.slice(0, LISTED);
    return html`<section><h3>${t('meetings.suggested')}</h3>
      <ol class="rows">${listed.map(({ key, actorIds, reasons }) => {
        const actors = actorIds.map((id) => index.actors.get(id));
        return html`<li><button class="row" @click=${() => select({ kind: 'pair', id: key })}>
          <span class="pair-marks">${actors.map((actor) => (actor === undefined ? null : familyMark(actor.family)))}</span>
          <span>${listOfNames(actors.map((actor) => actor?.name ?? ''))}${dots.has(key) ? html`<span class="detail strong">${t('vote.inRoom', dots.get(key) ?? 0)}</span>` : null}<span class="detail clamp">${reasons[0]?.text ?? ''}</span></span></button></li>`;
      })}</ol>
      ${
        listed.length === items.length
          ? null
          : html`<button class="quiet" @click=${() => {
              this.all = true;
            }}>${t('meetings.more', items.length - listed.length)}</button>`
      }</section>`;
  }
}

/** Returns the dots of the last closed vote on meetings, by pair. */
function chosenMeetings(votes: readonly Vote[]): ReadonlyMap<string, number> {
  const last = votes.find(({ about, status }) => about === 'meetings' && status === 'closed');
  const given = last?.choices.filter(({ dots }) => (dots ?? 0) > 0) ?? [];
  return new Map(given.map(({ key, dots = 0 }) => [key, dots]));
}

customElements.define('maillage-meeting-list', MeetingList);
