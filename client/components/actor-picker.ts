import { html, type TemplateResult } from 'lit';
import type { MapActor } from '../../server/contract/reading.ts';
import { byName, folded } from '../messages/format.ts';
import { familyShort } from '../messages/vocabulary.ts';
import type { ComboOption, PickEvent, TypedEvent } from './combobox.ts';
import './combobox.ts';
import { PlainElement } from './store-element.ts';

/** Enough to recognise a name, short enough to stay on screen. */
const LISTED = 8;

/** Actors whose name holds all that is typed: those that begin with it first. */
export function findActors(actors: readonly MapActor[], text: string, limit = LISTED): readonly MapActor[] {
  const words = folded(text)
    .split(' ')
    .filter((word) => word !== '');
  const rank = (actor: MapActor): number => {
    const name = folded(actor.name);
    if (!words.every((word) => name.includes(word))) return -1;
    return name.startsWith(words[0] ?? '') ? 2 : name.includes(` ${words[0]}`) ? 1 : 0;
  };
  return actors
    .map((actor) => ({ actor, rank: rank(actor) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => b.rank - a.rank || byName(a.actor, b.actor))
    .slice(0, limit)
    .map(({ actor }) => actor);
}

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
  /** Shown as the value; empty where each choice is an act of its own (search, add). */
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
    this.querySelector<HTMLElement>('maillage-combobox')?.focus();
  }

  protected override render(): TemplateResult {
    const chosen = this.actors.find(({ id }) => id === this.chosenId)?.name ?? '';
    const value = this.text ?? chosen;
    return html`<maillage-combobox .label=${this.label} .placeholder=${this.placeholder} .value=${value}
      .upward=${this.upward} .options=${value === '' ? [] : findActors(this.actors, value).map(actorOption)}
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
