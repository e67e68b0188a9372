import { html, nothing, type TemplateResult } from 'lit';
import type { EntryPreview } from '../../../model/contract/entry.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { once } from '../../../model/once.ts';
import { backToThePresent, fetchSimilarNames, notify, redo, undo } from '../../actions/index.ts';
import type { WrittenLine } from '../../actions/written-line.ts';
import { icon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { problemText, t } from '../../messages/translate.ts';
import { hasLevel } from '../../state/entry/has-level.ts';
import type { Completion, Proposal } from '../../state/entry/index.ts';
import { emptyRecall, type Recall, recall, remember } from '../../state/entry/recall.ts';
import { can, type Entry, pastMoment, patchState, type Scene, type Settled } from '../../state/index.ts';
import { loadEntryAnswers, mapSeen } from './after-the-map.ts';
import { type EntryAnswers, EntryChoices, optionId } from './entry-choices.ts';
import { entryMirror, entrySigns, entryTools, leaveForMap, withArrow } from './entry-parts.ts';
import { EntryTalk } from './entry-talk.ts';
import { isPhone } from './is-phone.ts';
import { pasteLines } from './paste-lines.ts';

/** Names are looked up once the hand rests. */
const PAUSE_MS = 150;
/** Delay before the interpretation is announced: a name is heard once, not at each letter. */
const SPOKEN_AFTER_MS = 800;

/** A line as Enter took it, with who was meant where that was chosen. */
interface SentLine {
  readonly text: string;
  readonly territoryId: string | null;
  readonly settled: ReadonlyMap<string, Settled>;
  /** For a line in spoken form: the plan shown. */
  readonly spoken?: EntryPreview | undefined;
  /** Record of what it writes, for the lines after it. */
  readonly written: WrittenLine;
}

/**
 * Entry line with undo, to type as fast as the room talks; docs/saisie-rapide.md describes its language. It
 * accepts text from the start; its module loads once the map is visible, or on focus.
 */
export class EntryBar extends StoreElement {
  static override properties = {
    wrong: { state: true },
    answers: { state: true },
    early: { state: true },
    spoken: { state: true },
  };
  declare wrong: string;
  declare answers: EntryAnswers | null;
  /** Lines that were sent before the map, the vocabulary or what answers was there: they go, in turn, once all are. */
  declare early: readonly SentLine[];
  /** Announcement about the line for screen readers. */
  declare spoken: string;
  #speaking: number | undefined;
  readonly #choices = new EntryChoices(this);
  #lookUp: number | undefined;
  #recall: Recall = emptyRecall;
  #known: TerritoryMap | null = null;
  /** Actors chosen among namesakes, and actors added from elsewhere by name. */
  #settled = new Map<string, Settled>();
  readonly #joined = new Map<string, Settled>();
  readonly #talk = new EntryTalk();

  constructor() {
    super();
    this.wrong = '';
    this.answers = null;
    this.early = [];
    this.spoken = '';
    void mapSeen.then(this.#bringAnswers);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#speaking);
  }

  readonly #bringAnswers = once(async () => {
    this.answers = await loadEntryAnswers();
    this.#choices.offerAgain();
    if (this.state.entry !== '') this.#lookUpSoon();
  });

  protected override render(): TemplateResult {
    if (pastMoment(this.state) !== null)
      return html`<p class="entry-past soft">${t('past.readOnly')}
        <button class="button compact" @click=${backToThePresent}>${t('past.back')}</button></p>`;
    const { entry: text } = this.state;
    const { answers } = this;
    const scene = this.scene();
    const entry = this.#understood(scene);
    const spoken = this.#spoken(entry);
    const { listed, active, take } = this.#choices;
    return html`
      <div class="combo upward">
        <form class="entry-line ${text.trim() === '' ? '' : 'typed'}" @submit=${this.#submit}>
          <div class="entry-field">
            ${entryMirror((spoken === null ? entry : null) ?? { text, parts: [], faults: [], statement: null })}
            <input role="combobox" aria-label=${t('entry.label')} placeholder=${t(isPhone() ? 'entry.placeholderShort' : 'entry.placeholder')} autocomplete="off"
              autocapitalize="off" spellcheck="false" enterkeyhint="send" maxlength="500" aria-autocomplete="list" aria-expanded=${listed !== null}
              aria-controls=${listed === null ? nothing : 'entry-proposals'}
              aria-activedescendant=${listed === null || active < 0 ? nothing : optionId(active)}
              aria-describedby="entry-understood" .value=${text} @input=${this.#onInput} @keydown=${this.#onKey}
              @paste=${pasteLines} @scroll=${this.#follow} @focus=${this.#onFocus} @blur=${() => this.#choices.focus(false)} />
          </div>
          <output id="entry-understood" aria-live="off" class=${this.wrong === '' && (spoken === null ? entry?.faults.length === 0 : spoken.question === undefined) ? '' : 'asks'}>
            ${this.early.map((line) => html`<span class="said">${t('entry.soon', line.text)}</span>`)}
            ${this.wrong !== '' ? html`<span class="said ask">${this.wrong}</span>` : text.trim() === '' ? this.#afterLine() : entry === null || scene === null ? t('shell.working') : html`${spoken === null ? answers?.entryWords(entry, scene) : answers?.spokenWords(spoken)}${answers?.questionWords(spoken ?? entry, scene, this.state)}`}</output>
          ${text.trim() === '' ? null : html`<button class="entry-send" @pointerdown=${(event: Event) => event.preventDefault()}><kbd><span>${t('entry.send')}</span> ${icon('enter')}</kbd></button>`}
          ${listed === null ? null : answers?.entryList(listed, active, take, this.#choices.isAsked)}
        </form>
      </div>
      ${entrySigns((sign) => this.#type(sign))}
      <maillage-dictation></maillage-dictation>
      ${entryTools(this.state)}
      <p class="visually-hidden" role="status">${this.spoken}</p>
    `;
  }

  /** Describes the effect of the last line, and offers to say its level. */
  #afterLine(): TemplateResult {
    return html`${this.#talk.effect(this.state)}${
      this.#talk.asksLevel
        ? html`<span class="said hint"><kbd>1</kbd>–<kbd>4</kbd> ${t('entry.levelKeys')}</span>`
        : null
    }${this.#offersAlways() ? this.answers?.alwaysOffer(this.#talk.always, () => this.#keepAlways()) : null}`;
  }

  /** Detects a choice to keep for good; a shared screen names no private actor. */
  #offersAlways(): boolean {
    const { map, appearance } = this.state;
    const id = this.#talk.always?.actorId;
    const actor = id === undefined ? undefined : map.value?.actors.find((one) => one.id === id);
    return actor !== undefined && can('actor.edit') && !(actor.private === true && appearance.bigScreen);
  }

  #keepAlways(): void {
    const { always } = this.#talk;
    if (always === null) return;
    this.#talk.drop();
    void this.answers?.keepAlways(always);
    this.requestUpdate();
    this.field?.focus();
  }

  /** Announces the interpretation or question, once `afterMs` have passed without a key. */
  #speakSoon(afterMs: number): void {
    clearTimeout(this.#speaking);
    this.#speaking = window.setTimeout(() => {
      this.spoken = this.querySelector('#entry-understood')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    }, afterMs);
  }

  /** Text typed before the map arrived, or during others' changes, is interpreted on the present map. */
  protected override willUpdate(): void {
    const { map } = this.state;
    if (map.value === this.#known) return;
    this.#known = map.value;
    this.#choices.offerAgain();
  }

  protected override updated(): void {
    this.#follow();
    if (this.early.length > 0 && this.scene() !== null) {
      const lines = this.early;
      this.early = [];
      void this.#sendInOrder(lines);
    }
    this.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  get field(): HTMLInputElement | null {
    return this.querySelector('input');
  }

  scene(): Scene | null {
    const { map, reference, similarNames } = this.state;
    if (this.answers === null || map.value === null || reference.value === null) return null;
    return this.answers.sceneOf(map.value, reference.value, {
      settled: this.#settledFor(this.#settled),
      similarNames,
    });
  }

  /** Interprets the line; null until all inputs are loaded. */
  #understood(scene = this.scene()): Entry | null {
    return scene === null ? null : (this.answers?.understand(this.state.entry, scene) ?? null);
  }

  /** Interprets the line as spoken, after earlier lines; null if the strict grammar finds more. */
  #spoken(entry: Entry | null, text = this.state.entry): EntryPreview | null {
    const { map, reference, language } = this.state;
    if (entry === null || map.value === null || reference.value === null || this.#settled.size > 0)
      return null;
    return (
      this.answers?.readSpoken(text, entry, {
        ...{ map: map.value, reference: reference.value, language },
        ...{ previous: this.#talk.previous(map.value), answers: this.#talk.answers },
      }) ?? null
    );
  }

  /** Returns the choices for a line, and the actors added from elsewhere before. */
  #settledFor(settled: ReadonlyMap<string, Settled>): ReadonlyMap<string, Settled> {
    return new Map([...this.#joined, ...settled]);
  }

  take(proposal: Proposal, offered: Completion): void {
    const { entry } = this.state;
    const key = this.answers?.nameKey(proposal.label) ?? '';
    const after = entry.slice(offered.to);
    const gap = after.startsWith(' ') || /^[,;:)]/.test(after) ? '' : ' ';
    const { kind, id: actorId } = proposal;
    if (kind === 'actor' || kind === 'reserve') this.#settled.set(key, { is: 'known', actorId });
    if (kind === 'elsewhere' || kind === 'official') this.#joined.set(key, { is: 'known', actorId });
    if (offered.unclear !== undefined && (kind === 'actor' || kind === 'reserve'))
      this.#talk.choose({
        word: this.answers?.nameKey(offered.unclear) ?? '',
        actorId,
        name: proposal.label,
        typed: offered.unclear,
      });
    const before = `${entry.slice(0, offered.from)}${proposal.insert}${gap}`;
    this.#write(`${before}${after}`, before.length + (gap === '' && after.startsWith(' ') ? 1 : 0));
  }

  #write(text: string, caret = text.length): void {
    patchState({ entry: text });
    const field = this.field;
    if (field === null) return;
    field.value = text;
    field.setSelectionRange(caret, caret);
    this.wrong = '';
    this.#lookUpSoon();
  }

  /** Looks up actors similar to new names before Enter is pressed. */
  #lookUpSoon(): void {
    clearTimeout(this.#lookUp);
    this.#lookUp = window.setTimeout(() => {
      const scene = this.scene();
      const entry = this.#understood(scene);
      if (scene !== null && entry !== null)
        void fetchSimilarNames(this.answers?.namesToLookUp(entry, scene) ?? []);
    }, PAUSE_MS);
  }

  #type(sign: string): void {
    const field = this.field;
    if (field === null) return;
    const at = field.selectionStart ?? field.value.length;
    const before = field.value.slice(0, at).trimEnd() + sign;
    field.focus();
    this.#write(before + field.value.slice(at).trimStart(), before.length);
    this.#choices.offer();
  }

  readonly #follow = (): void => {
    const mirror = this.querySelector('.entry-mirror');
    if (mirror !== null) mirror.scrollLeft = this.field?.scrollLeft ?? 0;
  };

  readonly #onFocus = (): void => {
    this.#choices.focus(true);
    void this.#bringAnswers();
  };

  readonly #onInput = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    this.wrong = '';
    const text = withArrow(field, event as InputEvent);
    if (text !== field.value) field.value = text;
    this.#talk.typed(text);
    if (text === '') this.#settled.clear();
    patchState({ entry: text });
    this.#lookUpSoon();
    this.#speakSoon(SPOKEN_AFTER_MS);
    this.#choices.offer();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    // A letter being composed (an accent, another script) takes its own keys.
    if (event.isComposing) return;
    if (this.#talk.answerByDigit(event.key)) {
      event.preventDefault();
      this.#answered();
      return;
    }
    if (this.#talk.asksLevel && this.state.entry === '' && /^[1-4]$/.test(event.key)) {
      event.preventDefault();
      this.#write(t('entry.levelSaid', event.key));
      this.#answered();
      return;
    }
    if (event.key === '=' && this.state.entry === '' && this.#offersAlways()) {
      event.preventDefault();
      this.#keepAlways();
      return;
    }
    if (this.#choices.takeByDigit(event.key)) {
      event.preventDefault();
      return;
    }
    const key = event.key === 'z' && (event.ctrlKey || event.metaKey) ? 'undo' : event.key.toLowerCase();
    const act = this.#keys[key];
    if (act?.(event) === true) {
      event.preventDefault();
      event.stopPropagation();
    }
  };

  /** Key handlers; each returns whether it used the key. */
  readonly #keys: Readonly<Record<string, (event: KeyboardEvent) => boolean>> = {
    arrowdown: () => this.#down(),
    arrowup: () => this.#up(),
    tab: ({ shiftKey }) => !shiftKey && this.#choices.takeActive(true),
    enter: () => this.#choices.takeActive(false),
    escape: () => this.#talk.drop() || this.#leave(),
    undo: ({ shiftKey }) => {
      if (this.state.entry !== '') return false;
      // The effect of the last line is no longer what the map shows.
      this.#talk.drop();
      this.#talk.typed('');
      void (shiftKey ? redo() : undo());
      return true;
    },
  };

  #down(): boolean {
    const { listed } = this.#choices;
    if (listed === null && this.#recall.at < this.#recall.lines.length) return this.#recallBy(1);
    this.#choices.next();
    return true;
  }

  #up(): boolean {
    return this.#choices.previous() || this.#recallBy(-1);
  }

  #recallBy(by: -1 | 1): boolean {
    const { entry } = this.state;
    const recalling = this.#recall.at < this.#recall.lines.length;
    if (entry !== '' && !recalling) return false;
    const found = recall(this.#recall, by);
    if (found === null) return entry === '' ? by === -1 : true;
    this.#recall = found.recall;
    this.#talk.typed(found.text);
    this.#choices.dismiss();
    this.#write(found.text);
    return true;
  }

  /** Selects the whole line, so that further typing replaces it; the up arrow restores it. */
  #holdWhole(): void {
    this.#recall = remember(this.#recall, this.state.entry);
    this.field?.select();
  }

  /** Returns the focus to the map; the up arrow restores the typed text. */
  #leave(): boolean {
    this.#choices.dismiss();
    if (this.state.entry !== '') this.#recall = remember(this.#recall, this.state.entry);
    this.#write('');
    leaveForMap(this.field);
    return true;
  }

  /** Answered by a digit: the line is taken as it then reads. */
  #answered(): void {
    this.requestUpdate();
    this.querySelector('form')?.requestSubmit();
  }

  /** Submits the line and clears the field. Ambiguities are asked first. */
  readonly #submit = (event: Event): void => {
    event.preventDefault();
    this.#speakSoon(0);
    const { entry: text, territoryId } = this.state;
    if (text.trim() === '' || this.#askFirst()) return;
    const entry = this.#understood();
    const spoken = this.#spoken(entry) ?? undefined;
    const written = this.#talk.said(text, this.state, hasLevel(entry, spoken));
    const line = { text, territoryId, settled: this.#settled, spoken, written };
    this.#settled = new Map();
    this.#recall = remember(this.#recall, text);
    this.#choices.clear();
    this.#write('');
    if (this.scene() === null) this.early = [...this.early, line];
    else void this.#send(line);
  };

  /** Returns true if the line must be clarified first; offers its choices. */
  #askFirst(): boolean {
    const scene = this.scene();
    const entry = this.#understood(scene);
    if (scene === null || entry === null) return false;
    const spoken = this.#spoken(entry);
    if (spoken !== null) {
      if (spoken.question === undefined) return false;
      this.#talk.ask(spoken.question);
      this.#holdWhole();
      return true;
    }
    if (entry.faults.length === 0) return entry.statement === null;
    this.#choices.askAt(entry, scene);
    this.#holdWhole();
    return true;
  }

  #enter({ text, settled, spoken, written }: SentLine) {
    const scene = this.scene();
    // A line that was sent before the map is read once it is there.
    const entry = scene === null ? null : (this.answers?.understand(text, scene) ?? null);
    const read = spoken ?? (settled.size > 0 ? null : this.#spoken(entry, text));
    if (read === null || read.outcome === 'question')
      return this.answers?.enterLine(text, this.#settledFor(settled), written);
    if (read.plan.length > 0) return this.answers?.enterSpoken(read.plan, written);
    // A line without effect was visible before sending, unless the map had not arrived.
    return spoken === undefined ? { problem: null } : null;
  }

  /** Sends each line once the one before is on the map: it may name who that one added. */
  async #sendInOrder(lines: readonly SentLine[]): Promise<void> {
    for (const line of lines) await this.#send(line);
  }

  async #send(line: SentLine): Promise<void> {
    const { text, settled } = line;
    const hasLeft = (): boolean => line.territoryId !== this.state.territoryId;
    const refused = hasLeft() ? { problem: null } : await this.#enter(line);
    if (!refused) return;
    const unclear = t(hasLeft() ? 'entry.leftBefore' : 'entry.notClear');
    const problem = refused.problem === null ? unclear : problemText(refused.problem);
    if (hasLeft() || this.state.entry !== '') {
      notify(t('entry.keptAside', text, problem), 'refused');
      return;
    }
    this.#settled = new Map(settled);
    this.#write(text);
    if (refused.problem === null) this.#askFirst();
    else {
      this.wrong = t('entry.kept', problem);
      this.#holdWhole();
    }
  }
}

customElements.define('maillage-entry', EntryBar);
