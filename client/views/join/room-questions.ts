import { html, type TemplateResult } from 'lit';
import type { Gap } from '../../../model/contract/gap.ts';
import { ASK_FOR_CARRIER } from '../../../model/readings/gaps/question-answered.ts';
import { loadReadings, speak } from '../../actions/index.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import { type Speaking, speakerOf } from '../../state/index.ts';
import { changeDraft, withEntry } from '../questionnaire/draft.ts';
import { aboutWorkshop } from './about-workshop.ts';
import { phonePage } from './phone-page.ts';

const READ_EVERY_MS = 5_000;

/**
 * The questions that are on the screen of the room, and no others, as they are put there. An organisation may carry the
 * commitment of one; all other answers are the room's.
 */
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
          (gap) =>
            html`<li><h2>${gap.question}</h2><p>${gap.reason}</p>${answerOf(gap)}${carryButton(gap, speaking)}</li>`,
        )}</ol>`,
      foot: html`<button class="button" @click=${() => speak((now) => ({ ...now, step: 'summary' }))}>${t('end.back')}</button>`,
      leaving: t('join.leave'),
    });
  }
}

/** Shows the answer of the room: what was done, else its word. */
function answerOf({ status, acted }: Gap): TemplateResult | null {
  if (status === 'open') return null;
  return html`<p class="strong">${acted ?? t(`answer.status.${status}`)}</p>`;
}

/** Shows the button to carry the commitment of a question: « Nous le portons ». */
function carryButton({ rule, status, evidence }: Gap, speaking: Speaking): TemplateResult | null {
  const speaker = speakerOf(speaking);
  const [commitmentId, ...others] = evidence.commitmentIds;
  if (speaker === undefined || speaking.workshop.status !== 'open' || status !== 'open') return null;
  if (!ASK_FOR_CARRIER.has(rule) || commitmentId === undefined || others.length > 0) return null;
  if (evidence.actorIds.includes(speaker.actorId)) return null;
  const carry = (): void => {
    changeDraft(speaker.id, 'commitments', (draft) => ({
      ...draft,
      none: false,
      carried: withEntry(draft.carried, commitmentId, 'contributor'),
    }));
    speak((now) => ({ ...now, step: 'commitments', part: 0 }));
  };
  return html`<p><button type="button" class="button" @click=${carry}>${t('end.carry')}</button></p>`;
}

const read = (): void => void loadReadings(['gaps']);

customElements.define('maillage-room-questions', RoomQuestions);
