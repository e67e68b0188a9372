import { html, type TemplateResult } from 'lit';
import { backToThePresent, loadReadings, select } from '../../actions/index.ts';
import '../../components/load-state.ts';
import { StoreElement } from '../../components/store-element.ts';
import { isTyping } from '../../components/typing.ts';
import { t } from '../../messages/translate.ts';
import { pastMoment } from '../../state/index.ts';
import { openPanel } from './open-panel.ts';
import '../map/selection-panel.ts';
import { groupQuestions, whereIs } from '../../../model/readings/gaps/question-groups.ts';
import './question-list.ts';
import './question-sheet.ts';

/** Questions next to the map: the list, one question, or a selection made from it. */
export class QuestionsView extends StoreElement {
  /** The question one was at, to come back to it. */
  #last: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    openPanel();
    // Before the keys of the map: with a question open, the arrows go from one to the next.
    addEventListener('keydown', this.#onKey, true);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#onKey, true);
  }

  protected override render(): TemplateResult {
    const { selection, gaps, map } = this.state;
    if (pastMoment(this.state) !== null)
      return html`<div class="panel-body"><h2 tabindex="-1">${t('view.questions')}</h2><p>${t('past.questions')}</p>
        <p><button class="button primary" @click=${backToThePresent}>${t('past.back')}</button></p></div>`;
    if (gaps.value === null || map.value === null)
      return html`<div class="panel-body"><maillage-load-state .loadable=${gaps.error === null ? map : gaps} .doing=${t('questions.reading')}
        .retry=${() => void loadReadings(['map', 'gaps'])}></maillage-load-state></div>`;
    if (selection === null) {
      this.#last = null;
      return html`<maillage-question-list></maillage-question-list>`;
    }
    if (selection.kind === 'gap') {
      this.#last = selection.id;
      return html`<maillage-question .key=${selection.id}></maillage-question>`;
    }
    return html`<div class="panel-back">${this.#back()}</div><maillage-selection-panel></maillage-selection-panel>`;
  }

  #back(): TemplateResult {
    const key = this.#last;
    return html`<button class="quiet" @click=${() => select(key === null ? null : { kind: 'gap', id: key })}>
      <span aria-hidden="true">←</span> ${t(key === null ? 'questions.back' : 'questions.backToQuestion')}</button>`;
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const { selection, gaps } = this.state;
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isTyping(event.target)) return;
    if (selection?.kind !== 'gap' || gaps.value === null || document.querySelector('dialog[open]') !== null)
      return;
    event.preventDefault();
    const place = whereIs(groupQuestions(gaps.value), selection.id);
    const to = event.key === 'ArrowLeft' ? place?.previous : place?.next;
    if (to) select({ kind: 'gap', id: to.key });
  };
}

customElements.define('maillage-questions', QuestionsView);
