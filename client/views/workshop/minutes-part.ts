import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { GapList } from '../../../model/contract/gap.ts';
import type { MapActor, TerritoryMap } from '../../../model/contract/reading.ts';
import type { Workshop } from '../../../model/contract/workshop.ts';
import { ERASED_NAME } from '../../../model/writes/erasure/erased-words.ts';
import {
  correctSentence,
  downloadMinutes,
  notify,
  type Room,
  readGapsOfEveryone,
  readMapOfEveryone,
  readOwnGapsKnownAt,
  saveWorkshopOrSay,
} from '../../actions/index.ts';
import { randomId } from '../../api/random-id.ts';
import { copyText } from '../../components/copy-text.ts';
import { Fetched } from '../../components/fetched.ts';
import '../../components/load-state.ts';
import { StoreElement } from '../../components/store-element.ts';
import { dayOf } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { type Loadable, withdrawnFrom } from '../../state/index.ts';
import { FetchedVotes } from '../votes/fetched-votes.ts';
import { withAnswers } from './answered-gaps.ts';
import {
  addedId,
  type CorrectedMinutes,
  type CorrectedSentence,
  correctedMinutes,
  writtenSections,
} from './minutes-corrections.ts';
import './minutes-sentence.ts';
import type { MinutesSentenceElement } from './minutes-sentence.ts';
import { laterOf, minutesHead, minutesSections, plainMinutes } from './minutes-text.ts';

/** Readings without private data, because minutes are handed on. */
interface Ends {
  readonly before: TerritoryMap;
  readonly after: TerritoryMap;
  readonly gaps: GapList;
  /** The questions of a closed workshop as facilitators saw them; null while the day goes on. */
  readonly ownGaps: GapList | null;
}

/** Minutes as they are read: their title, their sentences, what was corrected. */
interface WrittenMinutes extends CorrectedMinutes {
  readonly head: readonly string[];
}

/** Lists actors that only facilitators may see. */
const hiddenActors = (map: TerritoryMap | null): readonly MapActor[] =>
  map === null ? [] : [...map.actors, ...map.reserve].filter((actor) => actor.private === true);

/** Leaves out who spoke for some organisations, and what they answered. */
const withoutActors = (room: Room, hidden: ReadonlySet<string>): Room => ({
  ...room,
  participants: room.participants.filter(({ actorId = '' }) => !hidden.has(actorId)),
  contributions: room.contributions.filter(({ actorId }) => !hidden.has(actorId)),
});

/** After the workshop: maps before and after, and minutes whose sentences are corrected one by one. */
export class MinutesPart extends StoreElement {
  static override properties = {
    workshop: { attribute: false },
    room: { attribute: false },
    retry: { attribute: false },
    adding: { state: true },
  };
  declare workshop: Workshop;
  declare room: Loadable<Room>;
  declare retry: () => void;
  /** Ids of sentences that somebody here adds. */
  declare adding: readonly string[];
  /**
   * Both maps at one day, so that they differ only by the workshop: the closing day, else the visible map's, which
   * is read again with each change.
   */
  readonly #ends = new Fetched<Ends>(this, {
    key: () => {
      const { id, openedAt, closedAt, status } = this.workshop;
      const map = this.state.map.value;
      const now = status === 'closed' ? null : [map?.day, map?.territory.revision];
      // Leaving the territory closes its minutes.
      if (openedAt === undefined || this.state.territoryId === null) return null;
      return JSON.stringify([id, openedAt, closedAt, status, now]);
    },
    keeps: true,
    read: async () => {
      const { openedAt = '', closedAt, status, on } = this.workshop;
      const until = status === 'closed' ? closedAt : undefined;
      const day = until === undefined ? (this.state.map.value?.day ?? on) : laterOf(on, dayOf(until));
      const [before, after, gaps, ownGaps] = await Promise.all([
        readMapOfEveryone(openedAt, day),
        readMapOfEveryone(until, day),
        readGapsOfEveryone(until, day),
        until === undefined ? null : readOwnGapsKnownAt(until, day),
      ]);
      return { before, after, gaps, ownGaps };
    },
  });

  readonly #votes = new FetchedVotes(this, () => this.workshop ?? null);

  constructor() {
    super();
    this.adding = [];
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
    const minutes = this.#minutes();
    return html`<div class="workshop-part minutes">
      <section class="minutes-about"><h3>${t('minutes.title')}</h3>
        <p class="soft">${t(workshop.minutes === undefined ? 'minutes.computed' : 'minutes.corrected')}</p>
        ${this.#withdrawn()}<div class="buttons">${this.#tools(minutes)}</div>
        <h3>${t('minutes.beforeAfter')}</h3><p>${t('minutes.beforeAfterText')}</p>
        <p class="buttons"><a class="button" href=${this.#within('avant-apres')}>${t('minutes.beforeAfterOpen')}</a>
          <a class="button" href=${this.#within('film')}>${t('film.ofWorkshop')}</a></p></section>
      ${workshop.minutes !== undefined || minutes === null ? this.#text(workshop.minutes ?? '') : this.#sentences(minutes)}
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
    const { minutes, sentences = [] } = this.workshop;
    const written = [...(minutes?.split('\n') ?? []), ...sentences.map(({ text }) => text)];
    if (written.length === 0 || map.value === null) return null;
    const gone = withdrawnFrom(map.value, this.room.value?.contributions ?? []);
    const touched = written.filter((line) => line.includes(ERASED_NAME));
    if ((minutes === undefined || gone.size === 0) && touched.length === 0) return null;
    return html`<div role="note"><p>${t('minutes.withdrawn', Math.max(gone.size, 1))}</p>
      ${touched.length === 0 ? null : html`<p>${t('minutes.withdrawnFrom')}</p><ul>${touched.map((line) => html`<li>${line.trim()}</li>`)}</ul>`}</div>`;
  }

  /** Returns the minutes as computed, with the sentences that somebody corrected. */
  #minutes(): WrittenMinutes | null {
    const { workshop, room } = this;
    const { value: ends } = this.#ends.known;
    if (room.value === null || ends === null) return null;
    const hidden = hiddenActors(this.state.map.value);
    const names = hidden.map(({ name }) => name);
    const source = {
      workshop,
      room: withoutActors(room.value, new Set(hidden.map(({ id }) => id))),
      before: ends.before,
      now: ends.after,
      gaps: ends.ownGaps === null ? ends.gaps : withAnswers(ends.gaps, ends.ownGaps, names),
      votes: this.#votes.all,
    };
    return {
      head: minutesHead(source),
      ...correctedMinutes(minutesSections(source), workshop.sentences),
    };
  }

  #tools(minutes: WrittenMinutes | null): TemplateResult {
    const { workshop } = this;
    if (workshop.minutes !== undefined || minutes === null)
      return html`<button class="button" @click=${() => void this.#copy(workshop.minutes ?? '')}>${t('minutes.copy')}</button>
        <button class="button" @click=${() => print()}>${t('minutes.print')}</button>
        <button class="quiet" @click=${() => void saveWorkshopOrSay(workshop, { minutes: null }, t('minutes.recomputed'))}>${t('minutes.recompute')}</button>`;
    const written = writtenSections(minutes.sections);
    const file = (format: 'docx' | 'pdf', label: string) =>
      html`<button class="button" @click=${() => void downloadMinutes(workshop, minutes.head, written, format)}>${label}</button>`;
    return html`${file('docx', 'Word')}${file('pdf', 'PDF')}
      <button class="button" @click=${() => void this.#copy(plainMinutes(minutes.head, written))}>${t('minutes.copy')}</button>
      <button class="button" @click=${() => print()}>${t('minutes.print')}</button>`;
  }

  #sentences({ head, sections, orphans }: WrittenMinutes): TemplateResult {
    const [title = '', ...about] = head;
    return html`<article class="minutes-text" aria-label=${t('minutes.title')}><header><h2>${title}</h2>${about.map((line) => html`<p>${line}</p>`)}</header>
      ${repeat(
        sections,
        ({ id }) => id,
        (section) => html`<section><h3>${section.title}</h3>${repeat(
          [...section.sentences, ...this.#begun(section.id)],
          ({ id }) => id,
          (sentence) =>
            html`<maillage-minutes-sentence .workshop=${this.workshop} .sentence=${sentence}></maillage-minutes-sentence>`,
        )}
          <button class="quiet small sentence-add" @click=${() => void this.#add(section.id)}>${t('minutes.add')}</button></section>`,
      )}
      ${
        orphans.length === 0
          ? null
          : html`<aside role="note"><p class="soft">${t('minutes.orphans')}</p><ul>${orphans.map(
              ({ id, text, version }) =>
                html`<li>${text} <button class="quiet" @click=${() => void correctSentence(this.workshop, id, { text: null, was: '', version })}>${t('minutes.remove')}</button></li>`,
            )}</ul></aside>`
      }</article>`;
  }

  /** Returns the sentences that somebody here began to add, until they are saved. */
  #begun(sectionId: string): readonly CorrectedSentence[] {
    const saved = new Set(this.workshop.sentences?.map(({ id }) => id));
    return this.adding
      .filter((id) => id.startsWith(addedId(sectionId, '')) && !saved.has(id))
      .map((id) => ({ id, text: '', computed: '', isStale: false }));
  }

  async #add(sectionId: string): Promise<void> {
    const id = addedId(sectionId, randomId());
    this.adding = [...this.adding, id];
    await this.updateComplete;
    const all = this.querySelectorAll<MinutesSentenceElement>('maillage-minutes-sentence');
    await [...all].find(({ sentence }) => sentence.id === id)?.open();
  }

  /** Blocks apart by an empty line; the first line of each is its heading. */
  #text(text: string): TemplateResult {
    const [head = '', ...blocks] = text.split(/\n{2,}/);
    const [title = '', ...about] = head.split('\n');
    return html`<article class="minutes-text" aria-label=${t('minutes.title')}><header><h2>${title}</h2>${about.map((line) => html`<p>${line}</p>`)}</header>
      ${blocks.map((block) => {
        const [heading = '', ...lines] = block.split('\n');
        return html`<section><h3>${heading}</h3>${lines.map((line) => html`<p class=${/^\s*–|^ {2}/.test(line) ? 'item' : ''}>${line.trim()}</p>`)}</section>`;
      })}</article>`;
  }

  readonly #copy = async (text: string): Promise<void> => {
    if (await copyText(text)) {
      notify(t('minutes.copied'));
      return;
    }
    // The keyboard copies what is selected.
    const article = this.querySelector('.minutes-text');
    if (article !== null) getSelection()?.selectAllChildren(article);
    notify(t('meetings.notCopied'));
  };
}

customElements.define('maillage-workshop-minutes', MinutesPart);
