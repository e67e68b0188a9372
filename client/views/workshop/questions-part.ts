import { html, type TemplateResult } from 'lit';
import type { Gap } from '../../../model/contract/gap.ts';
import type { Workshop } from '../../../model/contract/workshop.ts';
import { groupQuestions } from '../../../model/readings/gaps/question-groups.ts';
import { saveAnswer, showQuestions } from '../../actions/index.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import { formatAddress, isWithin, perimeterOf } from '../../state/index.ts';
import '../questions/question-answers.ts';
import { settledList } from '../questions/settled-list.ts';
import { askedNow, shownQuestions } from './shown-questions.ts';
import './votes-section.ts';

/** The questions of the workshop for the facilitator; some are put on the screen. */
export class QuestionsPart extends StoreElement {
  static override properties = { workshop: { attribute: false }, cameIds: { attribute: false } };
  declare workshop: Workshop;
  /** Ids of the organisations that contributed: their questions are in scope. */
  declare cameIds: readonly string[];

  protected override render(): TemplateResult | null {
    const { gaps, map } = this.state;
    if (gaps.value === null || map.value === null) return null;
    const { items } = gaps.value;
    const perimeter = perimeterOf(map.value, this.workshop, this.cameIds);
    const within = items.filter((gap) => isWithin(gap, perimeter));
    const shown = shownQuestions(items, perimeter);
    const { proposed, others, delicate, answered } = groupQuestions({ ...gaps.value, items: within });
    const ranks = items.filter((gap) => gap.shown !== null).length;
    const hidden = [...proposed, ...others];
    return html`<div class="workshop-part two-sides questions">
      <section aria-labelledby="on-screen-title"><h3 id="on-screen-title">${t('workshop.onScreen', shown.length)}</h3>
        ${this.workshop.step === 'questions' || shown.length === 0 ? null : html`<p class="soft small">${t('workshop.onScreenStep')}</p>`}
        ${
          shown.length === 0
            ? html`<p class="soft">${t('workshop.onScreenNone')}</p>`
            : html`<ol class="rows ranked" role="list">${shown.map((gap) => this.#shownRow(gap, askedNow(shown)))}</ol>`
        }
        <maillage-workshop-votes .workshop=${this.workshop}
          .questionKeys=${shown.flatMap(({ key, delicate }) => (delicate ? [] : [key]))}></maillage-workshop-votes></section>
      <section aria-labelledby="all-questions-title"><h3 id="all-questions-title">${t('workshop.allQuestions', hidden.length + delicate.length + answered.length)}</h3>
        ${perimeter === null ? null : html`<p class="soft small">${t('workshop.beyond', items.length - within.length)}</p>`}
        ${hidden.length + delicate.length + answered.length === 0 ? html`<p class="soft">${t('questions.emptyText')}</p>` : null}
        <ul class="rows" role="list">${[...hidden, ...delicate].map((gap) => this.#row(gap, ranks))}</ul>
        ${answered.length === 0 ? null : html`<details class="group"><summary>${t('questions.answered')} (${answered.length})</summary><ul class="rows" role="list">${answered.map((gap) => this.#row(gap, ranks))}</ul></details>`}
        ${settledList(gaps.value, map.value.day)}
      </section></div>`;
  }

  #shownRow(gap: Gap, now: Gap | null): TemplateResult {
    const isNow = gap.key === now?.key;
    return html`<li class=${isNow ? 'asked' : ''}><span class="rank" aria-hidden="true">${gap.shown}</span>${this.#words(gap, isNow ? t('workshop.askedNow') : (gap.acted ?? t(`answer.status.${gap.status}`)))}
      <span class="row-tools">${
        isNow || gap.status !== 'open'
          ? null
          : html`<button class="button compact" aria-label=${t('workshop.askNowOf', gap.title)} @click=${() => void saveAnswer(gap.key, { shown: 1 })}>${t('workshop.askNow')}</button>`
      }
        <button class="button compact" aria-label=${t('questions.hideThis', gap.title)} @click=${() => void saveAnswer(gap.key, { shown: null }, t('questions.nowHidden'))}>${t('workshop.takeOff')}</button></span>
      ${isNow ? html`<maillage-answers .gap=${gap}></maillage-answers>` : null}</li>`;
  }

  #row(gap: Gap, ranks: number): TemplateResult {
    const kind = gap.delicate ? t('workshop.delicate') : t(`questions.group.${gap.severity}`);
    return html`<li>${this.#words(gap, kind)}
      <button class="button compact" aria-label=${t('questions.showThis', gap.title)} @click=${() => void showQuestions([gap.key], ranks + 1, t('questions.nowShown', 1))}>${t('workshop.putOn')}</button></li>`;
  }

  #words(gap: Gap, detail: string): TemplateResult {
    const href = formatAddress({ ...this.state, view: 'questions', selection: { kind: 'gap', id: gap.key } });
    return html`<a class="row" href=${href}><span>${gap.title}<span class="detail">${gap.reason}</span><span class="detail ${gap.delicate ? 'strong' : ''}">${detail}</span></span></a>`;
  }
}

customElements.define('maillage-workshop-questions', QuestionsPart);
