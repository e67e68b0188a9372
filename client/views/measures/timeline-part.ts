import { html, type TemplateResult } from 'lit';
import type { Timeline } from '../../../model/contract/comparison.ts';
import { askTimeline, askTimelineAgain, setMeasured } from '../../actions/index.ts';
import '../../components/load-state.ts';
import { StoreElement } from '../../components/store-element.ts';
import { listOfNames, longDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { ruleName } from '../across/gap-table.ts';
import { figureText } from './figure-text.ts';
import './line-chart.ts';
import { countOf, FOLLOWED, type Followed, type Move, roseAndFell } from './rose-and-fell.ts';

const CURVES = ['actors', 'links', 'density', 'carried'] as const;
type Point = Timeline['points'][number];

/** The territory over time: what rose and what fell in words, curves, and the same in a table. */
export class TimelinePart extends StoreElement {
  static override properties = { rule: { state: true } };
  /** The rule whose curve is drawn; all of them where none is named. */
  declare rule: string;

  constructor() {
    super();
    this.rule = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    askTimelineAgain();
  }

  protected override updated(): void {
    askTimeline();
  }

  protected override render(): TemplateResult {
    const { timeline } = this.state;
    if (timeline.value === null)
      return html`<maillage-load-state .loadable=${timeline} .doing=${t('time.reading')} .retry=${askTimelineAgain}></maillage-load-state>`;
    return html`${this.#days(timeline.value)}${this.#words(timeline.value)}${this.#curves(timeline.value)}${table(timeline.value.points)}`;
  }

  #days({ from, to }: Timeline): TemplateResult {
    const set = (name: 'from' | 'to') => (event: Event) => {
      const day = (event.target as HTMLInputElement).value;
      const { [name]: _, ...measured } = this.state.measured;
      setMeasured(day === '' ? measured : { ...measured, [name]: day });
    };
    return html`<div class="measured-fields time-days">
      <div class="field"><label for="time-from">${t('time.from')}</label><input id="time-from" type="date" .value=${from} @change=${set('from')} /></div>
      <div class="field"><label for="time-to">${t('time.to')}</label><input id="time-to" type="date" .value=${to} @change=${set('to')} /></div>
    </div>`;
  }

  #words({ from, to, points, undated }: Timeline): TemplateResult {
    const { rose, fell, same } = roseAndFell(points);
    const none = undated.actors + undated.cooperations + undated.carriers === 0;
    return html`<section><h3>${t('time.title', longDay(from), longDay(to))}</h3>
      <ul class="sentences" role="list">
        ${sentence('time.rose', rose.filter(isFigure).map(moved))}
        ${sentence('time.fell', fell.filter(isFigure).map(moved))}
        ${sentence('time.same', same.filter(isFigure).map(named))}
        ${sentence('time.roseRules', rose.filter(isRule).map(moved))}
        ${sentence('time.fellRules', fell.filter(isRule).map(moved))}
      </ul>
      ${none ? null : html`<p class="soft">${t('time.undated', undated.actors, undated.cooperations, undated.carriers)}</p>`}
      <p class="soft">${t('time.asKnown')}</p></section>`;
  }

  #curves({ points }: Timeline): TemplateResult {
    const { theme } = this.state.appearance;
    const rules = [...new Set(points.flatMap(({ gaps }) => gaps.map(({ rule }) => rule)))];
    const chart = (label: string, figureAt: (point: Point) => number | null) =>
      html`<maillage-line-chart .label=${label} .theme=${theme} .points=${points.map((point) => ({ day: point.day, value: figureAt(point) }))}></maillage-line-chart>`;
    return html`<section><h3>${t('time.curves')}</h3>
      <div class="charts">${CURVES.map((figure) => chart(t(`across.${figure}`), (point) => point[figure]))}
        <div>${chart(this.rule === '' ? t('time.gaps') : ruleName(this.rule), (point) => countOf(point, this.rule || undefined))}
        <div class="field"><label for="time-rule">${t('time.rule')}</label><select id="time-rule" @change=${(
          event: Event,
        ) => {
          this.rule = (event.target as HTMLSelectElement).value;
        }}><option value="" .selected=${this.rule === ''}>${t('time.everyRule')}</option>
        ${rules.map((rule) => html`<option value=${rule} .selected=${rule === this.rule}>${ruleName(rule)}</option>`)}</select></div></div>
      </div></section>`;
  }
}

const isFigure = ({ subject }: Move): boolean => 'figure' in subject;
const isRule = (move: Move): boolean => !isFigure(move);

type Said = 'time.rose' | 'time.fell' | 'time.same' | 'time.roseRules' | 'time.fellRules';

const sentence = (key: Said, names: readonly string[]): TemplateResult | null =>
  names.length === 0 ? null : html`<li>${t(key, listOfNames(names))}</li>`;

const named = ({ subject }: Move): string =>
  'figure' in subject ? t(`time.of.${subject.figure}`) : t('time.ofRule', ruleName(subject.rule));

const moved = (move: Move): string => t('time.move', named(move), figureText(move.from), figureText(move.to));

function table(points: readonly Point[]): TemplateResult {
  const figures: readonly Followed[] = FOLLOWED;
  return html`<section><h3>${t('time.table')}</h3>
    <div class="table-scroll" tabindex="0" role="region" aria-label=${t('time.table')}><table class="plain-table">
      <thead><tr><th scope="col">${t('across.day')}</th>${figures.map((figure) => html`<th scope="col" class="number">${t(`across.${figure}`)}</th>`)}<th scope="col" class="number">${t('time.gaps')}</th></tr></thead>
      <tbody>${points.map(
        (point) =>
          html`<tr><th scope="row">${longDay(point.day)}</th>${figures.map((figure) => html`<td class="number">${figureText(point[figure])}</td>`)}<td class="number">${countOf(point)}</td></tr>`,
      )}</tbody></table></div></section>`;
}

customElements.define('maillage-timeline', TimelinePart);
