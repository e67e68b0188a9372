import { html, type TemplateResult } from 'lit';
import type { Problem } from '../../../model/contract/problem.ts';
import { takePlace } from '../../actions/index.ts';
import '../../components/load-state.ts';
import { StoreElement } from '../../components/store-element.ts';
import { problemText, t } from '../../messages/translate.ts';
import { seat } from './seat.ts';
import './typing-sheet.ts';

/** Printed sheets, typed in by those who facilitate. */
export class TypingPage extends StoreElement {
  static override properties = { problem: { state: true } };
  declare problem: Problem | null;
  #placed = '';

  constructor() {
    super();
    this.problem = null;
  }

  protected override updated(): void {
    const { territoryId, workshopId = '', view } = this.state;
    if (view !== 'typing' || territoryId === null || this.#placed === workshopId) return;
    this.#placed = workshopId;
    void takePlace(territoryId, workshopId).then((problem) => {
      this.problem = problem;
    });
  }

  protected override render(): TemplateResult {
    const { speaking, workshopId, map, reference } = this.state;
    const isHere = speaking !== null && speaking.workshop.id === workshopId;
    if (isHere && map.value !== null && reference.value !== null)
      return html`<maillage-typing-sheet></maillage-typing-sheet>`;
    const wrong = this.problem ?? map.error;
    return seat({
      body: html`<p role="status">${wrong === null ? t('shell.working') : problemText(wrong)}</p>`,
    });
  }
}

customElements.define('maillage-typing', TypingPage);
