import { html, type TemplateResult } from 'lit';
import type { MergePreview } from '../../../model/contract/actor-merge.ts';
import type { Problem } from '../../../model/contract/problem.ts';
import type { MapActor } from '../../../model/contract/reading.ts';
import { isOfficialId } from '../../../model/readings/places/official-id.ts';
import { mergeInto, readMerge, territoryName } from '../../actions/index.ts';
import '../../components/actor-picker.ts';
import type { PickEvent } from '../../components/combobox.ts';
import { familyMark } from '../../components/family-mark.ts';
import { Sending } from '../../components/sending.ts';
import { StoreElement } from '../../components/store-element.ts';
import { problemText, t } from '../../messages/translate.ts';
import { indexMap, type MapIndex } from '../../state/index.ts';
import { mergeWords } from './merge-words.ts';

/** Makes two actors one: who stays, and in plain words what moves, what both have, what disappears. Then it is done. */
export class MergeDialog extends StoreElement {
  static override properties = {
    actorId: { state: true },
    otherId: { state: true },
    keptId: { state: true },
    preview: { state: true },
    problem: { state: true },
  };
  declare actorId: string;
  declare otherId: string | null;
  declare keptId: string;
  declare preview: MergePreview | null;
  declare problem: Problem | null;
  readonly #sending = new Sending(this);
  /** The preview that was asked for last: none other is of the two that are on screen. */
  #asked: symbol | null = null;

  constructor() {
    super();
    this.actorId = '';
    this.otherId = null;
    this.keptId = '';
    this.preview = null;
    this.problem = null;
  }

  /** Opens the dialog; without another actor, asks for it. */
  async open(actorId: string, otherId: string | null = null): Promise<void> {
    this.actorId = actorId;
    this.otherId = null;
    this.preview = null;
    this.problem = null;
    this.#asked = null;
    this.#sending.forget();
    if (otherId !== null) await this.#pair(otherId);
    await this.updateComplete;
    this.querySelector('dialog')?.showModal();
    this.querySelector<HTMLElement>(otherId === null ? 'maillage-actor-picker' : 'input:checked')?.focus();
  }

  get #index(): MapIndex | null {
    const map = this.state.map.value;
    return map === null ? null : indexMap(map);
  }

  protected override render(): TemplateResult {
    const index = this.#index;
    const actor = index?.actors.get(this.actorId);
    return html`<dialog class="merge" aria-labelledby="merge-title">
      <h2 id="merge-title">${t('merge.title')}</h2>
      ${index === null || actor === undefined ? null : this.#body(index, actor)}
    </dialog>`;
  }

  #body(index: MapIndex, actor: MapActor): TemplateResult {
    const other = this.otherId === null ? undefined : index.actors.get(this.otherId);
    return html`<form @submit=${this.#submit}>
      ${other === undefined ? this.#which(index, actor) : this.#who(actor, other)}
      ${other === undefined || this.preview === null ? null : this.#words(this.preview, index)}
      ${this.problem === null ? null : html`<p class="strong" role="alert">${problemText(this.problem)}</p>`}
      <div class="buttons">
        <button class="button primary" ?disabled=${this.preview === null || this.#sending.isOn}>${t('merge.act')}</button>
        <button class="button" type="button" @click=${this.#close}>${t('shell.cancel')}</button>
        ${this.preview === null ? null : html`<span class="small soft">${t('merge.undoable')}</span>`}
      </div>
    </form>`;
  }

  #which(index: MapIndex, actor: MapActor): TemplateResult {
    const label = t('merge.with', actor.name);
    return html`<div class="field">
      <span class="label" aria-hidden="true">${label}</span>
      <maillage-actor-picker .label=${label} .placeholder=${t('map.search')}
        .actors=${[...index.actors.values()].filter(({ id }) => id !== actor.id)}
        @pick=${(event: PickEvent) => void this.#pair(event.detail.option.id)}></maillage-actor-picker>
    </div>`;
  }

  #who(actor: MapActor, other: MapActor): TemplateResult {
    return html`<fieldset class="field">
      <legend class="label">${t('merge.keep')}</legend>
      ${[actor, other].map(
        ({ id, name, family }) => html`<label class="merge-choice">
          <input type="radio" name="merge-keep" value=${id} .checked=${id === this.keptId} @change=${() => void this.#keep(id)} />
          ${familyMark(family)} <span>${name}</span></label>`,
      )}
    </fieldset>`;
  }

  #words(preview: MergePreview, index: MapIndex): TemplateResult {
    const { moves, collides, drops } = mergeWords(preview, index, territoryName);
    const part = (title: string, lines: readonly string[]) =>
      lines.length === 0
        ? null
        : html`<h3>${title}</h3><ul class="merge-lines">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
    return html`<div class="merge-words" role="status">
      <p>${t('merge.summary', preview.actor.name, preview.into.name)}</p>
      ${moves.length === 0 ? html`<p class="soft">${t('merge.nothingMoves')}</p>` : part(t('merge.moves'), moves)}
      ${part(t('merge.collides'), collides)}
      ${part(t('merge.drops'), drops)}
    </div>`;
  }

  /** Chooses which one stays: an official institution, else the one with more data. */
  async #pair(otherId: string): Promise<void> {
    this.otherId = otherId;
    const index = this.#index;
    const weight = (id: string) => {
      const mentions = (index?.cooperationsOf(id).length ?? 0) + (index?.commitmentsOf(id).length ?? 0);
      return isOfficialId(id) ? Number.POSITIVE_INFINITY : mentions;
    };
    await this.#keep(weight(otherId) > weight(this.actorId) ? otherId : this.actorId);
    await this.updateComplete;
    this.querySelector<HTMLElement>('input:checked')?.focus();
  }

  async #keep(keptId: string): Promise<void> {
    if (this.otherId === null) return;
    const asked = Symbol(keptId);
    this.#asked = asked;
    this.keptId = keptId;
    this.problem = null;
    // The roles were swapped: the old preview must not be confirmed.
    this.preview = null;
    const preview = await readMerge(keptId === this.actorId ? this.otherId : this.actorId, keptId);
    if (this.#asked === asked) this.preview = preview;
  }

  readonly #close = (): void => this.querySelector('dialog')?.close();

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { preview } = this;
    if (preview === null) return;
    const written = await this.#sending.send(() => mergeInto(preview));
    if (written === null) return;
    if (written.ok) {
      this.#close();
      return;
    }
    // Changed meanwhile: the effect is read and shown again before another confirmation.
    await this.#keep(this.keptId);
    this.problem = written.problem;
  };
}

customElements.define('maillage-merge', MergeDialog);
