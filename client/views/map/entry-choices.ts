import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Completion, Proposal } from '../../state/entry/index.ts';
import { type Entry, type Scene, store } from '../../state/index.ts';

/** Module of the answers, once loaded. */
export type EntryAnswers = typeof import('./entry-answers.ts');

export const optionId = (index: number): string => `entry-option-${index}`;

/**
 * `eager`: offered as one types; `opened`: by a key, and at the first one; `asked`: a question that keeps the line;
 * `dismissed`: until the next letter.
 */
type Listing = 'eager' | 'opened' | 'asked' | 'dismissed';

interface Host extends ReactiveControllerHost {
  readonly field: HTMLInputElement | null;
  readonly answers: EntryAnswers | null;
  scene(): Scene | null;
  take(proposal: Proposal, offered: Completion): void;
}

/** Completions of the line, with the active one. */
export class EntryChoices implements ReactiveController {
  readonly #host: Host;
  #listing: Listing = 'eager';
  #offered: Completion | null = null;
  #focused = false;
  /** The option an arrow went to; -1 while Enter sends the line. */
  active = -1;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // Proposals depend on the text, which the host holds.
  }

  /** Returns the visible list, if any. */
  get listed(): Completion | null {
    if (!this.#focused || this.#listing === 'dismissed' || this.#offered === null) return null;
    return this.#listing !== 'eager' || this.#offered.eager ? this.#offered : null;
  }

  /** Returns true if a question waits for its answer, a single key. */
  get isAsked(): boolean {
    return this.#listing === 'asked' && this.listed !== null;
  }

  /** An answer by its number; false where nothing is asked, or none has it. */
  takeByDigit(key: string): boolean {
    const proposal =
      this.isAsked && /^[1-9]$/.test(key) ? this.listed?.proposals[Number(key) - 1] : undefined;
    if (proposal === undefined) return false;
    this.take(proposal);
    return true;
  }

  focus(focused: boolean): void {
    this.#focused = focused;
    this.#host.requestUpdate();
  }

  /** Looks for what the words before the caret may become. */
  offer(): void {
    this.#listing = 'eager';
    this.#look();
  }

  /** The same, where nothing was asked or dismissed: the map is another. */
  offerAgain(): void {
    if (this.#focused && this.#listing === 'eager' && this.active < 0 && store.get().entry !== '')
      this.#look();
  }

  /** Opens the choice at what is not clear; false where there is none. */
  askAt(entry: Entry, scene: Scene): boolean {
    const { reference, language } = store.get();
    const { answers } = this.#host;
    if (answers === null || reference.value === null) return false;
    for (const fault of entry.faults) {
      const choice = answers.remedies(fault, scene, { reference: reference.value, language });
      if (choice === null) continue;
      this.#offered = choice;
      this.#listing = 'asked';
      this.active = 0;
      this.#host.requestUpdate();
      return true;
    }
    return false;
  }

  /** Activates the next one; opens the list if closed. */
  next(): void {
    const { listed } = this;
    if (listed !== null) this.active = (this.active + 1) % listed.proposals.length;
    else {
      this.#look();
      this.#listing = 'opened';
      this.active = this.#offered === null ? -1 : 0;
    }
    this.#host.requestUpdate();
  }

  /** Activates the previous one; false without a list. */
  previous(): boolean {
    const { listed } = this;
    if (listed === null) return false;
    this.active = this.active < 0 ? listed.proposals.length - 1 : this.active - 1;
    this.#host.requestUpdate();
    return true;
  }

  /** Takes the active proposal, or the first if wished; false if there is none. */
  takeActive(orFirst: boolean): boolean {
    const { listed } = this;
    const proposal = listed?.proposals[this.active < 0 && orFirst ? 0 : this.active];
    if (proposal === undefined) return false;
    this.take(proposal);
    return true;
  }

  readonly take = (proposal: Proposal): void => {
    const offered = this.#offered;
    if (offered === null) return;
    this.#host.take(proposal, offered);
    this.clear();
  };

  /** Closes the list until the next letter. */
  dismiss(): void {
    this.#listing = 'dismissed';
    this.#host.requestUpdate();
  }

  clear(): void {
    this.#offered = null;
    this.active = -1;
    this.#host.requestUpdate();
  }

  #look(): void {
    const { entry, reference, language } = store.get();
    const { answers, field } = this.#host;
    const scene = this.#host.scene();
    const caret = field?.selectionStart ?? entry.length;
    this.#offered =
      answers === null || scene === null || reference.value === null
        ? null
        : answers.complete(entry, caret, scene, { reference: reference.value, language });
    this.active = -1;
    this.#host.requestUpdate();
  }
}
