import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { Contribution, Participant, Workshop } from '../../../model/contract/workshop.ts';
import { acceptTogether, decide, notify, saveWorkshopOrSay } from '../../actions/index.ts';
import { familyMark } from '../../components/family-mark.ts';
import { StoreElement } from '../../components/store-element.ts';
import { isTyping } from '../../components/typing.ts';
import { longMoment, timeOf } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { acceptanceOrder, claimsOf, indexMap, isInState } from '../../state/index.ts';
import { type Saying, sayingsOf } from './answer-words.ts';
import { acceptanceChoice } from './new-workshop-dialog.ts';
import { severalSpeak } from './who-answered.ts';

/** Maximum number of settled contributions shown. */
const SETTLED = 12;

/** Contributions of the room: pending ones in plain sentences, and recent ones. */
export class Arrivals extends StoreElement {
  static override properties = {
    workshop: { attribute: false },
    contributions: { attribute: false },
    participants: { attribute: false },
    reread: { attribute: false },
    refusing: { state: true },
    decided: { state: true },
  };
  declare workshop: Workshop;
  declare contributions: readonly Contribution[];
  declare participants: readonly Participant[];
  declare reread: () => void;
  /** The one whose refusal is being given its reason. */
  declare refusing: string | null;
  /** Locally decided contributions, which the loaded list may lack. */
  declare decided: ReadonlySet<string>;

  /** Pending contributions get the focus on opening; later ones do not take it. */
  #isOpening = true;

  constructor() {
    super();
    this.refusing = null;
    this.decided = new Set();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#isOpening = true;
    addEventListener('keydown', this.#enterList);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#enterList);
  }

  protected override updated(): void {
    if (!this.#isOpening || this.state.map.value === null) return;
    this.#isOpening = false;
    if (isNowhere(document.activeElement)) this.#first?.focus();
  }

  /** From nowhere in particular, arrows lead to what waits. */
  readonly #enterList = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const first = this.#first;
    if (first === null || !isNowhere(event.target) || document.querySelector('dialog[open]') !== null) return;
    event.preventDefault();
    first.focus();
  };

  get #first(): HTMLElement | null {
    return this.querySelector('.arrival');
  }

  protected override render(): TemplateResult | null {
    const map = this.state.map.value;
    if (map === null) return null;
    const { workshop } = this;
    const pending = this.#pending;
    return html`<section class="arrivals" aria-labelledby="arrivals-title" @keydown=${this.#onKey}>
      <div class="group-head"><h3 id="arrivals-title">${t('workshop.arrivals')}</h3>
        ${workshop.status === 'closed' ? null : acceptanceChoice(workshop.acceptance, (acceptance) => void saveWorkshopOrSay(workshop, { acceptance }))}</div>
      <p class="soft small">${workshop.status === 'closed' ? t('workshop.lateHint') : t(`workshop.acceptance.${workshop.acceptance}Hint`)}</p>
      ${pending.length === 0 ? this.#nothing() : this.#waiting(pending, map)}
      ${this.#settled(map)}
    </section>`;
  }

  get #pending(): readonly Contribution[] {
    return acceptanceOrder(this.contributions.filter(isInState('pending'))).filter(
      ({ id }) => !this.decided.has(id),
    );
  }

  /** Lists the pending answers that are not about to be refused. */
  get #toAccept(): readonly Contribution[] {
    return this.#pending.filter(({ id }) => this.refusing !== id);
  }

  #nothing(): TemplateResult {
    return html`<p class="arrivals-none">${t(this.workshop.status === 'prepared' ? 'workshop.arrivalsBefore' : 'workshop.arrivalsNone')}</p>`;
  }

  #waiting(pending: readonly Contribution[], map: TerritoryMap): TemplateResult {
    return html`<div class="group-head"><p class="strong" role="status">${t('workshop.pending', pending.length)}</p>
        <button class="button primary compact" ?disabled=${this.#toAccept.length === 0} @click=${() => void this.#acceptAll()}>${t('workshop.acceptAll', this.#toAccept.length)}</button></div>
      <p class="soft small wide-only"><kbd>↑</kbd> <kbd>↓</kbd> ${t('workshop.keysMove')} · <kbd>${t('workshop.keyEnter')}</kbd> ${t('workshop.keysAccept')} · <kbd>R</kbd> ${t('workshop.keysRefuse')}</p>
      <ol class="pending" role="list">${repeat(
        pending,
        ({ id }) => id,
        (contribution) => this.#item(contribution, map),
      )}</ol>`;
  }

  #item(contribution: Contribution, map: TerritoryMap): TemplateResult {
    const { id, actorId, answers, as } = contribution;
    const actor = indexMap(map).actors.get(actorId);
    const name = this.#nameOf(contribution, map);
    return html`<li class="arrival" tabindex="0" data-id=${id} aria-label=${t('workshop.arrivalOf', name, t(`asked.${answers.screen}`))}>
      <div class="arrival-head">${actor === undefined ? null : familyMark(actor.family)}<span class="strong">${name}</span>
        <span class="soft small">${t(`asked.${answers.screen}`)} · ${t(`as.${as}`)} · ${cameAt(contribution)}</span></div>
      ${severalSpeak(claimsOf(actorId, this.participants, this.contributions))}
      ${sayingList(contribution, map)}
      ${this.refusing === id ? this.#refusal(contribution, name) : this.#choices(contribution, name)}
    </li>`;
  }

  #choices(contribution: Contribution, name: string): TemplateResult {
    return html`<div class="buttons">
      <button class="button compact primary" aria-label=${t('workshop.acceptOf', name)} @click=${() => void this.#decide(contribution, 'accepted')}>${t('workshop.accept')}</button>
      <button class="button compact" aria-label=${t('workshop.refuseOf', name)} @click=${() => void this.#refuse(contribution.id)}>${t('workshop.refuse')}</button></div>`;
  }

  #refusal(contribution: Contribution, name: string): TemplateResult {
    const submit = (event: SubmitEvent): void => {
      event.preventDefault();
      const reason = String(new FormData(event.target as HTMLFormElement).get('reason') ?? '').trim();
      void this.#decide(contribution, 'refused', reason);
    };
    return html`<form class="inline-form refusal" @submit=${submit}>
      <input class="input slim" name="reason" maxlength="1000" aria-label=${t('workshop.reasonOf', name)} placeholder=${t('workshop.reason')} />
      <button class="button compact">${t('workshop.refuseNow')}</button>
      <button class="quiet" type="button" @click=${() => this.#giveUp(contribution.id)}>${t('shell.cancel')}</button></form>`;
  }

  async #refuse(id: string): Promise<void> {
    this.refusing = id;
    await this.updateComplete;
    this.querySelector<HTMLElement>('.refusal input')?.focus();
  }

  async #giveUp(id: string): Promise<void> {
    this.refusing = null;
    await this.updateComplete;
    this.#row(id)?.focus();
  }

  async #decide({ id }: Contribution, state: 'accepted' | 'refused', reason = ''): Promise<boolean> {
    this.#leaveTo(id);
    if (this.refusing === id) this.refusing = null;
    this.decided = new Set([...this.decided, id]);
    const done = await decide(this.workshop.id, id, { state, ...(reason === '' ? {} : { reason }) });
    if (done) return true;
    this.decided = new Set([...this.decided].filter((other) => other !== id));
    this.reread();
    return false;
  }

  /**
   * Accepts in order, since an organisation must exist before its statements: all in one write, else one after
   * the other up to the first that fails, which then shows why.
   */
  async #acceptAll(): Promise<void> {
    const ids = this.#toAccept.map(({ id }) => id);
    this.decided = new Set([...this.decided, ...ids]);
    if (ids.length > 1 && (await acceptTogether(this.workshop.id, ids))) {
      notify(t('workshop.allAccepted', ids.length), 'done', 'undo');
      return;
    }
    this.decided = new Set([...this.decided].filter((id) => !ids.includes(id)));
    await this.#acceptInTurn();
  }

  async #acceptInTurn(): Promise<void> {
    let accepted = 0;
    for (const contribution of this.#pending) {
      // Decided by hand since, or about to be.
      if (this.decided.has(contribution.id) || this.refusing === contribution.id) continue;
      if (!(await this.#decide(contribution, 'accepted'))) return;
      accepted += 1;
    }
    if (accepted > 0) notify(t('workshop.allAccepted', accepted));
  }

  /** The next one has the keys. */
  #leaveTo(id: string): void {
    if (!this.#row(id)?.contains(document.activeElement)) return;
    const ids = this.#pending.map((contribution) => contribution.id);
    const place = ids.indexOf(id);
    const next = ids[place + 1] ?? ids[place - 1];
    void this.updateComplete.then(() => {
      if (next !== undefined) this.#row(next)?.focus();
    });
  }

  #row = (id: string): HTMLElement | null => this.querySelector(`[data-id="${CSS.escape(id)}"]`);

  readonly #onKey = (event: KeyboardEvent): void => {
    const row = (event.target as Element).closest<HTMLElement>('.arrival');
    if (row === null) return;
    const contribution = this.#pending.find(({ id }) => id === row.dataset.id);
    if (event.key === 'Escape' && this.refusing !== null) {
      event.preventDefault();
      void this.#giveUp(this.refusing);
      return;
    }
    if (contribution === undefined || isTyping(event.target)) return;
    const onRow = event.target === row;
    const step = event.key === 'ArrowDown' ? 'nextElementSibling' : 'previousElementSibling';
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') (row[step] as HTMLElement | null)?.focus();
    else if (event.key === 'Enter' && onRow) void this.#decide(contribution, 'accepted');
    else if (event.key.toLowerCase() === 'r' && !event.ctrlKey && !event.metaKey)
      void this.#refuse(contribution.id);
    else return;
    event.preventDefault();
  };

  /** Lists settled contributions, newest first. */
  #settled(map: TerritoryMap): TemplateResult | null {
    const settled = this.contributions
      .filter(({ state }) => state !== 'pending')
      .sort((a, b) => b.at.localeCompare(a.at));
    if (settled.length === 0) return null;
    return html`<h4>${t('workshop.lastCame')}</h4><ol class="settled" role="list">${settled
      .slice(0, SETTLED)
      .map(
        (
          contribution,
        ) => html`<li><details><summary><span class="strong">${this.#nameOf(contribution, map)}</span>
        <span class="soft small">${t(`asked.${contribution.answers.screen}`)} · ${cameAt(contribution)}${contribution.state === 'refused' ? ` · ${t('workshop.cell.refused')}` : ''}</span></summary>
        ${contribution.reason === undefined ? null : html`<p class="small">${contribution.reason}</p>`}
        ${sayingList(contribution, map)}</details></li>`,
      )}</ol>`;
  }

  #nameOf({ actorId, answers }: Contribution, map: TerritoryMap): string {
    const named = this.contributions.find(
      (other) => other.actorId === actorId && other.answers.screen === 'organisation',
    )?.answers;
    const own = answers.screen === 'organisation' ? answers.name : undefined;
    const other = named?.screen === 'organisation' ? named.name : undefined;
    return indexMap(map).actors.get(actorId)?.name ?? own ?? other ?? t('workshop.goneActor');
  }
}

/** Tells when an answer came; of one that came after the closing, also when its device says it was given. */
const cameAt = ({ at, late, saidAt }: Contribution): string =>
  late === undefined
    ? timeOf(at)
    : saidAt === undefined
      ? t('workshop.lateAt', longMoment(at))
      : t('workshop.lateTimes', longMoment(saidAt), longMoment(at));

/** Returns true if the focus is on the page itself, or on its tab. */
const isNowhere = (target: EventTarget | null): boolean =>
  target === null ||
  target === document.body ||
  (target instanceof Element && target.matches('.workshop-tabs a'));

const sayingList = (contribution: Contribution, map: TerritoryMap): TemplateResult =>
  html`<ul class="sayings" role="list">${sayingsOf(contribution, map).map(
    ({ sign, text, overwrites }) =>
      html`<li class=${sign}><span class="sign" aria-hidden="true"></span><span class="visually-hidden">${t(`workshop.sign.${sign}`)}</span> ${overwrites === undefined ? text : oldBesideNew(overwrites)}</li>`,
  )}</ul>`;

/** Shows a text that accepting overwrites next to the new one. */
const oldBesideNew = ({ label, was, now }: NonNullable<Saying['overwrites']>): TemplateResult =>
  html`${label}<dl class="overwrites"><div><dt>${t('says.was')}</dt><dd>${was}</dd></div>
    <div class="now"><dt>${t('says.becomes')}</dt><dd>${now ?? html`<span class="soft">${t('says.nothing')}</span>`}</dd></div></dl>`;

customElements.define('maillage-workshop-arrivals', Arrivals);
