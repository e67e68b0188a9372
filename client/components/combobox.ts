import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Family } from '../../model/contract/vocabulary.ts';
import { familyMark } from './family-mark.ts';
import { PlainElement } from './store-element.ts';

export interface ComboOption {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly family?: Family;
}

let made = 0;

/**
 * A text field with a list under it (ARIA combobox). Events: `typed` {text} at each letter, `pick` {option} on a choice,
 * `enter` {text} when Enter finds nothing to choose. The owner filters the options. While they answer an earlier text
 * (`pending`), Enter waits for those of the present one: a fast typist would choose what was not typed.
 */
export class Combobox extends PlainElement {
  static override properties = {
    label: {},
    placeholder: {},
    value: {},
    options: { attribute: false },
    upward: { type: Boolean },
    keepText: { type: Boolean },
    unhurried: { type: Boolean },
    pending: { attribute: false },
    heading: {},
    open: { state: true },
    active: { state: true },
  };
  declare label: string;
  declare placeholder: string;
  declare value: string;
  declare options: readonly ComboOption[];
  declare upward: boolean;
  /** After a choice the field keeps the chosen label; else it is emptied for the next one. */
  declare keepText: boolean;
  /** Nothing is chosen until an arrow goes to it: Enter keeps what was typed. */
  declare unhurried: boolean;
  /** Whether the options of the present text are still being read. */
  declare pending: boolean;
  /** Heading of the list. */
  declare heading: string;
  declare open: boolean;
  declare active: number;
  readonly #id = `combo-${++made}`;
  /** The option that an arrow or the pointer went to; it stays active where others arrive above it. */
  #chosen: string | null = null;
  /** Enter came while options were being read. */
  #entered = false;

  constructor() {
    super();
    this.label = '';
    this.placeholder = '';
    this.value = '';
    this.options = [];
    this.upward = false;
    this.keepText = false;
    this.unhurried = false;
    this.pending = false;
    this.heading = '';
    this.open = false;
    this.active = 0;
  }

  /** Waits for the field to be there: a dialog focuses it as soon as it opens. */
  override focus(): void {
    void this.updateComplete.then(() => this.querySelector('input')?.focus());
  }

  /** Inserts text typed before the field was loaded. */
  async write(text: string): Promise<void> {
    await this.updateComplete;
    const field = this.querySelector('input');
    if (text === '' || field === null) return;
    field.value = text + field.value;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await this.updateComplete;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('options') || this.#chosen === null) return;
    const place = this.options.findIndex(({ id }) => id === this.#chosen);
    if (place >= 0) this.active = place;
    else this.#leaveChoice();
  }

  protected override updated(): void {
    if (!this.#entered || this.pending) return;
    this.#entered = false;
    this.#enter();
  }

  protected override render(): TemplateResult {
    const open = this.open && this.options.length > 0;
    const active = Math.min(this.active, this.options.length - 1);
    return html`<div class="combo ${this.upward ? 'upward' : ''}">
      <input class="input" type="text" role="combobox" autocomplete="off" spellcheck="false"
        aria-label=${this.label || nothing} aria-autocomplete="list" aria-expanded=${open} aria-controls=${`${this.#id}-list`}
        aria-activedescendant=${open && active >= 0 ? `${this.#id}-${active}` : nothing} placeholder=${this.placeholder}
        .value=${this.value} @input=${this.#onInput} @keydown=${this.#onKey} @focus=${this.#onFocus} @blur=${this.#close} />
      <ul class="combo-list" role="listbox" id=${`${this.#id}-list`} aria-busy=${this.pending} aria-label=${this.heading || this.label || nothing} ?hidden=${!open}>
        ${open && this.heading !== '' ? html`<li class="combo-heading" role="presentation">${this.heading}</li>` : null}
        ${open ? this.options.map((option, index) => this.#option(option, index, index === active)) : null}
      </ul>
    </div>`;
  }

  #option(option: ComboOption, index: number, active: boolean): TemplateResult {
    return html`<li class="combo-option" role="option" id=${`${this.#id}-${index}`} aria-selected=${active}
      @pointerdown=${(event: Event) => event.preventDefault()} @click=${() => this.#pick(option)}
      @pointermove=${() => this.#goTo(index)}>
      ${option.family === undefined ? null : familyMark(option.family)}<span>${option.label}</span>
      ${option.detail === undefined ? null : html`<span class="soft">${option.detail}</span>`}
    </li>`;
  }

  get #first(): number {
    return this.unhurried ? -1 : 0;
  }

  #goTo(index: number): void {
    this.active = index;
    this.#chosen = this.options[index]?.id ?? null;
  }

  #leaveChoice(): void {
    this.active = this.#first;
    this.#chosen = null;
  }

  readonly #onInput = (event: Event): void => {
    this.value = (event.target as HTMLInputElement).value;
    this.open = true;
    this.#leaveChoice();
    this.#entered = false;
    this.#tell('typed', { text: this.value });
  };

  readonly #onFocus = (): void => {
    this.open = this.value !== '';
    this.#leaveChoice();
  };

  readonly #close = (): void => {
    this.open = false;
    this.#entered = false;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const { length } = this.options;
    const listed = this.open && length > 0;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!listed) this.open = true;
      else
        this.#goTo(
          (Math.max(this.active, event.key === 'ArrowDown' ? -1 : 0) +
            (event.key === 'ArrowDown' ? 1 : length - 1)) %
            length,
        );
    } else if (event.key === 'Enter') {
      if (listed) event.preventDefault();
      if (this.pending && this.#chosen === null) this.#entered = true;
      else this.#enter();
    } else if (event.key === 'Escape' && listed) {
      event.preventDefault();
      event.stopPropagation();
      this.open = false;
    }
  };

  #enter(): void {
    const option = this.open ? this.options[this.active] : undefined;
    if (option === undefined) this.#tell('enter', { text: this.value });
    else this.#pick(option);
  }

  #pick(option: ComboOption): void {
    this.value = this.keepText ? option.label : '';
    this.open = false;
    this.#tell('pick', { option });
  }

  #tell(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

export type PickEvent = CustomEvent<{ option: ComboOption }>;
export type TypedEvent = CustomEvent<{ text: string }>;

customElements.define('maillage-combobox', Combobox);
