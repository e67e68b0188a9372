import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { Snapshot } from '../../../model/contract/snapshot.ts';
import { comparisonWanted, loadComparison, notify } from '../../actions/index.ts';
import '../../components/load-state.ts';
import { memoizeLast } from '../../../model/once.ts';
import { paperHead, printButton } from '../../components/paper-head.ts';
import { StoreElement } from '../../components/store-element.ts';
import { viewTabs } from '../../components/view-tabs.ts';
import { inSeries, longDay, longMoment } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import {
  answeredSince,
  type Compared,
  type ComparedMaps,
  type Comparison,
  comparedMaps,
  compareMaps,
  isFactsDay,
  isSame,
  type Mark,
  SIGNS,
  unitedMap,
} from '../../state/index.ts';
import type { GraphElement } from '../map/graph-element.ts';
import { openPanel } from '../questions/open-panel.ts';
import { takenWhen } from '../snapshots/snapshot-name.ts';
import './compare-moments.ts';
import './compared-measures.ts';
import { compareSentences } from './compare-sentences.ts';

type Maps = NonNullable<ReturnType<typeof comparedMaps>>;
const MARKS = ['come', 'gone', 'stronger', 'weaker'] as const;

/** Two moments of the map on one drawing, and what changed between them in sentences. */
export class CompareView extends StoreElement {
  static override properties = { picture: { state: true } };
  /** The drawing as paper shows it: a canvas would be printed in the size of the screen. */
  declare picture: string;
  #asked = '';
  /** The maps that the picture is of. */
  #pictured: Maps | null = null;

  constructor() {
    super();
    this.picture = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    openPanel();
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#keepPicture('');
    this.#pictured = null;
  }

  protected override render(): TemplateResult {
    const { comparison, map } = this.state;
    const maps = comparedMaps(this.state);
    return html`<div class="panel-body paper landscape compare">
      ${viewTabs('compare')}
      ${map.value === null ? null : paperHead(map.value)}
      <div class="side-head"><h2 tabindex="-1">${t('compare.title')}</h2>${maps === null ? null : printButton()}</div>
      <maillage-compare-moments></maillage-compare-moments>
      ${
        maps === null
          ? html`<maillage-load-state .loadable=${comparison} .doing=${t('compare.reading')} .retry=${() => void loadComparison()}></maillage-load-state>`
          : this.#compared(maps)
      }
    </div>`;
  }

  readonly #compare = memoizeLast((before: Maps['before'], after: Maps['after']) => ({
    comparison: compareMaps(before, after),
    marks: unitedMap(before, after).marks,
  }));

  #compared({ before, after }: Maps): TemplateResult {
    const { comparison, marks } = this.#compare(before, after);
    const number = (mark: Mark) =>
      [...marks.actors.values(), ...marks.cooperations.values()].filter((one) => one === mark).length;
    const present = MARKS.filter((mark) => number(mark) > 0);
    return html`<p class="soft">${moments({ before, after }, this.state.comparison.value?.snapshots ?? {}, this.state.compared)}</p>
      ${this.picture === '' ? null : html`<img class="paper-picture" src=${this.picture} alt=${t('compare.picture')} />`}
      ${
        present.length === 0
          ? null
          : html`<p class="soft small">${t('compare.legend')}</p>
        <ul class="marks" role="list" aria-label=${t('compare.legend')}>${present.map(
          (mark) =>
            html`<li class=${`mark-${mark}`}><span class="sign" aria-hidden="true">${SIGNS[mark]}</span> ${t(`compare.mark.${mark}`)} <span class="soft">${number(mark)}</span></li>`,
        )}</ul>`
      }
      ${this.#sentences(comparison, { before, after })}
      ${this.#measures()}`;
  }

  #sentences(comparison: Comparison, { before, after }: Maps): TemplateResult {
    const answered = this.#answered();
    if (isSame(comparison) && answered.length === 0) return html`<p class="lead">${t('compare.same')}</p>`;
    return html`<h3>${t('compare.sentences')}</h3>
      <ul class="sentences">${[...compareSentences(comparison, before, after), ...answered].map((sentence) => html`<li>${sentence}</li>`)}</ul>
      <p><button class="button compact" @click=${this.#copy}>${t('compare.copy')}</button></p>`;
  }

  /** Shows the measures of two snapshots; other moments have none that is frozen. */
  #measures(): TemplateResult | null {
    const { before, after } = this.state.comparison.value?.snapshots ?? {};
    return before === undefined || after === undefined
      ? null
      : html`<maillage-compared-measures .earlierId=${before.id} .laterId=${after.id}></maillage-compared-measures>`;
  }

  /** Returns the questions that were answered between the two moments, in one sentence. */
  #answered(): readonly string[] {
    const { compared, comparison, gaps } = this.state;
    const then = comparison.value?.gaps.before;
    const now = compared.to === undefined ? gaps.value : comparison.value?.gaps.after;
    if (then === undefined || now === undefined || now === null) return [];
    const titles = answeredSince(then, now).map((title) => t('compare.quoted', title));
    return titles.length === 0 ? [] : [t('compare.answered', titles.length, inSeries(titles))];
  }

  /** Asked again when the moments are others, and the picture made again when the maps are. */
  protected override updated(_: PropertyValues): void {
    const { view, comparison, territoryId } = this.state;
    if (view !== 'compare' || territoryId === null) return;
    const wanted = comparisonWanted();
    const isAsked = comparison.pending || comparison.error !== null;
    if (comparison.value?.key !== wanted && !(isAsked && this.#asked === wanted)) {
      this.#asked = wanted;
      void loadComparison();
    }
    const maps = comparedMaps(this.state);
    if (maps === null || (this.#pictured?.after === maps.after && this.#pictured.before === maps.before))
      return;
    this.#pictured = maps;
    void this.#draw(maps);
  }

  async #draw(maps: Maps): Promise<void> {
    const blob = await document.querySelector<GraphElement>('maillage-graph')?.picture();
    if (this.#pictured !== maps || !this.isConnected) return;
    this.#keepPicture(blob ? URL.createObjectURL(blob) : '');
  }

  #keepPicture(address: string): void {
    if (this.picture !== '') URL.revokeObjectURL(this.picture);
    this.picture = address;
  }

  readonly #copy = async (): Promise<void> => {
    const list = this.querySelector('.sentences');
    if (list === null) return;
    const text = [...list.children].map((line) => line.textContent?.trim() ?? '').join('\n');
    try {
      await navigator.clipboard.writeText(text);
      notify(t('compare.copied'));
    } catch {
      // Refused by the browser, or an address without https: the keyboard copies what is selected.
      getSelection()?.selectAllChildren(list);
      notify(t('compare.notCopied'));
    }
  };
}

function moments({ before, after }: Maps, snapshots: ComparedMaps['snapshots'], compared: Compared): string {
  const nameOf = (map: Maps['before'], snapshot: Snapshot | undefined, moment?: string): string => {
    if (isFactsDay(moment)) return t('compare.existedOn', longDay(map.day));
    return snapshot === undefined
      ? longMoment(map.known?.at ?? new Date().toISOString())
      : t('snapshots.moment', snapshot.title, takenWhen(snapshot));
  };
  const from = nameOf(before, snapshots.before, compared.from);
  // Compared with a day of facts, now is the map's day.
  const second = compared.to ?? (isFactsDay(compared.from) ? after.day : undefined);
  const to = nameOf(after, snapshots.after, second);
  if (snapshots.before !== undefined || snapshots.after !== undefined || isFactsDay(second))
    return t('snapshots.between', from, second === undefined ? t('snapshots.now') : to);
  return second === undefined ? t('compare.untilNow', from) : t('compare.between', from, to);
}

customElements.define('maillage-compare', CompareView);
