import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { MarkedQuestion } from '../../../model/drawing/missing/missing-picture.ts';
import {
  backToThePresent,
  loadReadings,
  openTab,
  openView,
  select,
  setAppearance,
} from '../../actions/index.ts';
import { choice } from '../../components/choice.ts';
import { icon } from '../../components/icon.ts';
import '../../components/load-state.ts';
import { paperHead, printButton } from '../../components/paper-head.ts';
import { StoreElement } from '../../components/store-element.ts';
import { viewTabs } from '../../components/view-tabs.ts';
import { t } from '../../messages/translate.ts';
import {
  chosenOfMissing,
  formatAddress,
  type MissingNow,
  missingNow,
  pastMoment,
} from '../../state/index.ts';
import '../map/selection-panel.ts';
import { openPanel } from '../questions/open-panel.ts';
import { signal } from '../questions/signal.ts';
import './missing-marks.ts';

/** A card a question, numbered as on the map: choosing one lights it there. */
export class MissingView extends StoreElement {
  #lit = '';

  override connectedCallback(): void {
    super.connectedCallback();
    openPanel();
  }

  /** The card of what was chosen on the map comes into sight. */
  protected override updated(): void {
    const key = chosenOfMissing(this.state)?.gap.key ?? '';
    if (key === this.#lit) return;
    this.#lit = key;
    this.querySelector('.missing-card.current')?.scrollIntoView({ block: 'nearest' });
  }

  protected override render(): TemplateResult {
    const { selection, gaps, map } = this.state;
    if (pastMoment(this.state) !== null)
      return html`<div class="panel-body"><h2 tabindex="-1">${t('missing.tab')}</h2><p>${t('past.questions')}</p>
        <p><button class="button primary" @click=${backToThePresent}>${t('past.back')}</button></p></div>`;
    const asked = missingNow(this.state);
    if (asked === null)
      return html`<div class="panel-body"><maillage-load-state .loadable=${gaps.error === null ? map : gaps} .doing=${t('missing.reading')}
        .retry=${() => void loadReadings(['map', 'gaps'])}></maillage-load-state></div>`;
    if (selection !== null && chosenOfMissing(this.state) === null)
      return html`<div class="panel-back"><button class="quiet" @click=${() => select(null)}>
        <span aria-hidden="true">←</span> ${t('missing.back')}</button></div><maillage-selection-panel></maillage-selection-panel>`;
    return html`<div class="panel-body questions missing-list">
      ${viewTabs('missing')}
      ${asked.picture.questions.length === 0 ? this.#empty() : this.#cards(asked)}
    </div>`;
  }

  #empty(): TemplateResult {
    const nothing = this.state.gaps.value?.items.length === 0 || this.state.map.value?.actors.length === 0;
    return html`<h2 tabindex="-1">${t(nothing ? 'missing.noneTitle' : 'missing.tab')}</h2>
      <p>${t(nothing ? 'missing.noneText' : 'missing.nothingToShow')}</p>
      <p><button class="button" @click=${() => openView('questions')}>${t('missing.toQuestions')}</button></p>`;
  }

  #cards({ picture: { questions }, first, all }: MissingNow): TemplateResult {
    const { map, tab } = this.state;
    const { bigScreen } = this.state.appearance;
    return html`${map.value === null ? null : paperHead(map.value)}
      <h2 tabindex="-1">${t('missing.tab')}</h2>
      <p class="soft missing-about">${t('missing.about', questions.length)}</p>
      <ol class="missing-cards">${repeat(
        questions,
        ({ gap }) => gap.key,
        (question) => this.#card(question),
      )}</ol>
      ${
        all === first
          ? null
          : choice<'first' | 'all'>(
              t('missing.which'),
              tab === 'all' ? 'all' : 'first',
              [
                ['first', t('missing.first', first)],
                ['all', t('missing.all', all)],
              ],
              (which) => (which === 'all' ? openTab('all') : openView('missing')),
            )
      }
      <p class="missing-acts">
        <button class="button compact" aria-pressed=${bigScreen} @click=${() => setAppearance({ bigScreen: !bigScreen })}>${icon('bigScreen')} ${t('missing.project')}</button>
        ${printButton()}
      </p>`;
  }

  #card(question: MarkedQuestion): TemplateResult {
    const { number, gap } = question;
    const chosen = chosenOfMissing(this.state)?.gap.key === gap.key;
    const act = () => select(chosen ? null : { kind: 'gap', id: gap.key });
    return html`<li class="missing-card ${chosen ? 'current' : ''}">
      <button class="row" aria-pressed=${chosen} @click=${act}>
        <span class="missing-number" aria-hidden="true">${number}</span>
        <span><span class="visually-hidden">${number}. </span><span class="missing-asked">${gap.question}</span>
          <span class="detail">${gap.reason}</span></span>
      </button>
      ${
        chosen
          ? html`<p class="missing-more">${signal(gap)}
          <a href=${formatAddress({ ...this.state, view: 'questions', tab: null })}>${t('missing.open')}</a></p>`
          : null
      }
    </li>`;
  }
}

customElements.define('maillage-missing', MissingView);
