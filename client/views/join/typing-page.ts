import { html, type TemplateResult } from 'lit';
import type { Problem } from '../../../model/contract/problem.ts';
import { takePlace } from '../../actions/index.ts';
import { Fetched } from '../../components/fetched.ts';
import { StoreElement } from '../../components/store-element.ts';
import { problemText, t } from '../../messages/translate.ts';
import { phonePage } from './phone-page.ts';
import './typing-sheet.ts';

/** Typing of printed sheets, by facilitators. */
export class TypingPage extends StoreElement {
  /** Error on joining the workshop. */
  readonly #place = new Fetched<Problem | null>(this, {
    key: () =>
      this.state.view === 'typing' && this.state.territoryId !== null ? (this.state.workshopId ?? '') : null,
    read: (signal) => takePlace(this.state.territoryId ?? '', this.state.workshopId ?? '', signal),
  });

  protected override render(): TemplateResult {
    const { speaking, workshopId, map, reference } = this.state;
    const isHere = speaking !== null && speaking.workshop.id === workshopId;
    if (isHere && map.value !== null && reference.value !== null)
      return html`<maillage-typing-sheet></maillage-typing-sheet>`;
    const wrong = this.#place.value ?? map.error;
    return phonePage({
      body: html`<p role="status">${wrong === null ? t('shell.working') : problemText(wrong)}</p>`,
    });
  }
}

customElements.define('maillage-typing', TypingPage);
