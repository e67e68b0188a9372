import { html, type TemplateResult } from 'lit';
import { ASKED } from '../../../model/contract/asked-questions.ts';
import type { Problem } from '../../../model/contract/problem.ts';
import { hearOfWorkshop, loadReference, refresh, takePlace } from '../../actions/index.ts';
import '../../components/load-state.ts';
import { StoreElement } from '../../components/store-element.ts';
import { problemText, t } from '../../messages/translate.ts';
import { isAtTheMachine, type Speaking, speakerOf, unheard } from '../../state/index.ts';
import { aboutWorkshop, sendsLate } from './about-workshop.ts';
import './code-form.ts';
import './room-questions.ts';
import './room-vote.ts';
import './screen-page.ts';
import { phonePage } from './phone-page.ts';
import './promises-page.ts';
import './summary-page.ts';
import './typing-sheet.ts';
import './vote-call.ts';
import './who-page.ts';

/** Polling interval for the state of contributions and of the workshop. */
const HEARS_EVERY_MS = 15_000;

/** Workshop on a phone: sign-in, speaker, one screen at a time, and the state of each. */
export class JoinPage extends StoreElement {
  static override properties = { problem: { state: true } };
  declare problem: Problem | null;
  #placed = '';
  /** Something waited to be sent, the last time one looked. */
  #isWaiting = false;
  #timer: number | undefined;

  constructor() {
    super();
    this.problem = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#timer = window.setInterval(this.#hear, HEARS_EVERY_MS);
    document.addEventListener('visibilitychange', this.#hear);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearInterval(this.#timer);
    document.removeEventListener('visibilitychange', this.#hear);
  }

  readonly #hear = (): void => {
    if (!document.hidden && this.#speaking() !== null) void hearOfWorkshop();
  };

  protected override updated(): void {
    this.#hearOfHeld();
    const person = this.state.me?.person;
    if (person?.workshopId === undefined || this.state.signInLink !== null) {
      this.#placed = '';
      return;
    }
    const [territoryId] = person.territoryIds;
    if (this.#placed === person.workshopId || territoryId === undefined) return;
    this.#placed = person.workshopId;
    void this.#takePlace(territoryId, person.workshopId);
  }

  /** Refreshes the state once stored contributions were sent. */
  #hearOfHeld(): void {
    const isWaiting = this.state.outbox.some(({ status }) => status !== 'confirmed');
    const speaking = this.#speaking();
    const left = this.#isWaiting && !isWaiting && speaking !== null;
    this.#isWaiting = isWaiting;
    if (left && speaking.speakers.some((one) => unheard(speaking, one).length > 0)) void hearOfWorkshop();
  }

  async #takePlace(territoryId: string, workshopId: string): Promise<void> {
    this.problem = await takePlace(territoryId, workshopId);
  }

  /** Returns the contributions of this device, if they belong to the opened workshop. */
  #speaking(): Speaking | null {
    const { me, speaking, signInLink } = this.state;
    if (speaking === null || signInLink !== null) return null;
    const isHere = me === null || isAtTheMachine(me) || me.person?.workshopId === speaking.workshop.id;
    return isHere ? speaking : null;
  }

  protected override render(): TemplateResult {
    const speaking = this.#speaking();
    if (speaking !== null) return this.#inside(speaking);
    const person = this.state.me?.person;
    if (person?.role !== 'participant' || this.state.signInLink !== null)
      return html`<maillage-code-form></maillage-code-form>`;
    return phonePage({
      body: html`<p role="status">${this.problem === null ? t('shell.working') : problemText(this.problem)}</p>`,
      leaving: t('join.leave'),
    });
  }

  #inside(speaking: Speaking): TemplateResult {
    const { map, reference } = this.state;
    const { workshop } = speaking;
    const waiting = map.value === null ? map : reference.value === null ? reference : null;
    if (waiting !== null)
      return phonePage({
        about: aboutWorkshop(workshop),
        body: html`<maillage-load-state .loadable=${waiting} .doing=${t('join.reading')} .retry=${readAgain}></maillage-load-state>`,
        leaving: t('join.leave'),
      });
    if (workshop.status === 'prepared')
      return phonePage({
        about: aboutWorkshop(workshop),
        body: html`<h1>${workshop.title}</h1><p role="status">${t('join.notOpen')}</p>`,
        leaving: t('join.leave'),
      });
    if (speaking.step === 'vote') return html`<maillage-room-vote></maillage-room-vote>`;
    return html`<maillage-vote-call></maillage-vote-call>${this.#page(speaking)}`;
  }

  #page(speaking: Speaking): TemplateResult {
    const speaker = speakerOf(speaking);
    const isAsked = ASKED.some((screen) => screen === speaking.step);
    if (speaker !== undefined && isAsked && sendsLate(speaking.workshop))
      return html`<maillage-screen></maillage-screen>`;
    if (speaking.workshop.status === 'closed' && speaking.step !== 'questions')
      return html`<maillage-said></maillage-said>`;
    if (speaking.onePage) return html`<maillage-typing-sheet></maillage-typing-sheet>`;
    if (speaker === undefined || speaking.step === 'who') return html`<maillage-who></maillage-who>`;
    if (speaking.step === 'summary') return html`<maillage-said></maillage-said>`;
    if (speaking.step === 'promises') return html`<maillage-phone-promises></maillage-phone-promises>`;
    if (speaking.step === 'questions') return html`<maillage-room-questions></maillage-room-questions>`;
    return html`<maillage-screen></maillage-screen>`;
  }
}

const readAgain = (): void => {
  void refresh();
  void loadReference();
};

customElements.define('maillage-join', JoinPage);
