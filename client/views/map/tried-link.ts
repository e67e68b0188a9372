import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { Problem } from '../../../model/contract/problem.ts';
import type { Tried } from '../../../model/contract/try.ts';
import { pairKey } from '../../../model/elements/system.ts';
import { select, takeSuggestion, tryLink } from '../../actions/index.ts';
import { Fetched } from '../../components/fetched.ts';
import '../../components/load-state.ts';
import { Sending } from '../../components/sending.ts';
import { StoreElement } from '../../components/store-element.ts';
import { listOfNames } from '../../messages/format.ts';
import { problemText, t } from '../../messages/translate.ts';
import { indexMap } from '../../state/index.ts';

/** Maximum number of questions, or of actors with more dependents, listed by name. */
const NAMED = 6;

/** Simulated link between two actors, computed when opened. « Proposer » makes it a meeting. */
export class TriedLink extends StoreElement {
  static override properties = { pair: {}, isOpen: { state: true }, problem: { state: true } };
  /** The ids of the two, `a:b`. */
  declare pair: string;
  declare isOpen: boolean;
  declare problem: Problem | null;
  readonly #sending = new Sending(this);

  readonly #tried = new Fetched<Tried>(this, {
    key: () => {
      const { map, viewOptions } = this.state;
      if (!this.isOpen || map.value === null) return null;
      return JSON.stringify([this.pair, map.value.territory.revision, viewOptions]);
    },
    read: () => tryLink(this.#ends()),
  });

  constructor() {
    super();
    this.pair = '';
    this.isOpen = false;
    this.problem = null;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('pair')) return;
    this.#sending.forget();
    this.problem = null;
  }

  protected override render(): TemplateResult {
    const { known, value, again } = this.#tried;
    return html`<details class="tried" @toggle=${this.#onToggle}><summary>${t('tried.open')}</summary>
      <p class="small soft">${t('tried.nothingWritten')}</p>
      ${
        value === null
          ? html`<maillage-load-state .loadable=${known} .doing=${t('shell.working')} .retry=${again}></maillage-load-state>`
          : this.#told(value)
      }
      <p data-needs="map.contribute"><button class="button compact" @click=${this.#propose}>${t('meetings.propose')}</button></p>
      ${this.problem === null ? null : html`<p class="strong" role="alert">${problemText(this.problem)}</p>`}
    </details>`;
  }

  #told({ closes, opens, distances, rests }: Tried): TemplateResult {
    const { closer, joined } = distances;
    return html`<div role="status">
      ${closes.length === 0 ? html`<p>${t('tried.closesNone')}</p>` : html`<p>${t('tried.closes', closes.length)}</p>${this.#questions(closes)}`}
      ${opens.length === 0 ? null : html`<p>${t('tried.opens', opens.length)}</p>${this.#questions(opens)}`}
      <p>${closer === 0 ? t('tried.closerNone') : t('tried.closer', closer, joined)}</p>
      ${rests.length === 0 ? null : html`<p>${t('tried.rests', this.#names(rests.slice(0, NAMED).map(({ actorId }) => actorId)), rests.length)}</p>`}
    </div>`;
  }

  /** Shows the questions; existing ones are one click away. */
  #questions(keys: readonly string[]): TemplateResult {
    const rest = keys.length - NAMED;
    return html`<ul>${keys.slice(0, NAMED).map((key) => {
      const gap = this.state.gaps.value?.items.find((one) => one.key === key);
      return gap === undefined
        ? html`<li>${this.#named(key)}</li>`
        : html`<li><button class="quiet" @click=${() => select({ kind: 'gap', id: key })}>${this.#named(key)}</button></li>`;
    })}${rest > 0 ? html`<li>${t('tried.more', rest)}</li>` : null}</ul>`;
  }

  /** Returns a question's rule and actors, to distinguish several of one rule. */
  #named(key: string): string {
    const [rule = '', ...ids] = key.split(':');
    const entry = this.state.reference.value?.gaps.find((one) => one.rule === rule);
    const title = entry?.title[this.state.language] ?? rule;
    const names = this.#names(ids);
    if (names.length === 0) return title;
    return title.includes('…') ? title.replace('…', listOfNames(names)) : t('tried.about', title, names);
  }

  /** Returns the names on the map; commitments and cooperations have no short name. */
  #names(ids: readonly string[]): readonly string[] {
    const map = this.state.map.value;
    return map === null ? [] : ids.flatMap((id) => indexMap(map).actors.get(id)?.name ?? []);
  }

  #ends(): [string, string] {
    const [a = '', b = ''] = this.pair.split(':');
    return [a, b];
  }

  readonly #onToggle = ({ currentTarget }: Event): void => {
    this.isOpen = (currentTarget as HTMLDetailsElement).open;
  };

  readonly #propose = async (): Promise<void> => {
    const written = await this.#sending.send(() => takeSuggestion(pairKey(...this.#ends())));
    if (written === null) return;
    this.problem = written.ok ? null : written.problem;
    if (written.ok) select({ kind: 'cooperation', id: written.value.id });
  };
}

customElements.define('maillage-tried-link', TriedLink);
