import { html, type TemplateResult } from 'lit';
import { CHOICES_AT_MOST, DOTS_AT_MOST, type Vote, type VoteSubject } from '../../../model/contract/vote.ts';
import type { Workshop } from '../../../model/contract/workshop.ts';
import { closeVote, forgetVote, openVote } from '../../actions/index.ts';
import '../../components/load-state.ts';
import { StoreElement } from '../../components/store-element.ts';
import { problemText, t } from '../../messages/translate.ts';
import { FetchedVotes } from '../votes/fetched-votes.ts';
import { choiceText, voteResult } from '../votes/vote-result.ts';

/** How many dots are usual. */
const USUAL = [3, 5] as const;

/** Choosing together: the facilitator opens a vote, sees how many have voted, closes it, and reads what it came to. */
export class VotesSection extends StoreElement {
  static override properties = {
    workshop: { attribute: false },
    questionKeys: { attribute: false },
    about: { state: true },
    dots: { state: true },
    wrong: { state: true },
    pending: { state: true },
    leaving: { state: true },
  };
  declare workshop: Workshop;
  /** The questions on the screen that are not delicate, in their order. */
  declare questionKeys: readonly string[];
  declare about: VoteSubject;
  declare dots: number;
  declare wrong: string;
  declare pending: boolean;
  /** Id of a vote whose deletion awaits confirmation, since it cannot be undone. */
  declare leaving: string | null;
  readonly #votes = new FetchedVotes(this, () => this.workshop ?? null);

  constructor() {
    super();
    this.about = 'questions';
    this.dots = 3;
    this.wrong = '';
    this.pending = false;
    this.leaving = null;
  }

  protected override render(): TemplateResult {
    const { known, open } = this.#votes;
    const closed = this.#votes.all.filter(({ status }) => status === 'closed');
    return html`<section class="votes" aria-labelledby="votes-title"><h3 id="votes-title">${t('vote.title')}</h3>
      ${
        known.value === null
          ? html`<maillage-load-state .loadable=${known} .doing=${t('vote.reading')} .retry=${this.#votes.again}></maillage-load-state>`
          : open === undefined
            ? this.#form()
            : this.#running(open)
      }
      ${closed.map((vote) => this.#past(vote))}</section>`;
  }

  #form(): TemplateResult {
    if (this.workshop.status !== 'open') return html`<p class="soft">${t('vote.whenOpen')}</p>`;
    return html`<p class="soft">${t('vote.lead')}</p>
      <form class="vote-form" novalidate @submit=${this.#open}>
        <fieldset><legend class="label">${t('vote.about')}</legend>
          ${(['questions', 'meetings'] as const).map(
            (about) => html`<label><input type="radio" name="vote-about" .checked=${this.about === about}
              @change=${() => {
                this.about = about;
                this.wrong = '';
              }} /> ${about === 'questions' ? t('vote.aboutQuestions', this.questionKeys.length) : t('vote.aboutMeetings')}</label>`,
          )}</fieldset>
        <div class="vote-count"><label for="vote-dots">${t('vote.dots')}</label>
          ${USUAL.map(
            (n) =>
              html`<button type="button" class="button compact" aria-pressed=${this.dots === n} @click=${() => {
                this.dots = n;
              }}>${n}</button>`,
          )}
          <input id="vote-dots" type="number" min="1" max=${DOTS_AT_MOST} required .value=${String(this.dots)} @input=${(
            event: Event,
          ) => {
            this.dots = (event.target as HTMLInputElement).valueAsNumber;
          }} /></div>
        <p class="wrong" role="alert">${this.wrong}</p>
        <button class="button" ?disabled=${this.pending}>${t(this.pending ? 'shell.working' : 'vote.open')}</button>
      </form>`;
  }

  readonly #open = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { about, dots } = this;
    const isCount = Number.isInteger(dots) && dots >= 1 && dots <= DOTS_AT_MOST;
    this.wrong = isCount
      ? about === 'questions' && this.questionKeys.length < 2
        ? t('vote.tooFew')
        : ''
      : t('vote.wrongDots', DOTS_AT_MOST);
    if (this.wrong !== '') return;
    this.pending = true;
    const keys = about === 'questions' ? this.questionKeys.slice(0, CHOICES_AT_MOST) : undefined;
    const written = await openVote(this.workshop, { about, dots, ...(keys && { keys: [...keys] }) });
    this.pending = false;
    if (!written.ok) this.wrong = problemText(written.problem);
    await this.#votes.again();
  };

  #running(vote: Vote): TemplateResult {
    const close = async (): Promise<void> => {
      await closeVote(this.workshop, vote.id);
      await this.#votes.again();
    };
    return html`<p><strong role="status">${t('vote.given', vote.seats)}</strong> <span class="soft">${t('vote.hidden')}</span></p>
      <p class="buttons"><button class="button primary" @click=${() => void close()}>${t('vote.close')}</button></p>
      <ol class="rows" role="list">${vote.choices.map((choice) => html`<li>${choiceText(choice)}</li>`)}</ol>`;
  }

  #past(vote: Vote): TemplateResult {
    const forget = async (): Promise<void> => {
      if (this.leaving !== vote.id) {
        this.leaving = vote.id;
        return;
      }
      if (await forgetVote(this.workshop, vote.id)) await this.#votes.again();
    };
    return html`<article class="vote-past"><h4>${t(`vote.result.${vote.about}`, vote.seats)}</h4>${voteResult(vote)}
      <button class="quiet" @click=${() => void forget()} @blur=${() => {
        this.leaving = null;
      }}>${t(this.leaving === vote.id ? 'vote.forgetForGood' : 'vote.forget')}</button></article>`;
  }
}

customElements.define('maillage-workshop-votes', VotesSection);
