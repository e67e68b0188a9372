import { html, type TemplateResult } from 'lit';
import type { Pattern, PatternAnswer } from '../../../model/contract/patterns.ts';
import { askPattern, downloadPattern, loadCohorts, loadPatterns, stopPattern } from '../../actions/index.ts';
import '../../components/load-state.ts';
import { paperHead, printButton } from '../../components/paper-head.ts';
import { StoreElement } from '../../components/store-element.ts';
import { viewTabs } from '../../components/view-tabs.ts';
import { inSeries, longDay } from '../../messages/format.ts';
import { labelText, t } from '../../messages/translate.ts';
import { intensityName } from '../../messages/vocabulary.ts';
import { formatAddress, isAskedHere, noPattern } from '../../state/index.ts';
import { patternForm } from './pattern-form.ts';
import { patternList, patternsWith } from './pattern-list.ts';
import { patternTable } from './pattern-table.ts';

/** The library of questions: all of them, or one with its choices and its answer. */
export class PatternsView extends StoreElement {
  static override properties = { search: { state: true } };
  declare search: string;

  constructor() {
    super();
    this.search = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void loadPatterns();
    // Their cohorts may be asked of.
    void loadCohorts();
  }

  protected override updated(): void {
    const chosen = this.#chosen();
    if (chosen !== undefined && this.#isComplete(chosen)) void askPattern();
  }

  protected override render(): TemplateResult {
    const { map, patterns, pattern } = this.state;
    return html`<div class="page-main"><div class="page-nav">${viewTabs('patterns')}</div><div class="page-body reading paper landscape patterns">
      ${map.value === null ? null : paperHead(map.value)}
      ${
        patterns.value === null
          ? html`<maillage-load-state .loadable=${patterns} .doing=${t('patterns.reading')} .retry=${() => void loadPatterns()}></maillage-load-state>`
          : pattern.id === null
            ? this.#library(patterns.value.items)
            : this.#one(this.#chosen())
      }</div></div>`;
  }

  #chosen(): Pattern | undefined {
    const { patterns, pattern } = this.state;
    return patterns.value?.items.find(({ id }) => id === pattern.id);
  }

  #isComplete({ parameters }: Pattern): boolean {
    const { chosen } = this.state.pattern;
    return parameters.every(
      ({ id, required, default: given }) => !required || given !== undefined || chosen[id],
    );
  }

  #library(items: readonly Pattern[]): TemplateResult {
    return html`<h2 tabindex="-1">${t('patterns.title')}</h2><p class="soft">${t('patterns.about')}
        <a class="no-print" href="/aide/carnet-python-r" target="_blank">${t('patterns.notebook')}</a></p>
      <p class="no-print"><input class="search" type="search" .value=${this.search} aria-label=${t('patterns.search')} placeholder=${t('patterns.search')}
        @input=${(event: Event) => {
          this.search = (event.target as HTMLInputElement).value;
        }}></p>
      ${patternList(patternsWith(items, this.search), this.state)}`;
  }

  #one(pattern: Pattern | undefined): TemplateResult {
    const all = formatAddress({ ...this.state, pattern: noPattern });
    const back = html`<p class="no-print"><a href=${all}>← ${t('patterns.back')}</a></p>`;
    if (pattern === undefined) return html`${back}<p role="status">${t('patterns.unknown')}</p>`;
    const { patternAnswer: answer, viewOptions } = this.state;
    return html`${back}<h2 tabindex="-1">${labelText(pattern.title)}</h2><p class="pattern-question">${labelText(pattern.question)}</p>
      <dl class="pattern-words"><dt>${t('patterns.finds')}</dt><dd>${labelText(pattern.finds)}</dd>
        <dt>${t('patterns.doesNotProve')}</dt><dd>${labelText(pattern.doesNotProve)}</dd></dl>
      ${patternForm(pattern, this.state)}
      ${viewOptions.known === undefined ? null : html`<p class="soft">${t('patterns.present')}</p>`}
      ${this.#progress()}
      ${
        !this.#isComplete(pattern)
          ? html`<p role="status">${t('patterns.chooseFirst')}</p>`
          : answer.value === null
            ? html`<maillage-load-state .loadable=${answer} .doing=${t(isAskedHere(this.state.pattern) ? 'patterns.asking' : 'patterns.askingAll')} .retry=${() => void askPattern(true)}></maillage-load-state>`
            : this.#answer(answer.value, answer.pending)
      }`;
  }

  /** Shows progress while several territories are read: how many of how many. */
  #progress(): TemplateResult | null {
    const { patternAnswer, patternProgress } = this.state;
    if (!patternAnswer.pending || patternProgress === null || patternProgress.of < 2) return null;
    const { read, of } = patternProgress;
    const progress = t('patterns.progress', read, of);
    return html`<p class="across-progress no-print">${progress} <progress max=${of} value=${read} aria-label=${progress}></progress>
      <button class="worded" @click=${stopPattern}>${t('shell.stop')}</button></p>`;
  }

  #answer(answer: PatternAnswer, pending: boolean): TemplateResult {
    const { rows, territories, pattern, truncated, asked } = answer;
    const isHere = territories.some(({ id }) => id === this.state.territoryId);
    const onMap = formatAddress({
      ...this.state,
      view: 'map',
      selection: { kind: 'pattern', id: pattern.id },
    });
    return html`<section aria-busy=${pending}><div class="side-head"><h3 role="status">${t('patterns.found', rows.length)}</h3>
      ${
        rows.length === 0
          ? null
          : html`<div class="pattern-takes no-print">
        ${isHere ? html`<a class="button compact primary" href=${onMap}>${t('patterns.show')}</a>` : null}
        ${(['csv', 'xlsx', 'json'] as const).map((kind) => html`<button class="button compact" @click=${() => void downloadPattern(kind)}>${kind.toUpperCase()}</button>`)}
        ${printButton()}</div>`
      }</div>
      ${rows.length === 0 ? html`<p>${t(pattern.across && territories.length < 2 ? 'patterns.needsSeveral' : 'patterns.empty')}</p>` : patternTable(answer, this.state)}
      ${truncated ? html`<p>${t('patterns.truncated')}</p>` : null}
      <p class="soft small">${t('patterns.link')} ${asked.minIntensity} (${intensityName(asked.minIntensity)}).</p>
      ${readOf(territories)}</section>`;
  }
}

/** Said in a line; of many, in a list to open. */
const SAID_AT_ONCE = 3;

/** Lists each territory with its day and revision, as needed for a citation. */
function readOf(territories: PatternAnswer['territories']): TemplateResult {
  const asOf = territories.map(({ name, day, revision }) => t('patterns.asOf', name, longDay(day), revision));
  if (asOf.length <= SAID_AT_ONCE) return html`<p class="soft small">${inSeries(asOf)}.</p>`;
  return html`<details class="small"><summary>${t('patterns.read', asOf.length)}</summary>
    <ul class="soft" role="list">${asOf.map((one) => html`<li>${one}</li>`)}</ul></details>`;
}

customElements.define('maillage-patterns', PatternsView);
