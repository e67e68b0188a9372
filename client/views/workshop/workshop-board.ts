import './close-workshop.ts';
import './minutes-part.ts';
import './prepare-part.ts';
import './questions-part.ts';
import './rereading-part.ts';
import './room-part.ts';
import './taking-over.ts';
import { html, type TemplateResult } from 'lit';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { type Contribution, type Workshop, WorkshopStep } from '../../../model/contract/workshop.ts';
import { notify, patch, saveWorkshopOrSay } from '../../actions/index.ts';
import { icon } from '../../components/icon.ts';
import { showCurrentTab } from '../../components/show-current-tab.ts';
import { StoreElement } from '../../components/store-element.ts';
import { isTyping } from '../../components/typing.ts';
import { longDay } from '../../messages/format.ts';
import { problemText, t } from '../../messages/translate.ts';
import { can, formatAddress, type WorkshopPart } from '../../state/index.ts';
import type { CloseWorkshop } from './close-workshop.ts';
import { RoomReader } from './room-reader.ts';
import { screenAddress } from './screen-address.ts';
import { nextStep } from './steps.ts';

type BoardPart = Exclude<WorkshopPart, 'now' | 'screen'>;
const PARTS: readonly BoardPart[] = ['prepare', 'room', 'questions', 'minutes', 'rereading'];
const FIRST: Readonly<Record<Workshop['status'], BoardPart>> = {
  prepared: 'prepare',
  open: 'room',
  closed: 'minutes',
};

/** The board of one workshop: what it is, where the day is, and one part at a time of what is to be done. */
export class WorkshopBoard extends StoreElement {
  static override properties = { workshop: { attribute: false } };
  declare workshop: Workshop;
  #shownTabs = '';
  readonly #reader = new RoomReader(() => this.requestUpdate());

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#onKey);
    this.#reader.stop();
  }

  protected override updated(): void {
    // Left meanwhile: its data may be gone.
    if (!this.isConnected) return;
    if (can('map.facilitate')) this.#reader.follow(this.workshop.id, this.state);
    const { id, step, status } = this.workshop;
    const shown = [id, step, status, this.#part, this.state.language].join(' ');
    if (shown === this.#shownTabs) return;
    this.#shownTabs = shown;
    showCurrentTab(this);
  }

  get #part(): BoardPart {
    const part = this.state.workshop?.part ?? 'now';
    return part === 'now' || part === 'screen' ? FIRST[this.workshop.status] : part;
  }

  protected override render(): TemplateResult {
    const { workshop } = this;
    return html`<div class="workshop">
      <header class="workshop-head">
        <a class="quiet back" href=${formatAddress({ ...this.state, workshop: null })}><span aria-hidden="true">←</span> ${t('workshop.all')}</a>
        <div class="workshop-name"><h2>${workshop.title}</h2>
          <p class="soft">${longDay(workshop.on)} · <span class="status ${workshop.status}">${t(`workshop.status.${workshop.status}`)}</span></p></div>
        <div class="buttons">${this.#acts()}</div>
      </header>
      ${can('map.facilitate') ? html`${fixedDay(workshop, this.state.map.value)}${this.#late()}${this.#part === 'room' ? html`<maillage-taking-over .workshop=${workshop} .room=${this.#reader.room.value}></maillage-taking-over>` : null}${this.#steps()}${this.#tabs()}${this.#shown()}` : this.#forReaders()}
      <maillage-close-workshop .workshop=${workshop}></maillage-close-workshop>
    </div>`;
  }

  /** Counts the pending answers once the workshop is closed: phones that were away may still send. */
  #late(): TemplateResult | null {
    const { id, status, counts } = this.workshop;
    if (status !== 'closed' || counts.pending === 0) return null;
    const isLate = ({ state, late }: Contribution) => state === 'pending' && late === true;
    const late = (this.#reader.room.value?.contributions ?? []).filter(isLate).length;
    const words = [
      t('workshop.pending', counts.pending),
      ...(late === 0 ? [] : [t('workshop.lateOf', late)]),
    ];
    const room = formatAddress({ ...this.state, workshop: { id, part: 'room' } });
    return html`<p class="private-note late-note" role="status">${words.join(' · ')}
      ${this.#part === 'room' ? null : html`<a class="button compact" href=${room}>${t('workshop.lateSee')}</a>`}</p>`;
  }

  #acts(): TemplateResult {
    const { workshop } = this;
    const { status } = workshop;
    const screen = html`<a class="button ${status === 'open' ? 'primary' : ''}" target="_blank" href=${screenAddress(this.state.territoryId ?? '', workshop.id)}>${icon('bigScreen')} ${t('workshop.screen')}</a>`;
    if (!can('map.facilitate')) return screen;
    if (status === 'open')
      return html`${screen}<button class="button" @click=${this.#close}>${t('workshop.close')}</button>`;
    const open = () =>
      void saveWorkshopOrSay(
        workshop,
        { status: 'open', ...(status === 'prepared' ? { step: 'perimeter' } : {}) },
        t(status === 'prepared' ? 'workshop.opened' : 'workshop.reopened'),
      );
    return html`${screen}<button class="button ${status === 'prepared' ? 'primary' : ''}" @click=${open}>${t(status === 'prepared' ? 'workshop.open' : 'workshop.reopen')}</button>`;
  }

  readonly #close = async (): Promise<void> => {
    const dialog = this.querySelector<CloseWorkshop>('maillage-close-workshop');
    dialog?.open();
    await this.#reader.read();
    const joined = this.#reader.room.value?.participants.length;
    if (joined !== undefined) dialog?.propose(joined);
  };

  /** Shows the steps of the workshop, which the big screen follows. */
  #steps(): TemplateResult | null {
    if (this.workshop.status !== 'open') return null;
    return html`<nav class="workshop-steps" aria-label=${t('workshop.steps')}>
      <ol role="list">${WorkshopStep.options.map(
        (step) => html`<li><button class="step" aria-current=${step === this.workshop.step ? 'step' : 'false'}
          @click=${() => this.#go(step)}>${t(`workshop.step.${step}`)}</button></li>`,
      )}</ol>
      <span class="soft small wide-only">${t('workshop.stepsHint')} <kbd>←</kbd> <kbd>→</kbd></span>
    </nav>`;
  }

  #go(step: Workshop['step'] | null): void {
    if (step !== null && step !== this.workshop.step) void saveWorkshopOrSay(this.workshop, { step });
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
    if (this.workshop.status !== 'open' || !can('map.facilitate')) return;
    event.preventDefault();
    this.#go(nextStep(this.workshop.step, event.key === 'ArrowRight' ? 1 : -1));
  };

  #tabs(): TemplateResult {
    const { counts } = this.workshop;
    const shown = this.#part;
    return html`<nav class="workshop-tabs tabs" aria-label=${t('workshop.parts')}>${PARTS.map(
      (part) => html`<a href=${formatAddress({ ...this.state, workshop: { id: this.workshop.id, part } })}
        aria-current=${part === shown ? 'page' : 'false'}>${t(`workshop.part.${part}`)}${
          part === 'room' && counts.pending > 0
            ? html` <span class="badge quiet-badge">${counts.pending}<span class="visually-hidden"> ${t('workshop.pendingWord')}</span></span>`
            : null
        }</a>`,
    )}</nav>`;
  }

  #shown(): TemplateResult {
    const { workshop } = this;
    const { room } = this.#reader;
    switch (this.#part) {
      case 'prepare':
        return html`<maillage-workshop-prepare .workshop=${workshop}></maillage-workshop-prepare>`;
      case 'room':
        return html`<maillage-workshop-room .workshop=${workshop} .room=${room} .retry=${this.#reader.read}></maillage-workshop-room>`;
      case 'questions':
        return html`<maillage-workshop-questions .workshop=${workshop} .cameIds=${room.value?.contributions.map(({ actorId }) => actorId) ?? []}></maillage-workshop-questions>`;
      case 'minutes':
        return html`<maillage-workshop-minutes .workshop=${workshop} .room=${room} .retry=${this.#reader.read}></maillage-workshop-minutes>`;
      case 'rereading':
        return html`<maillage-workshop-rereading .workshop=${workshop} .room=${room} .retry=${this.#reader.read}></maillage-workshop-rereading>`;
    }
  }

  /** Shows the subject to readers; contributions are for facilitators. */
  #forReaders(): TemplateResult {
    const { question, counts } = this.workshop;
    return html`<div class="workshop-part">${question === undefined ? null : html`<p class="workshop-question">${question}</p>`}
      <p>${t('workshop.organisations', counts.organisations)}</p></div>`;
  }
}

customElements.define('maillage-workshop-board', WorkshopBoard);

/**
 * Warns that the map shows an earlier day than the workshop's: contributions would appear as future, and its
 * minutes would omit them. Offers to show the map at its day.
 */
function fixedDay(
  { on, status }: Workshop,
  map: Pick<TerritoryMap, 'territory'> | null,
): TemplateResult | null {
  const asOf = map?.territory.asOf;
  if (map === null || asOf === undefined || asOf >= on || status === 'closed') return null;
  const readToday = async (): Promise<void> => {
    const written = await patch(
      'territory',
      map.territory,
      { asOf: null },
      { notice: t('workshop.dayIsToday') },
    );
    if (!written.ok) notify(problemText(written.problem), 'refused');
  };
  return html`<p class="private-note" role="note">${t('workshop.fixedDay', longDay(asOf), longDay(on))}
    <button class="button compact" @click=${() => void readToday()}>${t('workshop.readToday')}</button></p>`;
}
