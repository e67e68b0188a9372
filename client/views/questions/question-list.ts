import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Gap, GapList } from '../../../model/contract/gap.ts';
import type { GapRule } from '../../../model/contract/vocabulary.ts';
import { groupQuestions, rulesAsking, uncounted } from '../../../model/readings/gaps/question-groups.ts';
import { saveAnswer, select, showQuestions } from '../../actions/index.ts';
import { icon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { viewTabs } from '../../components/view-tabs.ts';
import { wordHelp } from '../../components/word-help.ts';
import { shortDay } from '../../messages/format.ts';
import { sentence } from '../../messages/spoken.ts';
import { t } from '../../messages/translate.ts';
import { indexMap, lastWorkshopMoment, sinceAddress, workshopsOf } from '../../state/index.ts';
import { openNewActor } from '../map/dialogs.ts';
import { briefsFor } from './briefs-elsewhere.ts';
import { settledList } from './settled-list.ts';
import { surenessOf } from './sureness.ts';
import { viewOptionSettings } from './view-option-settings.ts';

/** All the questions: those on screen in their order, those proposed, the others, those answered. */
export class QuestionList extends StoreElement {
  static override properties = { rule: { state: true }, notice: { state: true } };
  declare rule: GapRule | null;
  /** Said aloud after a move. */
  declare notice: string;

  constructor() {
    super();
    this.rule = null;
    this.notice = '';
  }

  protected override render(): TemplateResult | null {
    const gaps = this.state.gaps.value;
    if (gaps === null) return null;
    // Without actors, questions about the whole territory would have no addressee.
    const silent = gaps.items.length === 0 || this.state.map.value?.actors.length === 0;
    return html`<div class="panel-body questions">
      ${viewTabs('questions')}
      ${silent ? this.#empty() : this.#groups(gaps)}
      ${viewOptionSettings(this.state.viewOptions)}
      <p class="visually-hidden" role="status">${this.notice}</p>
    </div>`;
  }

  #empty(): TemplateResult {
    return html`<h2 tabindex="-1">${t('questions.emptyTitle')}</h2><p>${t('questions.emptyText')}</p>
      <p><button class="button primary" data-needs="map.contribute" @click=${() => void openNewActor()}>${t('questions.emptyStep')}</button></p>`;
  }

  #groups(gaps: GapList): TemplateResult {
    const groups = groupQuestions(gaps, this.rule);
    const { shown, proposed, others, delicate, answered } = groups;
    const ranks = gaps.items.filter((gap) => gap.shown !== null).length;
    const toCheck = uncounted(gaps);
    return html`
      <div class="explained"><h2 tabindex="-1">${t('questions.title', gaps.asked)}</h2>${wordHelp('question')}</div>
      ${this.state.serverMap.gapsHere === null ? null : html`<p class="soft" role="status">${t('questions.foundHere')}</p>`}
      <p class="soft">${t('questions.heard', gaps.heard.links, gaps.heard.of)} ${wordHelp('heard')}</p>
      ${this.#sinceWorkshop()}
      ${toCheck === 0 ? null : html`<p class="soft">${t('questions.uncounted', toCheck, gaps.asked > 0)}</p>`}
      ${this.state.map.value?.part === undefined ? null : html`<p class="soft">${t('questions.ofPart')}</p>`}
      ${this.#filter(gaps.items)}
      <section><div class="group-head"><h3>${t('questions.shown')}</h3>
        ${shown[0] === undefined ? null : html`<button class="button primary compact" @click=${() => this.#open(shown[0])}>${t('questions.startShow')}</button>`}</div>
        ${
          shown.length === 0
            ? html`<p class="soft">${t('questions.shownNone')}</p>`
            : html`<ol class="rows ranked">${repeat(
                shown,
                ({ key }) => key,
                (gap, i) => this.#shownRow(gap, i, shown),
              )}</ol>`
        }</section>
      ${
        proposed.length === 0
          ? null
          : html`<section><div class="group-head"><h3>${t('questions.proposed')}</h3>
        <button class="button compact" data-needs="map.facilitate" @click=${() => this.#show(proposed, ranks)}>${t('questions.showAll', proposed.length)}</button></div>
        ${this.#rows(proposed, ranks)}</section>`
      }
      ${([3, 2, 1] as const).map((severity) => this.#signalGroup(others, severity, ranks))}
      ${
        delicate.length === 0
          ? null
          : html`<details class="group"><summary>${t('questions.delicate')} (${delicate.length})</summary>
        <p class="soft small">${t('questions.delicateHint')}</p>${this.#rows(delicate, ranks)}</details>`
      }
      ${
        answered.length === 0
          ? null
          : html`<details class="group" open><summary>${t('questions.answered')} (${answered.length})</summary>
        <ul class="rows" role="list">${answered.map((gap) => this.#answeredRow(gap))}</ul></details>`
      }
      ${this.rule === null ? settledList(gaps, this.state.map.value?.day) : null}
    `;
  }

  /** Shows a link to the changes since the last workshop; nothing without one. */
  #sinceWorkshop(): TemplateResult | null {
    const last = lastWorkshopMoment(workshopsOf(this.state));
    const { territoryId } = this.state;
    if (last === null || territoryId === null) return null;
    return html`<p><a href=${sinceAddress(territoryId, 'avant-apres', last)}>${sentence(t('compare.lastWorkshop'))}</a></p>`;
  }

  #filter(items: readonly Gap[]): TemplateResult {
    return html`<div class="field question-filter"><label for="question-rule">${t('questions.filter')}</label>
      <select id="question-rule" @change=${this.#onRule}>
        <option value="" .selected=${this.rule === null}>${t('questions.allRules')}</option>
        ${rulesAsking(items).map(({ rule, title, n }) => html`<option value=${rule} .selected=${rule === this.rule}>${this.#ruleTitle(rule, title)} (${n})</option>`)}
      </select></div>`;
  }

  /** Returns the rule's name from the catalogue, since some titles contain their subject. */
  #ruleTitle(rule: GapRule, title: string): string {
    const entry = this.state.reference.value?.gaps.find((gap) => gap.rule === rule);
    return entry?.title[this.state.language] ?? title;
  }

  readonly #onRule = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.rule = value === '' ? null : (value as GapRule);
  };

  #signalGroup(gaps: readonly Gap[], severity: 1 | 2 | 3, ranks: number): TemplateResult | null {
    const some = gaps.filter((gap) => gap.severity === severity);
    if (some.length === 0) return null;
    return html`<details class="group" ?open=${severity === 3 || this.rule !== null}><summary>${t(`questions.group.${severity}`)} (${some.length})</summary>
      ${this.#rows(some, ranks)}</details>`;
  }

  #rows(gaps: readonly Gap[], ranks: number): TemplateResult {
    // A row goes with its question: while another leaves the list, a finger that is on its button stays on it.
    return html`<ul class="rows" role="list">${repeat(
      gaps,
      ({ key }) => key,
      (gap) => html`<li>${this.#row(gap)}
        <button class="quiet" data-needs="map.facilitate" title=${t('questions.show')} aria-label=${t('questions.showThis', gap.title)}
          @click=${() => this.#show([gap], ranks)}>${icon('bigScreen')}</button></li>`,
    )}</ul>`;
  }

  #row(gap: Gap, detail: string = gap.reason): TemplateResult {
    const elsewhere = briefsFor(gap).length;
    const { value: map } = this.state.map;
    const sureness = map === null ? null : surenessOf(gap, indexMap(map));
    return html`<button class="row" @click=${() => this.#open(gap)}><span>${gap.title}
      ${sureness === null ? null : html`<span class="soft small">· ${sureness}</span>`}
      <span class="detail clamp">${detail}</span>
      ${elsewhere === 0 ? null : html`<span class="detail">${t('fiches.ailleurs', elsewhere)}</span>`}</span></button>`;
  }

  #shownRow(gap: Gap, i: number, all: readonly Gap[]): TemplateResult {
    const move = (by: number) => () => void this.#move(gap, (gap.shown ?? 1) + by);
    const detail = gap.status === 'open' ? gap.reason : t(`answer.status.${gap.status}`);
    return html`<li data-key=${gap.key}><span class="rank" aria-hidden="true">${gap.shown}</span>${this.#row(gap, detail)}
      <span class="row-tools">
        <button class="quiet" data-by="-1" ?disabled=${i === 0} aria-label=${t('questions.up', gap.title)} @click=${move(-1)}>↑</button>
        <button class="quiet" data-by="1" ?disabled=${i === all.length - 1} aria-label=${t('questions.down', gap.title)} @click=${move(1)}>↓</button>
        <button class="quiet" data-needs="map.facilitate" title=${t('questions.hide')} aria-label=${t('questions.hideThis', gap.title)} @click=${() => void saveAnswer(gap.key, { shown: null }, t('questions.nowHidden'))}>${icon('close')}</button>
      </span></li>`;
  }

  #answeredRow(gap: Gap): TemplateResult {
    const { answer } = gap;
    return html`<li><button class="row" @click=${() => this.#open(gap)}><span>${gap.title}
      <span class="detail">${answer?.reason === undefined ? t(`answer.status.${gap.status}`) : t('shell.labelled', t(`answer.status.${gap.status}`), answer.reason)}</span>
      ${answer?.reviewOn === undefined ? null : html`<span class="detail">${t('answer.review', shortDay(answer.reviewOn, this.state.map.value?.day))}</span>`}
      ${gap.changed ? html`<span class="detail changed">${t('answer.changed')}</span>` : null}</span></button></li>`;
  }

  #open(gap: Gap | undefined): void {
    if (gap !== undefined) select({ kind: 'gap', id: gap.key });
  }

  #show(gaps: readonly Gap[], ranks: number): void {
    void showQuestions(
      gaps.map(({ key }) => key),
      ranks + 1,
      t('questions.nowShown', gaps.length),
    );
  }

  /** Moves a row and keeps the focus on its button. */
  async #move(gap: Gap, rank: number): Promise<void> {
    const by = String(Math.sign(rank - (gap.shown ?? rank)));
    const written = await saveAnswer(gap.key, { shown: rank });
    if (!written.ok) return;
    this.notice = t('questions.moved', gap.title, rank);
    await this.updateComplete;
    const row = this.querySelector(`[data-key="${CSS.escape(gap.key)}"]`);
    const button = row?.querySelector<HTMLButtonElement>(`[data-by="${by}"]`);
    (button?.disabled ? row?.querySelector<HTMLButtonElement>('.row') : button)?.focus();
  }
}

customElements.define('maillage-question-list', QuestionList);
