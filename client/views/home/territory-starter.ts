import { html, type TemplateResult } from 'lit';
import type { Place } from '../../../model/contract/territory.ts';
import { foldPlace, wordsOfPlace } from '../../../model/readings/places/place-words.ts';
import { fold } from '../../../model/words/fold-text.ts';
import { createTerritory, findPlaces, openTerritory, openView } from '../../actions/index.ts';
import type { ComboOption, PickEvent, TypedEvent } from '../../components/combobox.ts';
import '../../components/combobox.ts';
import { Fetched } from '../../components/fetched.ts';
import { FoundTerritories } from '../../components/found-territories.ts';
import { StoreElement } from '../../components/store-element.ts';
import { formatNumber } from '../../messages/format.ts';
import { problemText, t } from '../../messages/translate.ts';
import { findByName } from '../../state/index.ts';

/** A pause in the typing, not each letter, asks the server. */
const PAUSE_MS = 120;
const FREE = 'free';
/** Territories of this server that are proposed, before the places of all France. */
const KNOWN = 4;
/** Territories among which those are the likeliest. */
const SOUGHT = 50;

/** Opens a territory by typing its name: one of this server, an official place, or a name of one's own. */
export class TerritoryStarter extends StoreElement {
  static override properties = {
    text: { state: true },
    opening: { state: true },
    wrong: { state: true },
    bringsList: { attribute: false },
  };
  declare text: string;
  declare opening: string;
  declare wrong: string;
  /** A list follows: the territory opens where one brings it. */
  declare bringsList: boolean;
  readonly #own = new FoundTerritories(this, () => this.text.trim() || null, SOUGHT);
  readonly #found = new Fetched<readonly Place[]>(this, {
    key: () => this.text.trim() || null,
    // Without the list of places one can still create by name.
    read: (signal) => findPlaces(this.text.trim(), signal).catch(() => []),
    keeps: true,
    pauseMs: PAUSE_MS,
  });

  constructor() {
    super();
    this.text = '';
    this.opening = '';
    this.wrong = '';
    this.bringsList = false;
  }

  protected override render(): TemplateResult {
    return html`<div class="home-start">
      <form @submit=${(event: Event) => event.preventDefault()}>
        <maillage-combobox .label=${t(this.bringsList ? 'home.listOf' : 'home.start')} .placeholder=${t('home.placeholder')} .value=${this.text}
          .keepText=${true} .options=${this.#options()} .pending=${this.#isSearching} @typed=${this.#onTyped} @pick=${this.#onPick}
          @enter=${() => this.#createFree()}></maillage-combobox>
      </form>
      <p class="small" role="status">${this.#status()}</p>
      ${this.wrong === '' ? null : html`<p role="alert" class="strong">${this.wrong}</p>`}
    </div>`;
  }

  #status(): string {
    if (this.opening !== '') return t('home.creating', this.opening);
    return t(this.#isSearching ? 'home.searching' : 'home.hint');
  }

  get #isSearching(): boolean {
    return this.text.trim() !== '' && (this.#found.known.pending || this.#own.known.pending);
  }

  #options(): readonly ComboOption[] {
    const name = this.text.trim();
    if (name === '') return [];
    const known = findByName(this.#own.items, name, KNOWN);
    const open = new Set(known.map(({ id }) => id));
    const free = { id: FREE, label: t('home.free', name), detail: t('home.freeDetail') };
    const listed = [
      ...known.map(({ id, name: label, counts }) => ({
        id,
        label,
        detail: t('home.known', counts.actors),
      })),
      ...this.#places
        .filter(({ place }) => !open.has(idOf(place)))
        .map((found) => ({ id: found.place, label: found.name, detail: detailOf(found) })),
    ];
    // « Loos » is the commune of that name, though « Loos-en-Gohelle » has a map here.
    listed.sort((a, b) => Number(isCalled(b.label, name)) - Number(isCalled(a.label, name)));
    // Enter takes the first: a list of « Margeride » is not of the commune Margerides.
    return this.bringsList && !listed.some(({ label }) => isNamed(label, name))
      ? [free, ...listed]
      : [...listed, free];
  }

  get #places(): readonly Place[] {
    return this.#found.value ?? [];
  }

  readonly #onTyped = (event: TypedEvent): void => {
    this.text = event.detail.text;
  };

  readonly #onPick = (event: PickEvent): void => {
    const { id, label } = event.detail.option;
    if (id === FREE) void this.#createFree();
    // An official place has one map here: chosen again, it is opened.
    else if (this.#places.some(({ place }) => place === id))
      void this.#create(label, { id: idOf(id), place: id });
    else this.#open(id);
  };

  #open(id: string): void {
    openTerritory(id);
    if (this.bringsList) openView('bring');
  }

  async #createFree(): Promise<void> {
    const name = this.text.trim();
    if (name !== '') await this.#create(name, { name, level: 'other' });
  }

  async #create(name: string, territory: Parameters<typeof createTerritory>[0]): Promise<void> {
    if (this.opening !== '') return;
    this.opening = name;
    this.wrong = '';
    const written = await createTerritory(territory, (id) => this.#open(id));
    this.opening = '';
    if (written.ok) this.text = '';
    else this.wrong = problemText(written.problem);
  }
}

/**
 * Formats what distinguishes a place from namesakes: its kind, its département if needed, its inhabitants.
 */
const detailOf = ({ kind, department, population }: Place): string =>
  [
    t(`place.${kind}`),
    ...(department === undefined ? [] : [`${department.name} (${department.code})`]),
    ...(population === undefined ? [] : [formatNumber(population)]),
  ].join(' · ');

/**
 * Returns true if a name begins with the typed words, whole, or is the typed one without its kind (« CC »); the number
 * of a département does not count.
 */
const isNamed = (label: string, typed: string): boolean =>
  `${fold(label)} `.startsWith(`${fold(typed).replace(/ \(?\d[\dab]\d?\)?$/, '')} `) ||
  coreOf(label) === coreOf(typed);

const coreOf = (name: string): string => wordsOfPlace(foldPlace(name)).core.raw;

/** Returns true if a name is the typed one. */
const isCalled = (label: string, typed: string): boolean => fold(label) === fold(typed);

/** Returns the territory id of an official place. */
const idOf = (place: string): string => place.replace(':', '-');

customElements.define('maillage-territory-starter', TerritoryStarter);
