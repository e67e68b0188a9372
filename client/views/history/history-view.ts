import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Author } from '../../../model/contract/author-kind.ts';
import type { Change } from '../../../model/contract/change.ts';
import type { Problem } from '../../../model/contract/problem.ts';
import { touchedBy } from '../../../model/readings/history/touched.ts';
import { type HistoryFilter, readHistory } from '../../actions/index.ts';
import { problemOf } from '../../api/api-error.ts';
import '../../components/load-state.ts';
import { StoreElement } from '../../components/store-element.ts';
import { viewTabs } from '../../components/view-tabs.ts';
import { dayOf, longDay, today } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { failed, type Loadable, loaded, nothing, pastMoment } from '../../state/index.ts';
import { openPanel } from '../questions/open-panel.ts';
import './change-row.ts';
import './clocks.ts';
import './history-filters.ts';
import type { Names } from '../../messages/history/names.ts';

/** Listed changes, newest first, with names and authors. */
interface Listed {
  readonly changes: readonly Change[];
  readonly names: Names;
  readonly authors: readonly Author[];
  readonly more: boolean;
}

/** History next to the map: changes by day, newest first, and the way back in time. */
export class HistoryView extends StoreElement {
  static override properties = {
    filter: { state: true },
    listed: { state: true },
    open: { state: true },
  };
  declare filter: HistoryFilter;
  declare listed: Loadable<Listed>;
  /** The revision whose details are open. */
  declare open: number | null;
  #readFor = '';
  readonly #visibility = new IntersectionObserver((seen) => {
    if (seen.some(({ isIntersecting }) => isIntersecting)) void this.#older();
  });

  constructor() {
    super();
    this.filter = {};
    this.listed = nothing;
    this.open = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    openPanel();
    this.addEventListener('click', this.#onPick);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#visibility.disconnect();
    this.removeEventListener('click', this.#onPick);
  }

  protected override render(): TemplateResult {
    const { value } = this.listed;
    return html`<div class="panel-body history">
      ${viewTabs('history')}
      <h2 tabindex="-1">${t('history.title')}</h2>
      <maillage-clocks></maillage-clocks>
      <maillage-history-filters .filter=${this.filter} .authors=${value?.authors ?? []}
        @filter=${(event: CustomEvent<HistoryFilter>) => this.#refilter(event.detail)}></maillage-history-filters>
      ${
        value === null
          ? html`<maillage-load-state .loadable=${this.listed} .doing=${t('history.reading')} .retry=${() => void this.#read()}></maillage-load-state>`
          : this.#list(value)
      }
    </div>`;
  }

  #list(listed: Listed): TemplateResult {
    const { changes, more } = listed;
    if (changes.length === 0)
      return Object.keys(this.filter).length === 0
        ? html`<p class="soft">${t('history.empty')}</p>`
        : html`<p class="soft">${t('history.emptyFiltered')}
          <button class="button compact" @click=${() => this.#refilter({})}>${t('history.filterAll')}</button></p>`;
    return html`<div role="region" aria-label=${t('history.list')}>
      ${days(changes.filter((change) => !isOnlyStep(change))).map(
        ([day, ofDay]) => html`<section aria-labelledby=${`history-${day}`}>
          <h3 id=${`history-${day}`}>${dayName(day)}</h3>
          <ol class="changes">${repeat(
            ofDay,
            ({ revision }) => revision,
            (change) => this.#row(change, listed),
          )}</ol>
        </section>`,
      )}
      ${
        more
          ? html`<button class="button compact older" @click=${() => void this.#older()}>${t('history.more')}</button>`
          : html`<p class="soft small">${t('history.end')}</p>`
      }
    </div>
    ${this.listed.error === null ? null : html`<maillage-load-state .loadable=${this.listed} .retry=${() => void this.#older()}></maillage-load-state>`}`;
  }

  #row(change: Change, { names }: Listed): TemplateResult {
    const known = pastMoment(this.state)?.revision ?? null;
    return html`<li><maillage-change .change=${change} .names=${names} .known=${known} .open=${this.open === change.revision}
      @toggle-change=${() => {
        this.open = this.open === change.revision ? null : change.revision;
      }}></maillage-change></li>`;
  }

  protected override updated(): void {
    const { territoryId, map, view } = this.state;
    if (territoryId === null || view !== 'history') return;
    // In the past the revision on screen is an old one: the list is that of the present, and stays.
    const revision = pastMoment(this.state) === null ? map.value?.territory.revision : undefined;
    const wanted = `${territoryId} ${revision ?? this.#readFor.split(' ')[1] ?? ''}`;
    if (wanted !== this.#readFor) {
      const moved = !this.#readFor.startsWith(`${territoryId} `);
      this.#readFor = wanted;
      if (moved) {
        this.listed = nothing;
        this.filter = {};
        this.open = null;
      }
      void this.#read();
    }
    this.#visibility.disconnect();
    const older = this.querySelector('.older');
    if (older !== null) this.#visibility.observe(older);
  }

  #refilter(filter: HistoryFilter): void {
    this.filter = filter;
    this.open = null;
    void this.#read();
  }

  /** Reads again from the newest on, as far as was read before. */
  async #read(): Promise<void> {
    const { filter } = this;
    const limit = Math.min(500, Math.max(40, this.listed.value?.changes.length ?? 0));
    await this.#ask(filter, async () => {
      const { items, names = [], authors = [], nextCursor } = await readHistory(filter, undefined, limit);
      return {
        changes: items,
        names: new Map(names.map((named) => [named.key, named])),
        authors,
        more: nextCursor !== undefined,
      };
    });
  }

  #olderPending = false;
  async #older(): Promise<void> {
    const known = this.listed.value;
    const last = known?.changes.at(-1);
    if (known === null || last === undefined || !known.more || this.#olderPending) return;
    this.#olderPending = true;
    const { filter } = this;
    await this.#ask(filter, async () => {
      const page = await readHistory(filter, last.revision);
      return {
        changes: [...known.changes, ...page.items],
        names: new Map([...(page.names ?? []).map((named) => [named.key, named] as const), ...known.names]),
        authors: page.authors ?? known.authors,
        more: page.nextCursor !== undefined,
      };
    });
    this.#olderPending = false;
  }

  async #ask(filter: HistoryFilter, read: () => Promise<Listed>): Promise<void> {
    const asked = this.#readFor;
    let answer: Listed | Problem;
    try {
      answer = await read();
    } catch (thrown) {
      answer = problemOf(thrown);
    }
    if (filter !== this.filter || asked.split(' ')[0] !== this.#readFor.split(' ')[0]) return;
    this.listed = 'changes' in answer ? loaded(answer, null) : failed(this.listed, answer);
  }

  /** A change named by another is gone to. */
  readonly #onPick = (event: Event): void => {
    const target = (event.target as Element).closest<HTMLElement>('[data-revision]');
    if (target === null) return;
    this.open = Number(target.dataset.revision);
    void this.updateComplete.then(() =>
      this.querySelector<HTMLElement>(`#change-${this.open}`)?.focus({ preventScroll: false }),
    );
  };
}

/** A step of the day is where the room looked, no news of the territory. */
function isOnlyStep(change: Change): boolean {
  const touched = touchedBy(change);
  return (
    touched.length > 0 &&
    touched.every(
      ({ kind, differing, before, after }) =>
        kind === 'Workshop' &&
        before !== null &&
        after !== null &&
        differing.every((name) => name === 'step'),
    )
  );
}

/** Groups changes by day, in their order. */
function days(changes: readonly Change[]): [string, Change[]][] {
  const groups: [string, Change[]][] = [];
  for (const change of changes) {
    const day = dayOf(change.at);
    const last = groups.at(-1);
    if (last?.[0] === day) last[1].push(change);
    else groups.push([day, [change]]);
  }
  return groups;
}

function dayName(day: string): string {
  const now = today();
  if (day === now) return t('history.today');
  const before = new Date(`${now}T12:00:00Z`);
  before.setUTCDate(before.getUTCDate() - 1);
  return day === before.toISOString().slice(0, 10) ? t('history.yesterday') : longDay(day);
}

customElements.define('maillage-history', HistoryView);
