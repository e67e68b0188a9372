import { html, type TemplateResult } from 'lit';
import type { MapActor } from '../../model/contract/reading.ts';
import { familyShort } from '../messages/vocabulary.ts';
import { findByName } from '../state/index.ts';
import type { Combobox, ComboOption, PickEvent, TypedEvent } from './combobox.ts';
import './combobox.ts';
import { PlainElement } from './store-element.ts';

export const actorOption = ({ id, name, family }: MapActor): ComboOption => ({
  id,
  label: name,
  family,
  detail: familyShort(family),
});

/** Chooses one actor among some, by typing. Event `pick` {option}. */
export class ActorPicker extends PlainElement {
  static override properties = {
    label: {},
    placeholder: {},
    actors: { attribute: false },
    chosenId: {},
    upward: { type: Boolean },
    text: { state: true },
  };
  declare label: string;
  declare placeholder: string;
  declare actors: readonly MapActor[];
  /** Shown as the value; empty where each choice acts at once (search, add). */
  declare chosenId: string;
  declare upward: boolean;
  declare text: string | null;

  constructor() {
    super();
    this.label = '';
    this.placeholder = '';
    this.actors = [];
    this.chosenId = '';
    this.upward = false;
    this.text = null;
  }

  override focus(): void {
    void this.updateComplete.then(() => this.querySelector<HTMLElement>('maillage-combobox')?.focus());
  }

  /** Inserts text typed before the field was loaded. */
  async write(text: string): Promise<void> {
    await this.updateComplete;
    await this.querySelector<Combobox>('maillage-combobox')?.write(text);
  }

  protected override render(): TemplateResult {
    const chosen = this.actors.find(({ id }) => id === this.chosenId)?.name ?? '';
    const value = this.text ?? chosen;
    return html`<maillage-combobox .label=${this.label} .placeholder=${this.placeholder} .value=${value}
      .upward=${this.upward} .options=${value === '' ? [] : findByName(this.actors, value).map(actorOption)}
      @typed=${(event: TypedEvent) => {
        this.text = event.detail.text;
      }} @pick=${this.#onPick}></maillage-combobox>`;
  }

  readonly #onPick = (event: PickEvent): void => {
    event.stopPropagation();
    this.text = null;
    this.dispatchEvent(new CustomEvent('pick', { detail: event.detail }));
  };
}

customElements.define('maillage-actor-picker', ActorPicker);
