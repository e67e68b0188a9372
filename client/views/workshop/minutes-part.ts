import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { Workshop } from '../../../model/contract/workshop.ts';
import { ERASED_NAME } from '../../../model/writes/erasure/erased-words.ts';
import { notify, type Room, readMapKnownAt, saveWorkshopOrSay } from '../../actions/index.ts';
import { copyText } from '../../components/copy-text.ts';
import { Fetched } from '../../components/fetched.ts';
import '../../components/load-state.ts';
import { StoreElement } from '../../components/store-element.ts';
import { dayOf } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { type Loadable, withdrawnFrom } from '../../state/index.ts';
import { FetchedVotes } from '../votes/fetched-votes.ts';
import { minutesText } from './minutes-text.ts';

interface Ends {
  readonly before: TerritoryMap;
  /** Absent while the day goes on: it is the map as it is. */
  readonly after: TerritoryMap | null;
}

/** Unsaved minutes: they survive looking at something else. */
const unsaved = new Map<string, string>();

/** After the workshop: maps before and after, and generated minutes to correct, copy and print. */
export class MinutesPart extends StoreElement {
  static override properties = {
    workshop: { attribute: false },
    room: { attribute: false },
    retry: { attribute: false },
    editing: { state: true },
  };
  declare workshop: Workshop;
  declare room: Loadable<Room>;
  declare retry: () => void;
  /** Text being edited; null while reading. */
  declare editing: string | null;
  /**
   * Both maps at one day, so that they differ only by the workshop: the closing day, else the visible map's.
   */
  readonly #ends = new Fetched<Ends>(this, {
    key: () => {
      const { id, openedAt, closedAt, status } = this.workshop;
      const day = status === 'closed' ? null : this.state.map.value?.day;
      // Leaving the territory closes its minutes.
      if (openedAt === undefined || this.state.territoryId === null) return null;
      return JSON.stringify([id, openedAt, closedAt, status, day]);
    },
    read: async () => {
      const { openedAt = '', closedAt, status, on } = this.workshop;
      const until = status === 'closed' ? closedAt : undefined;
      const day = until === undefined ? (this.state.map.value?.day ?? on) : laterOf(on, dayOf(until));
      const [before, after] = await Promise.all([
        readMapKnownAt(openedAt, day),
        until === undefined ? null : readMapKnownAt(until, day),
      ]);
      return { before, after };
    },
  });

  readonly #votes = new FetchedVotes(this, () => this.workshop ?? null);

  constructor() {
    super();
    this.editing = null;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('workshop')) this.editing = unsaved.get(this.workshop.id) ?? null;
  }

  #write(text: string | null): void {
    this.editing = text;
    if (text === null) unsaved.delete(this.workshop.id);
    else unsaved.set(this.workshop.id, text);
  }

  protected override render(): TemplateResult {
    const { workshop, room } = this;
    const ends = this.#ends.known;
    if (workshop.openedAt === undefined)
      return html`<div class="workshop-part"><h3>${t('minutes.title')}</h3><p>${t('minutes.before')}</p></div>`;
    // Words that are kept are not written before there are words.
    const votes = this.#votes.known;
    if (
      room.value === null ||
      ends.value === null ||
      votes.value === null ||
      this.state.reference.value === null
    ) {
      const failing = [room, votes].find(({ error }) => error !== null) ?? ends;
      return html`<maillage-load-state class="page-wait" .loadable=${failing} .doing=${t('minutes.reading')} .retry=${this.#again}></maillage-load-state>`;
    }
    return html`<div class="workshop-part minutes">
      <section class="minutes-about"><h3>${t('minutes.title')}</h3>
        <p class="soft">${t(workshop.minutes === undefined ? 'minutes.computed' : 'minutes.corrected')}</p>
        ${this.#withdrawn()}<div class="buttons">${this.#tools()}</div>
        <h3>${t('minutes.beforeAfter')}</h3><p>${t('minutes.beforeAfterText')}</p>
        <p class="buttons"><a class="button" href=${this.#within('avant-apres')}>${t('minutes.beforeAfterOpen')}</a>
          <a class="button" href=${this.#within('film')}>${t('film.ofWorkshop')}</a></p></section>
      ${this.editing === null ? this.#text() : this.#editor(this.editing)}
    </div>`;
  }

  readonly #again = (): void => {
    if (this.room.error !== null) this.retry();
    if (this.#ends.known.error !== null) void this.#ends.again();
    if (this.#votes.known.error !== null) void this.#votes.again();
  };

  /** Returns the address of a view from the start of the workshop to its end. */
  #within(view: 'avant-apres' | 'film'): string {
    const { openedAt = '', closedAt } = this.workshop;
    const until = closedAt === undefined ? '' : `&a=${encodeURIComponent(closedAt)}`;
    return `/t/${encodeURIComponent(this.state.territoryId ?? '')}/${view}?de=${encodeURIComponent(openedAt)}${until}`;
  }

  /** Warns that handwritten text may name organisations that have withdrawn. */
  #withdrawn(): TemplateResult | null {
    const { map } = this.state;
    if (this.workshop.minutes === undefined || map.value === null) return null;
    const gone = withdrawnFrom(map.value, this.room.value?.contributions ?? []);
    const touched = this.workshop.minutes.split('\n').filter((line) => line.includes(ERASED_NAME));
    if (gone.size === 0 && touched.length === 0) return null;
    return html`<div role="note"><p>${t('minutes.withdrawn', gone.size)}</p>
      ${touched.length === 0 ? null : html`<p>${t('minutes.withdrawnFrom')}</p><ul>${touched.map((line) => html`<li>${line.trim()}</li>`)}</ul>`}</div>`;
  }

  /** Returns the corrected minutes, else the generated ones. */
  #current(): string {
    return this.workshop.minutes ?? this.#computed();
  }

  #computed(): string {
    const { map, gaps } = this.state;
    const { workshop, room } = this;
    const ends = this.#ends.known;
    const now = ends.value?.after ?? map.value;
    if (room.value === null || ends.value === null || now === null) return '';
    const { before } = ends.value;
    return minutesText({
      workshop,
      room: room.value,
      before,
      now,
      gaps: gaps.value ?? { items: [] },
      votes: this.#votes.all,
    });
  }

  #tools(): TemplateResult {
    if (this.editing !== null) return html``;
    return html`<button class="button primary" @click=${this.#edit}>${t('minutes.correct')}</button>
      <button class="button" @click=${this.#copy}>${t('minutes.copy')}</button>
      <button class="button" @click=${() => print()}>${t('minutes.print')}</button>
      ${
        this.workshop.minutes === undefined
          ? null
          : html`<button class="quiet" @click=${() => void saveWorkshopOrSay(this.workshop, { minutes: null }, t('minutes.recomputed'))}>${t('minutes.recompute')}</button>`
      }`;
  }

  /** Blocks apart by an empty line; the first line of each is its heading. */
  #text(): TemplateResult {
    const [head = '', ...blocks] = this.#current().split(/\n{2,}/);
    const [title = '', ...about] = head.split('\n');
    return html`<article class="minutes-text" aria-label=${t('minutes.title')}><header><h2>${title}</h2>${about.map((line) => html`<p>${line}</p>`)}</header>
      ${blocks.map((block) => {
        const [heading = '', ...lines] = block.split('\n');
        return html`<section><h3>${heading}</h3>${lines.map((line) => html`<p class=${/^\s*–|^ {2}/.test(line) ? 'item' : ''}>${line.trim()}</p>`)}</section>`;
      })}</article>`;
  }

  #editor(text: string): TemplateResult {
    return html`<form class="minutes-editor" @submit=${this.#save}>
      <div class="field"><label for="minutes-edit">${t('minutes.editLabel')}</label>
        <textarea id="minutes-edit" maxlength="100000" .value=${text} @input=${(event: Event) => this.#write((event.target as HTMLTextAreaElement).value)}></textarea></div>
      <div class="buttons"><button class="button primary">${t('shell.save')}</button>
        <button class="button" type="button" @click=${() => this.#write(null)}>${t('shell.cancel')}</button></div></form>`;
  }

  readonly #edit = async (): Promise<void> => {
    this.#write(this.#current());
    await this.updateComplete;
    this.querySelector<HTMLTextAreaElement>('#minutes-edit')?.focus();
  };

  readonly #save = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { editing } = this;
    const text = editing?.trim() ?? '';
    const isSaved = await saveWorkshopOrSay(
      this.workshop,
      { minutes: text === '' ? null : text },
      t('minutes.saved'),
    );
    // Text edited meanwhile stays open.
    if (isSaved && this.editing === editing) this.#write(null);
  };

  readonly #copy = async (): Promise<void> => {
    if (await copyText(this.#current())) {
      notify(t('minutes.copied'));
      return;
    }
    // The keyboard copies what is selected.
    const article = this.querySelector('.minutes-text');
    if (article !== null) getSelection()?.selectAllChildren(article);
    notify(t('meetings.notCopied'));
  };
}

const laterOf = (a: string, b: string): string => (a > b ? a : b);

customElements.define('maillage-workshop-minutes', MinutesPart);
