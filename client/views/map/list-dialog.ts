import { html, type TemplateResult } from 'lit';
import { Family } from '../../../model/contract/vocabulary.ts';
import { type Entered, enterLongPlan } from '../../actions/enter.ts';
import { fetchSimilarNames } from '../../actions/index.ts';
import { randomId } from '../../api/random-id.ts';
import { Sending } from '../../components/sending.ts';
import { StoreElement } from '../../components/store-element.ts';
import { problemText, t } from '../../messages/translate.ts';
import { familyShort } from '../../messages/vocabulary.ts';
import {
  type Columns,
  type List,
  namesToLookUp,
  planOfList,
  questionsOfPlan,
  sceneOf,
} from '../../state/entry/index.ts';
import { can, type Settled } from '../../state/index.ts';
import { listRows, settleSimilarNames, similarNameFaults } from './list-rows.ts';
import { readSettledList } from './read-settled-list.ts';

const COLUMNS: readonly Columns[] = ['tab', 'semicolon', 'comma', 'dash', 'none'];

/** Names are looked up once the hand rests. */
const PAUSE_MS = 150;
/** How long a list waits for that, once it is to be added. */
const HELD_MS = 5_000;

/** A list that was pasted: what each line is taken for, before anything is written. */
export class ListDialog extends StoreElement {
  static override properties = {
    text: { state: true },
    columns: { state: true },
    family: { state: true },
    settled: { state: true },
    progress: { state: true },
    stopped: { state: true },
  };
  declare text: string;
  /** Null: as the lines suggest. */
  declare columns: Columns | null;
  /** Family of the new actors whose family is not said; null: as their names suggest. */
  declare family: Family | null;
  declare settled: ReadonlyMap<string, Settled>;
  /** Steps written and all of them, while they are sent. */
  declare progress: readonly [number, number] | null;
  declare stopped: string;
  readonly #sending = new Sending(this);
  #lookUp: number | undefined;

  constructor() {
    super();
    this.text = '';
    this.columns = null;
    this.family = null;
    this.settled = new Map();
    this.progress = null;
    this.stopped = '';
  }

  async open(text: string): Promise<void> {
    this.#sending.forget();
    this.#read(text);
    this.family = null;
    this.progress = null;
    await this.updateComplete;
    this.querySelector('dialog')?.showModal();
    this.querySelector<HTMLElement>(text === '' ? 'textarea' : '.primary')?.focus();
  }

  protected override render(): TemplateResult {
    const list = this.#list();
    const leftOut =
      list?.lines.filter(({ verdict }) => verdict === 'refused' || verdict === 'beyond').length ?? 0;
    const { actors = 0, links = 0, others = 0 } = list?.counts ?? {};
    const something = actors + links + others > 0;
    return html`<dialog class="wide" aria-labelledby="list-title">
      <h2 id="list-title">${t('list.title')}</h2>
      <form @submit=${this.#submit}>
        <div class="field">
          <label for="list-text">${t('list.text')}</label>
          <textarea id="list-text" class="list-text" spellcheck="false" aria-describedby="list-hint" .value=${this.text}
            @input=${(event: Event) => this.#read((event.target as HTMLTextAreaElement).value)}></textarea>
          <span id="list-hint" class="hint">${t('list.hint')}</span>
        </div>
        <div class="list-choices">
          <div class="field"><label for="list-columns">${t('list.columns')}</label>
            <select id="list-columns" @change=${(event: Event) => {
              this.columns = (event.target as HTMLSelectElement).value as Columns;
            }}>${COLUMNS.map((value) => html`<option value=${value} .selected=${value === list?.columns}>${t(`list.columns.${value}`)}</option>`)}</select>
          </div>
          <div class="field"><label for="list-family">${t('list.family')}</label>
            <select id="list-family" @change=${(event: Event) => {
              this.family = ((event.target as HTMLSelectElement).value || null) as Family | null;
            }}><option value="" .selected=${this.family === null}>${t('list.familyEach')}</option>
              ${Family.options.map((value) => html`<option value=${value} .selected=${value === this.family}>${familyShort(value)}</option>`)}</select>
          </div>
        </div>
        ${this.#similarNames(list)}
        ${list === null || list.lines.length === 0 ? html`<p class="soft">${t(list === null ? 'shell.working' : 'list.empty')}</p>` : listRows(list, this.#scene(), this.#settle)}
        ${this.stopped === '' ? null : html`<p class="strong" role="alert">${this.stopped}</p>`}
        <div class="buttons">
          <button class="button primary" ?disabled=${!something || this.#sending.isOn}>
            ${this.progress === null ? (something ? t('list.apply', actors, links, others) : t('list.applyNothing')) : t('list.progress', ...this.progress)}</button>
          <button class="button" type="button" @click=${this.#close}>${t('shell.cancel')}</button>
          ${this.#answered(list)}
          ${leftOut === 0 ? null : html`<span class="soft" role="status">${t('list.leftOut', leftOut)}</span>`}
        </div>
      </form>
    </dialog>`;
  }

  /** Counts the open questions that the list answers, to people who may answer. */
  #answered(list: List | null): TemplateResult | null {
    const scene = this.#scene();
    if (list === null || scene === null || !can('map.facilitate')) return null;
    const { size } = questionsOfPlan(
      planOfList(list, scene, () => ''),
      this.state,
    );
    return size === 0
      ? null
      : html`<span class="said settles" role="status">${t('list.answers', size)}</span>`;
  }

  /** Shows buttons that settle all similar names at once. */
  #similarNames(list: List | null): TemplateResult | null {
    const { length } = similarNameFaults(list?.lines ?? []);
    if (length < 2) return null;
    return html`<p class="buttons" role="status"><span>${t('list.similarNames', length)}</span>
      <button type="button" class="button compact" @click=${() => this.#settleAll('nearest')}>${t('list.takeNearest')}</button>
      <button type="button" class="button compact" @click=${() => this.#settleAll('new')}>${t('list.allNew')}</button></p>`;
  }

  #scene() {
    const { map, reference, similarNames } = this.state;
    return map.value === null || reference.value === null
      ? null
      : sceneOf(map.value, reference.value, { similarNames, hidesPersons: can('private.write') });
  }

  #list(): List | null {
    const scene = this.#scene();
    return scene === null
      ? null
      : readSettledList(this.text, scene, this.columns, this.settled, this.family).list;
  }

  /** Looks up actors similar to new names, once typing pauses, before anything is written. */
  #lookUpSoon(): void {
    clearTimeout(this.#lookUp);
    this.#lookUp = window.setTimeout(() => {
      const scene = this.#scene();
      const lines = this.#list()?.lines ?? [];
      if (scene !== null) void fetchSimilarNames(lines.flatMap(({ entry }) => namesToLookUp(entry, scene)));
    }, PAUSE_MS);
  }

  #settleAll(choice: 'nearest' | 'new'): void {
    const scene = this.#scene();
    const list = this.#list();
    if (scene !== null && list !== null)
      this.settled = new Map([...this.settled, ...settleSimilarNames(list, scene, choice)]);
  }

  #read(text: string): void {
    this.#lookUpSoon();
    this.text = text;
    this.columns = null;
    this.settled = new Map();
    this.stopped = '';
  }

  /** Choice for a name in the list: an existing actor, or a family. */
  readonly #settle = (name: string, settled: Settled | null): void => {
    const all = new Map(this.settled);
    if (settled === null) all.delete(name);
    else all.set(name, settled);
    this.settled = all;
  };

  /** Checks similar names first if the list was submitted before they were looked up. */
  async #isAsked(): Promise<boolean> {
    const scene = this.#scene();
    const lines = this.#list()?.lines ?? [];
    const names = scene === null ? [] : lines.flatMap(({ entry }) => namesToLookUp(entry, scene));
    if (names.length === 0) return false;
    await fetchSimilarNames(names, AbortSignal.timeout(HELD_MS));
    return similarNameFaults(this.#list()?.lines ?? []).length > similarNameFaults(lines).length;
  }

  readonly #close = (): void => this.querySelector('dialog')?.close();

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const entered = await this.#sending.send(async (isOwn) =>
      (await this.#isAsked()) || !isOwn() ? null : this.#enter(isOwn),
    );
    this.progress = this.#sending.isOn ? this.progress : null;
    if (entered?.problem === null) this.#close();
    else if (entered !== null)
      this.stopped = t('list.stopped', entered.written, entered.all, problemText(entered.problem));
  };

  async #enter(isOwn: () => boolean): Promise<(Entered & { readonly all: number }) | null> {
    const scene = this.#scene();
    if (scene === null) return null;
    const { list, scene: settledScene } = readSettledList(
      this.text,
      scene,
      this.columns,
      this.settled,
      this.family,
    );
    const plan = planOfList(list, settledScene, randomId);
    const { actors, links, others } = list.counts;
    const all = plan.steps.length;
    this.stopped = '';
    this.progress = [0, all];
    const entered = await enterLongPlan(plan, t('list.done', actors, links, others), (done) => {
      if (isOwn()) this.progress = [done, all];
    });
    return { ...entered, all };
  }
}

customElements.define('maillage-list', ListDialog);
