import { html, type TemplateResult } from 'lit';
import { loadReadings, speak } from '../../actions/index.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import { aboutWorkshop } from './about-workshop.ts';
import { phonePage } from './phone-page.ts';

const READ_EVERY_MS = 5_000;

/** The questions that are on the screen of the room, and no others: read only, they come as they are put there. */
export class RoomQuestions extends StoreElement {
  #timer: number | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    read();
    this.#timer = window.setInterval(() => {
      if (!document.hidden) read();
    }, READ_EVERY_MS);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
  }

  protected override render(): TemplateResult | null {
    const { speaking, gaps } = this.state;
    if (speaking === null) return null;
    const shown = (gaps.value?.items ?? [])
      .filter((gap) => gap.shown !== null)
      .sort((a, b) => (a.shown ?? 0) - (b.shown ?? 0));
    return phonePage({
      about: aboutWorkshop(speaking.workshop),
      body: html`<h1 tabindex="-1">${t('end.questions')}</h1>
        ${shown.length === 0 ? html`<p class="soft" role="status">${t('end.noQuestions')}</p>` : null}
        <ol class="room-questions" role="list">${shown.map(
          ({ question, reason }) => html`<li><h2>${question}</h2><p>${reason}</p></li>`,
        )}</ol>`,
      foot: html`<button class="button" @click=${() => speak((now) => ({ ...now, step: 'summary' }))}>${t('end.back')}</button>`,
      leaving: t('join.leave'),
    });
  }
}

const read = (): void => void loadReadings(['gaps']);

customElements.define('maillage-room-questions', RoomQuestions);
