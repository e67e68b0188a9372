import { html, type TemplateResult } from 'lit';
import type { Actor } from '../../../server/contract/actor.ts';
import type { Problem } from '../../../server/contract/problem.ts';
import { Family } from '../../../server/contract/vocabulary.ts';
import { changeMembership, createActor, placeActors, searchEverywhere, select } from '../../actions/index.ts';
import type { ComboOption, PickEvent, TypedEvent } from '../../components/combobox.ts';
import '../../components/combobox.ts';
import { wrongText } from '../../components/fact.ts';
import { familyMark } from '../../components/family-mark.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import { familyShort, kindsOf } from '../../messages/vocabulary.ts';
import { familyOf, indexMap } from '../../state/index.ts';

type Spot = { readonly x: number; readonly y: number };
const PAUSE_MS = 150;

/** Adds an actor by its name; one that exists already, anywhere, is offered before it is made twice. */
export class NewActorDialog extends StoreElement {
  static override properties = {
    name: { state: true },
    family: { state: true },
    kind: { state: true },
    known: { state: true },
    problem: { state: true },
  };
  declare name: string;
  /** Null: as the name suggests. */
  declare family: Family | null;
  declare kind: string;
  declare known: readonly Actor[];
  declare problem: Problem | null;
  #spot: Spot | undefined;
  #search: AbortController | null = null;

  constructor() {
    super();
    this.name = '';
    this.family = null;
    this.kind = '';
    this.known = [];
    this.problem = null;
  }

  async open(at?: Spot): Promise<void> {
    this.#spot = at;
    this.name = '';
    this.family = null;
    this.kind = '';
    this.known = [];
    this.problem = null;
    await this.updateComplete;
    this.querySelector('dialog')?.showModal();
    this.querySelector<HTMLElement>('maillage-combobox')?.focus();
  }

  protected override render(): TemplateResult {
    const family = this.#family;
    return html`<dialog aria-labelledby="new-actor-title">
      <h2 id="new-actor-title">${t('newActor.title')}</h2>
      <form @submit=${this.#submit}>
        <div class="field">
          <span class="label" aria-hidden="true">${t('newActor.name')}</span>
          <maillage-combobox .label=${t('newActor.name')} .value=${this.name} .keepText=${true} .unhurried=${true} .options=${this.#options()}
            @typed=${this.#onTyped} @pick=${this.#onPick}></maillage-combobox>
          ${this.problem === null ? null : html`<span class="wrong" role="alert">${wrongText(this.problem, 'name')}</span>`}
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
          <button class="button primary" ?disabled=${this.name.trim() === ''}>${t('shell.add')}</button>
          <button class="button" type="button" @click=${this.#close}>${t('shell.cancel')}</button>
        </div>
      </form>
    </dialog>`;
  }

  get #family(): Family {
    return this.family ?? familyOf(this.name);
  }

  #options(): readonly ComboOption[] {
    const map = this.state.map.value;
    const index = map === null ? null : indexMap(map);
    return this.known.map(({ id, name, family }) => {
      const here = index?.actors.get(id);
      const detail =
        here === undefined || here.outside
          ? t('newActor.existing')
          : t(index?.reserveIds.has(id) ? 'newActor.inReserve' : 'newActor.onMap');
      return { id, label: name, family, detail };
    });
  }

  readonly #onTyped = async (event: TypedEvent): Promise<void> => {
    this.name = event.detail.text;
    this.problem = null;
    this.#search?.abort();
    const search = new AbortController();
    this.#search = search;
    await new Promise((resume) => setTimeout(resume, PAUSE_MS));
    if (search.signal.aborted) return;
    const q = this.name.trim();
    const known = q.length < 2 ? [] : await searchEverywhere(q, search.signal).catch(() => []);
    if (!search.signal.aborted) this.known = known;
  };

  readonly #onPick = async (event: PickEvent): Promise<void> => {
    const { id, label } = event.detail.option;
    const map = this.state.map.value;
    const here = map === null ? undefined : indexMap(map).actors.get(id);
    this.#close();
    if (here === undefined || here.outside || here.membership?.onMap === false) {
      await changeMembership(id, { onMap: true }, t('legend.entered', label));
      if (this.#spot !== undefined) await placeActors([{ actorId: id, ...this.#spot }]);
    }
    select({ kind: 'actor', id });
  };

  readonly #close = (): void => this.querySelector('dialog')?.close();

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.name.trim() === '') return;
    const written = await createActor(
      { name: this.name.trim(), family: this.#family, ...(this.kind === '' ? {} : { kind: this.kind }) },
      this.#spot,
    );
    if (written.ok) this.#close();
    else this.problem = written.problem;
  };
}

customElements.define('maillage-new-actor', NewActorDialog);
