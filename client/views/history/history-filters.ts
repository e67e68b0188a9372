import { html, type TemplateResult } from 'lit';
import type { Author } from '../../../model/contract/author-kind.ts';
import { ChangeKind } from '../../../model/contract/change.ts';
import type { HistoryFilter } from '../../actions/index.ts';
import '../../components/actor-picker.ts';
import type { PickEvent } from '../../components/combobox.ts';
import { icon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { byName } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { indexMap } from '../../state/index.ts';

/** Filters of the history: author, subject, actor. Event `filter` {detail}. */
export class HistoryFilters extends StoreElement {
  static override properties = { filter: { attribute: false }, authors: { attribute: false } };
  declare filter: HistoryFilter;
  declare authors: readonly Author[];

  constructor() {
    super();
    this.filter = {};
    this.authors = [];
  }

  protected override render(): TemplateResult {
    const { by, byKind, kind } = this.filter;
    return html`<form class="history-filters" @submit=${(event: Event) => event.preventDefault()}>
      <div class="field"><label for="history-kind">${t('history.kind')}</label>
        <select id="history-kind" @change=${this.#onKind}>
          <option value="" .selected=${kind === undefined}>${t('history.anything')}</option>
          ${ChangeKind.options.map(
            (option) =>
              html`<option value=${option} .selected=${option === kind}>${t(`history.kind.${option}`)}</option>`,
          )}
        </select></div>
      ${
        this.authors.length === 0
          ? null
          : html`<div class="field"><label for="history-person">${t('history.person')}</label>
        <select id="history-person" @change=${this.#onPerson}>
          <option value="" .selected=${by === undefined}>${t('history.anyone')}</option>
          ${this.authors.map(
            (one, i) =>
              html`<option value=${i} .selected=${one.name === by && one.kind === byKind}>${authorName(one)}</option>`,
          )}
        </select></div>`
      }
      ${this.#actor()}
    </form>`;
  }

  #actor(): TemplateResult {
    const map = this.state.map.value;
    const { actorId } = this.filter;
    if (actorId === undefined)
      return html`<maillage-actor-picker .label=${t('history.actor')} .placeholder=${t('history.actor')}
        .actors=${map === null ? [] : [...map.actors, ...map.reserve].sort(byName)}
        @pick=${(event: PickEvent) => this.#set({ ...this.filter, actorId: event.detail.option.id })}></maillage-actor-picker>`;
    const name = (map && indexMap(map).actors.get(actorId)?.name) ?? t('history.nameless');
    return html`<button type="button" class="chip" aria-pressed="true" aria-label=${t('history.actorClear', name)}
      @click=${() => {
        const { actorId: _, ...rest } = this.filter;
        this.#set(rest);
      }}>${name} ${icon('close')}</button>`;
  }

  readonly #onKind = (event: Event): void => {
    const { kind: _, ...rest } = this.filter;
    const kind = ChangeKind.safeParse((event.target as HTMLSelectElement).value);
    this.#set(kind.success ? { ...rest, kind: kind.data } : rest);
  };

  readonly #onPerson = (event: Event): void => {
    const { by: _by, byKind: _kind, ...rest } = this.filter;
    const { value } = event.target as HTMLSelectElement;
    const author = value === '' ? undefined : this.authors[Number(value)];
    this.#set(author === undefined ? rest : { ...rest, by: author.name, byKind: author.kind });
  };

  #set(detail: HistoryFilter): void {
    this.dispatchEvent(new CustomEvent('filter', { detail }));
  }
}

/** Names an account by its name, and any other author by their kind of access. */
const authorName = ({ name, kind, alike }: Author): string =>
  [
    name,
    ...(kind === 'account' || kind === 'machine' ? [] : [t(`author.${kind}`)]),
    ...(alike === true ? [t('author.alike')] : []),
  ].join(' · ');

customElements.define('maillage-history-filters', HistoryFilters);
