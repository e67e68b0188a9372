import { html, nothing, type TemplateResult } from 'lit';
import type { EditedField } from '../../model/contract/editing.ts';
import type { Problem } from '../../model/contract/problem.ts';
import { beginEditing, endEditing } from '../actions/editing.ts';
import { saidOfThePast } from '../actions/past.ts';
import { longDay } from '../messages/format.ts';
import { problemText, t } from '../messages/translate.ts';
import type { Option } from '../messages/vocabulary.ts';
import { can, sameField } from '../state/index.ts';
import { editedBy } from './edited-by.ts';
import { PlainElement } from './store-element.ts';

/**
 * `choice` is one option, `set` several, `words` a list typed with commas. `day` is when something was, `end` when it ends,
 * both as precisely as it is said; `date` is a day and nothing less.
 */
export type FactKind = 'line' | 'text' | 'day' | 'end' | 'date' | 'choice' | 'set' | 'words';
export type FactValue = string | readonly string[] | undefined;

/** Sends a value (null clears) and gives the refusal, if any. */
export interface SaveFact {
  (value: string | readonly string[] | null): Promise<Problem | null>;
  /** What it saves, where others are told that it is being edited. */
  readonly field?: EditedField | undefined;
}

let made = 0;

/**
 * A property shown with its name; a click, or Enter, opens its editor in its place. Event `shut` {refocus} when the
 * editor is left.
 */
export class Fact extends PlainElement {
  static override properties = {
    label: {},
    kind: {},
    field: {},
    value: { attribute: false },
    options: { attribute: false },
    required: { type: Boolean },
    tall: { type: Boolean },
    save: { attribute: false },
    editing: { state: true },
    problem: { state: true },
    unread: { state: true },
    pending: { state: true },
  };
  declare label: string;
  declare kind: FactKind;
  /** Name in the contract: finds its own line among the errors of a refusal. */
  declare field: string;
  declare value: FactValue;
  declare options: readonly Option[];
  declare required: boolean;
  declare tall: boolean;
  declare save: SaveFact;
  declare editing: boolean;
  declare problem: Problem | null;
  /** What was typed is no day. */
  declare unread: boolean;
  declare pending: boolean;
  readonly #id = `fact-${++made}`;
  /** Arrows go over the options one after the other: a choice made by keyboard is kept on Enter, or on leaving. */
  #byKey = false;
  /** What one saw when the editor opened: others may change it meanwhile, which is for the save to settle. */
  #held: { readonly value: FactValue; readonly save: SaveFact } | null = null;

  /** What others are told is open here. */
  #told: EditedField | null = null;

  constructor() {
    super();
    this.label = '';
    this.kind = 'line';
    this.field = '';
    this.value = undefined;
    this.options = [];
    this.required = false;
    this.tall = false;
    this.save = () => Promise.resolve(null);
    this.editing = false;
    this.problem = null;
    this.unread = false;
    this.pending = false;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#tellLeft();
  }

  #tellLeft(): void {
    if (this.#told !== null) endEditing(this.#told);
    this.#told = null;
  }

  protected override render(): TemplateResult {
    const { field } = this.save;
    return html`<div class="fact ${this.tall ? 'tall' : ''}">
      <span class="label" id=${`${this.#id}-label`}>${this.label}${field === undefined ? null : html` ${editedBy((other) => sameField(other, field))}`}</span>
      ${this.editing ? this.#editor() : this.#shown()}
    </div>`;
  }

  #shown(): TemplateResult {
    const text = shownText(this.kind, this.value, this.options);
    if (!can('map.contribute'))
      return html`<span class="fact-value read ${text === '' ? 'empty' : ''}" id=${`${this.#id}-value`}>${text || t('fact.none')}</span>`;
    return html`<button type="button" class="fact-value ${text === '' ? 'empty' : ''}" id=${`${this.#id}-value`}
      aria-labelledby=${`${this.#id}-label ${this.#id}-value`} @click=${this.open}>${text || t('fact.empty')}</button>`;
  }

  #editor(): TemplateResult {
    const refused = this.problem === null ? null : wrongText(this.problem, this.field);
    const wrong = this.unread ? t('day.unread') : refused;
    return html`<div class="field" @keydown=${this.#onKey} @focusout=${this.#onLeave}>
      ${this.#control(wrong !== null)}
      ${wrong === null ? null : html`<span class="wrong" id=${`${this.#id}-wrong`} role="alert">${wrong}</span>`}
    </div>`;
  }

  #control(invalid: boolean): TemplateResult {
    const shared = {
      id: `${this.#id}-label`,
      invalid: invalid ? 'true' : nothing,
      wrong: invalid ? `${this.#id}-wrong` : nothing,
    };
    const { value: seen } = this.#held ?? this;
    const text = typeof seen === 'string' ? seen : (seen ?? []).join(', ');
    if (this.kind === 'set') return this.#set();
    if (this.kind === 'choice')
      return html`<select aria-labelledby=${shared.id} aria-invalid=${shared.invalid} aria-describedby=${shared.wrong} @pointerdown=${this.#onPointer} @change=${this.#onChoice}>
        ${this.required ? null : html`<option value="">${t('fact.empty')}</option>`}
        ${this.options.map(({ value, label }) => html`<option value=${value} .selected=${value === text}>${label}</option>`)}
      </select>`;
    if (this.kind === 'text')
      return html`<textarea aria-labelledby=${shared.id} aria-invalid=${shared.invalid} aria-describedby=${shared.wrong} .value=${text}></textarea>`;
    return html`<input type=${this.kind === 'date' ? 'date' : 'text'} aria-labelledby=${shared.id}
      placeholder=${isSaidDay(this.kind) ? t('day.example') : nothing} aria-invalid=${shared.invalid}
      aria-describedby=${shared.wrong} .value=${isSaidDay(this.kind) && text !== '' ? longDay(text) : text} />`;
  }

  #set(): TemplateResult {
    const chosen = Array.isArray(this.value) ? (this.value as readonly string[]) : [];
    return html`<div class="chips" role="group" aria-labelledby=${`${this.#id}-label`}>
      ${this.options.map(
        ({ value, label }) => html`<button type="button" class="chip" aria-pressed=${chosen.includes(value)}
          @click=${() => this.#send(chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value], true)}>${label}</button>`,
      )}
    </div>`;
  }

  /** Opens the editor and goes to it. */
  readonly open = async (): Promise<void> => {
    if (saidOfThePast()) return;
    this.editing = true;
    this.#told = this.save.field ?? null;
    if (this.#told !== null) beginEditing(this.#told);
    this.#byKey = false;
    // Each click in a set is a change of its own, of what is there then.
    this.#held = this.kind === 'set' ? null : { value: this.value, save: this.save };
    await this.updateComplete;
    const control = this.querySelector<HTMLElement>('.field :is(input, select, textarea, button)');
    control?.focus();
    if (control instanceof HTMLInputElement && control.type === 'text') control.select();
  };

  readonly #onPointer = (): void => {
    this.#byKey = false;
  };

  readonly #onChoice = (): void => {
    if (!this.#byKey) this.#keep();
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    this.#byKey = true;
    if (event.key === 'Escape') {
      event.stopPropagation();
      void this.#shut();
    } else if (event.key === 'Enter' && this.kind !== 'set' && !(this.kind === 'text' && !event.ctrlKey)) {
      event.preventDefault();
      this.#keep();
    }
  };

  /** Leaving the editor keeps what was typed: nothing is lost by a click elsewhere. */
  readonly #onLeave = (event: FocusEvent): void => {
    if (this.pending || !this.editing || this.contains(event.relatedTarget as Node | null)) return;
    if (this.kind === 'set') void this.#shut(false);
    else this.#keep(false);
  };

  readonly #keep = (refocus: boolean | Event = true): void => {
    const control = this.querySelector<HTMLInputElement>('.field :is(input, select, textarea)');
    if (control === null) return;
    const typed = control.value.trim();
    if (isSaidDay(this.kind)) return void this.#keepDay(typed, refocus !== false);
    const value =
      this.kind === 'words'
        ? typed
            .split(',')
            .map((word) => word.trim())
            .filter((word) => word !== '')
        : typed || null;
    void this.#send(value, false, refocus !== false);
  };

  /** Days are read by what comes with the first that is typed. */
  async #keepDay(typed: string, refocus: boolean): Promise<void> {
    const { readDay } = await import('../../model/words/read-day.ts');
    const day = typed === '' ? null : readDay(typed, this.kind === 'end' ? 'end' : 'start');
    this.unread = day === undefined;
    if (day !== undefined) await this.#send(day, false, refocus);
  }

  async #send(value: string | readonly string[] | null, stay: boolean, refocus = true): Promise<void> {
    if (this.pending) return;
    const { value: seen, save } = this.#held ?? this;
    if (JSON.stringify(value ?? '') === JSON.stringify(seen ?? ''))
      return stay ? undefined : this.#shut(refocus);
    this.pending = true;
    this.problem = await save(value);
    this.pending = false;
    if (this.problem === null && !stay) await this.#shut(refocus);
  }

  async #shut(refocus = true): Promise<void> {
    this.editing = false;
    this.problem = null;
    this.unread = false;
    this.#held = null;
    this.#tellLeft();
    this.dispatchEvent(new CustomEvent('shut', { detail: { refocus } }));
    await this.updateComplete;
    if (refocus) this.querySelector<HTMLElement>('.fact-value')?.focus();
  }
}

const isSaidDay = (kind: FactKind): boolean => kind === 'day' || kind === 'end';

function shownText(kind: FactKind, value: FactValue, options: readonly Option[]): string {
  if (value === undefined) return '';
  const name = (id: string) => options.find((option) => option.value === id)?.label ?? id;
  if (typeof value !== 'string') return value.map(name).join(', ');
  return isSaidDay(kind) || kind === 'date' ? longDay(value) : kind === 'choice' ? name(value) : value;
}

/** The line of a refusal that speaks of a field, else the whole of it. */
export const wrongText = (problem: Problem, field: string): string =>
  problem.errors?.find(({ path }) => path.split(/[./]/).includes(field))?.message ?? problemText(problem);

customElements.define('maillage-fact', Fact);
