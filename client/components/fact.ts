import { html, nothing, type TemplateResult } from 'lit';
import type { EditedField } from '../../model/contract/editing.ts';
import type { Problem } from '../../model/contract/problem.ts';
import { beginEditing, endEditing } from '../actions/editing.ts';
import { saidOfThePast } from '../actions/past.ts';
import { notify } from '../actions/toast.ts';
import { unreachable } from '../api/api-error.ts';
import { longDay } from '../messages/format.ts';
import { problemText, t } from '../messages/translate.ts';
import type { Option } from '../messages/vocabulary.ts';
import { can, sameField, toggled } from '../state/index.ts';
import { editedBy } from './edited-by.ts';
import { PlainElement } from './store-element.ts';

/**
 * `choice` is one option, `set` several, `words` a list separated by commas. `day` is a partial date, `end`
 * the end of a period as one; `date` is an exact day.
 */
export type FactKind = 'line' | 'text' | 'day' | 'end' | 'date' | 'choice' | 'set' | 'words';
export type FactValue = string | readonly string[] | undefined;

/** Sends a value (null clears) and gives the refusal, if any. */
export interface SaveFact {
  (value: string | readonly string[] | null): Promise<Problem | null>;
  /** Field to save, if others are notified of its editing. */
  readonly field?: EditedField | undefined;
}

/** Value to save, and whether the editor stays open or returns the focus. */
interface Asked {
  readonly value: string | readonly string[] | null;
  readonly stay: boolean;
  readonly refocus: boolean;
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
    saving: { state: true },
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
  /** True if the typed text is no day. */
  declare unread: boolean;
  /** Value being saved; null if none. */
  declare saving: Asked | null;
  /** Value requested meanwhile, sent next. */
  #next: Asked | null = null;
  readonly #id = `fact-${++made}`;
  /** Arrows go over the options one after the other: a choice made by keyboard is kept on Enter, or on leaving. */
  #byKey = false;
  /**
   * Value at the opening of the editor, which others may change meanwhile: saving resolves that. `seen`: that
   * value, or the last saved one.
   */
  #opened: { readonly value: FactValue; readonly save: SaveFact; readonly seen: FactValue } | null = null;

  /** Field sent to others as being edited. */
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
    this.saving = null;
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
    const { value: seen } = this.#opened ?? this;
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
    // Each click builds on those before it, though their answers have not come.
    const value = (this.#next ?? this.saving ?? this).value;
    const chosen = Array.isArray(value) ? (value as readonly string[]) : [];
    return html`<div class="chips" role="group" aria-labelledby=${`${this.#id}-label`}>
      ${this.options.map(
        ({ value, label }) => html`<button type="button" class="chip" aria-pressed=${chosen.includes(value)}
          @click=${() => this.#send({ value: toggled(chosen, value), stay: true, refocus: true })}>${label}</button>`,
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
    // Each click in a set is a separate change of the present value.
    this.#opened = this.kind === 'set' ? null : { value: this.value, save: this.save, seen: this.value };
    if (isSaidDay(this.kind)) void loadDays().catch(() => undefined);
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
    if (!this.editing || this.contains(event.relatedTarget as Node | null)) return;
    if (this.kind === 'set') void this.#shut(false);
    else this.#keep(false);
  };

  readonly #keep = (refocus: boolean | Event = true): void => {
    void this.#keepTyped(refocus !== false);
  };

  async #keepTyped(refocus: boolean): Promise<void> {
    const opened = this.#opened;
    const value = await this.#typed();
    // Left by Escape, or reopened, before a day could be parsed.
    if (value !== undefined && this.#opened === opened) await this.#send({ value, stay: false, refocus });
  }

  /** Returns the editor's value; undefined if it cannot be saved. */
  async #typed(): Promise<Asked['value'] | undefined> {
    const control = this.querySelector<HTMLInputElement>('.field :is(input, select, textarea)');
    if (control === null) return undefined;
    const typed = control.value.trim();
    if (isSaidDay(this.kind)) return this.#typedDay(typed);
    if (this.kind !== 'words') return typed || null;
    const words = typed.split(',').map((word) => word.trim());
    return words.filter((word) => word !== '');
  }

  /** Days are read by what comes once the first is edited; as long as it does not, the server is away. */
  async #typedDay(typed: string): Promise<string | null | undefined> {
    const days = await loadDays().catch(() => null);
    if (days === null) {
      this.problem = unreachable('read-day').problem;
      return undefined;
    }
    const day = typed === '' ? null : days.readDay(typed, this.kind === 'end' ? 'end' : 'start');
    this.unread = day === undefined;
    return day;
  }

  /** Saves values one after the other: one entered during a save follows it. */
  async #send(asked: Asked): Promise<void> {
    if (this.saving !== null) {
      this.#next = asked;
      this.requestUpdate();
      return;
    }
    const { seen, save } = this.#opened ?? { seen: this.value, save: this.save };
    if (isSame(asked.value, seen)) return asked.stay ? undefined : this.#shut(asked.refocus);
    this.saving = asked;
    const problem = await save(asked.value);
    this.saving = null;
    const next = this.#next;
    this.#next = null;
    if (problem !== null) return this.#refused(problem);
    // The editor shows the typed text: it is not overwritten.
    if (this.#opened !== null)
      this.#opened = { ...this.#opened, seen: asked.value ?? undefined, save: this.#later(save) };
    if (next !== null) return this.#send(next);
    if (asked.stay || !this.editing) return;
    // Text typed meanwhile stays.
    const value = await this.#typed();
    if (value !== undefined && isSame(value, asked.value)) await this.#shut(asked.refocus);
  }

  /** Shows a refusal at the field; if that was left, at the foot of the screen. */
  #refused(problem: Problem): void {
    if (this.editing) this.problem = problem;
    else notify(wrongText(problem, this.field), 'refused');
  }

  /**
   * Returns what saves a field later: the present function, with its present state. If the element shows
   * another field by now, returns the one given.
   */
  #later(save: SaveFact): SaveFact {
    const [was, now] = [save.field, this.save.field];
    return was === now || (was && now && sameField(was, now)) ? this.save : save;
  }

  /** Returns the focus from the editor only: the focus in another field is not taken. */
  async #shut(isKept = true): Promise<void> {
    const { activeElement } = document;
    const refocus = isKept && (activeElement === document.body || this.contains(activeElement));
    this.editing = false;
    this.problem = null;
    this.unread = false;
    this.#opened = null;
    this.#tellLeft();
    this.dispatchEvent(new CustomEvent('shut', { detail: { refocus } }));
    await this.updateComplete;
    if (refocus) this.querySelector<HTMLElement>('.fact-value')?.focus();
  }
}

const loadDays = () => import('../../model/words/read-day.ts');

const isSame = (one: FactValue | null, other: FactValue | null): boolean =>
  JSON.stringify(one ?? '') === JSON.stringify(other ?? '');

const isSaidDay = (kind: FactKind): boolean => kind === 'day' || kind === 'end';

function shownText(kind: FactKind, value: FactValue, options: readonly Option[]): string {
  if (value === undefined) return '';
  const name = (id: string) => options.find((option) => option.value === id)?.label ?? id;
  if (typeof value !== 'string') return value.map(name).join(', ');
  return isSaidDay(kind) || kind === 'date' ? longDay(value) : kind === 'choice' ? name(value) : value;
}

/** Returns the line of a refusal about a field, else all of it. */
export const wrongText = (problem: Problem, field: string): string =>
  problem.errors?.find(({ path }) => path.split(/[./]/).includes(field))?.message ?? problemText(problem);

customElements.define('maillage-fact', Fact);
