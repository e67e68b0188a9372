import { html, type TemplateResult } from 'lit';
import type { SimilarNames } from '../../../model/contract/name-similarity.ts';
import type { Problem } from '../../../model/contract/problem.ts';
import { Family } from '../../../model/contract/vocabulary.ts';
import { isPersonName } from '../../../model/words/person-name.ts';
import { createActor, enterKnown, enterOfficial, findSimilar, heardInTime } from '../../actions/index.ts';
import type { Combobox, PickEvent, TypedEvent } from '../../components/combobox.ts';
import '../../components/combobox.ts';
import { wrongText } from '../../components/fact.ts';
import { familyMark } from '../../components/family-mark.ts';
import { Fetched } from '../../components/fetched.ts';
import { Sending } from '../../components/sending.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import { familyShort, kindsOf } from '../../messages/vocabulary.ts';
import { familyOf } from '../../state/entry/index.ts';
import { can } from '../../state/index.ts';
import { type Known, likelyHere, similarOptions } from './similar-options.ts';

type Spot = { readonly x: number; readonly y: number };
const PAUSE_MS = 150;
const NOBODY: SimilarNames = { items: [], official: [] };

/** Adds an actor by its name; one that exists already, anywhere, is offered before it is made twice. */
export class NewActorDialog extends StoreElement {
  static override properties = {
    name: { state: true },
    family: { state: true },
    kind: { state: true },
    problem: { state: true },
  };
  declare name: string;
  /** Null: as the name suggests. */
  declare family: Family | null;
  declare kind: string;
  declare problem: Problem | null;
  readonly #sending = new Sending(this);
  #spot: Spot | undefined;
  /** Candidates for the name; without an answer there is no warning, and nothing is blocked. */
  readonly #similar = new Fetched<SimilarNames & { readonly name: string }>(this, {
    key: () => this.name.trim() || null,
    read: async (signal) => {
      const name = this.name.trim();
      return { name, ...(await findSimilar(name, signal).catch(() => NOBODY)) };
    },
    keeps: true,
    pauseMs: PAUSE_MS,
    came: ({ name }) => {
      this.#seen = name;
    },
  });
  /** Name whose candidates the person has seen. */
  #seen = '';

  constructor() {
    super();
    this.name = '';
    this.family = null;
    this.kind = '';
    this.problem = null;
  }

  async open(at?: Spot): Promise<void> {
    this.#spot = at;
    this.#seen = '';
    this.name = '';
    this.family = null;
    this.kind = '';
    this.problem = null;
    this.#sending.forget();
    await this.updateComplete;
    this.querySelector('dialog')?.showModal();
    const combobox = this.querySelector<Combobox>('maillage-combobox');
    await combobox?.updateComplete;
    combobox?.focus();
    await combobox?.updateComplete;
  }

  /** Inserts text typed before the dialog was loaded. */
  async write(text: string): Promise<void> {
    await this.querySelector<Combobox>('maillage-combobox')?.write(text);
  }

  protected override render(): TemplateResult {
    const family = this.#family;
    const here = likelyHere(this.#known);
    return html`<dialog aria-labelledby="new-actor-title">
      <h2 id="new-actor-title">${t('newActor.title')}</h2>
      <form @submit=${this.#submit}>
        <div class="field">
          <span class="label" aria-hidden="true">${t('newActor.name')}</span>
          <maillage-combobox .label=${t('newActor.name')} .value=${this.name} .keepText=${true} .unhurried=${true}
            .heading=${t('similar.title')} .options=${similarOptions(this.#known)}
            @typed=${this.#onTyped} @pick=${this.#onPick}></maillage-combobox>
          ${this.problem === null ? null : html`<span class="wrong" role="alert">${wrongText(this.problem, 'name')}</span>`}
          <span class="soft small" role="status">${this.#isHidden ? t('newActor.person') : null}</span>
          <span class="similar" role="status">${
            here === undefined
              ? null
              : html`${t('similar.mayExist', here.actor.name)}
            <button type="button" class="worded" @click=${() => this.#choose({ is: 'actor', actor: here.actor })}>${t('similar.choose')}</button>`
          }</span>
        </div>
        <fieldset class="field">
          <legend class="label">${t('newActor.family')}</legend>
          <div class="family-choice">
            ${Family.options.map(
              (option) => html`<button type="button" class="chip" aria-pressed=${option === family}
                @click=${() => {
                  this.family = option;
                  this.kind = '';
                }}>${familyMark(option)} ${familyShort(option)}</button>`,
            )}
          </div>
        </fieldset>
        <div class="field">
          <label for="new-actor-kind">${t('newActor.kind')}</label>
          <select id="new-actor-kind" @change=${(event: Event) => {
            this.kind = (event.target as HTMLSelectElement).value;
          }}>
            <option value="">${t('shell.unknown')}</option>
            ${kindsOf(family).map(({ value, label }) => html`<option value=${value} .selected=${value === this.kind}>${label}</option>`)}
          </select>
        </div>
        <div class="buttons">
          <button class="button primary" ?disabled=${this.name.trim() === '' || this.#sending.isOn}>${t(here === undefined ? 'shell.add' : 'similar.keep')}</button>
          <button class="button" type="button" @click=${this.#close}>${t('shell.cancel')}</button>
        </div>
      </form>
    </dialog>`;
  }

  /** Returns true if a new actor is a person, private by default. */
  get #isHidden(): boolean {
    return can('private.write') && isPersonName(this.name);
  }

  get #family(): Family {
    return this.family ?? familyOf(this.name);
  }

  get #known(): SimilarNames {
    return this.#similar.value ?? NOBODY;
  }

  readonly #onTyped = (event: TypedEvent): void => {
    this.name = event.detail.text;
    this.problem = null;
  };

  readonly #onPick = (event: PickEvent): void => {
    const { id } = event.detail.option;
    const option = similarOptions(this.#known).find((one) => one.id === id);
    if (option !== undefined) void this.#choose(option.known);
  };

  async #choose(known: Known): Promise<void> {
    this.#close();
    if (known.is === 'actor') await enterKnown(known.actor, this.#spot);
    else await enterOfficial(known.official, this.#spot);
  }

  readonly #close = (): void => this.querySelector('dialog')?.close();

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const name = this.name.trim();
    if (name === '') return;
    const written = await this.#sending.send(async () =>
      (await this.#isNews(name)) ? null : await this.#create(name),
    );
    // If the next name is being typed already, the dialog stays.
    if (written?.ok && this.name.trim() === name) this.#close();
    else if (written?.ok === false) this.problem = written.problem;
  };

  /**
   * Looks up candidates for a name typed too fast, before another actor is created; Enter again creates it,
   * with the text typed meanwhile.
   */
  async #isNews(name: string): Promise<boolean> {
    if (this.#seen === name) return false;
    await heardInTime(this.#similar.again());
    return this.name.trim() !== name || likelyHere(this.#known) !== undefined;
  }

  #create(name: string) {
    return createActor(
      {
        name,
        family: this.#family,
        ...(this.kind === '' ? {} : { kind: this.kind }),
        ...(this.#isHidden ? { private: true } : {}),
      },
      this.#spot,
    );
  }
}

customElements.define('maillage-new-actor', NewActorDialog);
