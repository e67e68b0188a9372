import { html, type TemplateResult } from 'lit';
import { drawChart } from '../../components/draw-chart.ts';
import { Fetched } from '../../components/fetched.ts';
import { PlainElement } from '../../components/store-element.ts';
import { formatNumber, monthOf } from '../../messages/format.ts';

interface LinePoint {
  readonly day: string;
  readonly value: number | null;
}

/** Chart of one figure over time, broken at undefined values. A table next to it has the same data. */
export class LineChart extends PlainElement {
  static override properties = { label: {}, points: { attribute: false }, theme: {} };
  declare label: string;
  declare points: readonly LinePoint[];
  declare theme: 'light' | 'dark';
  readonly #drawing = new Fetched<Element>(this, {
    key: () => JSON.stringify([this.label, this.points, this.theme]),
    read: () => drawChart((plot) => linePlot(plot, this.label, this.points)),
    keeps: true,
  });

  constructor() {
    super();
    this.label = '';
    this.points = [];
    this.theme = 'light';
  }

  protected override render(): TemplateResult {
    return html`<figure class="chart"><figcaption class="small">${this.label}</figcaption><div class="chart-place">${this.#drawing.value}</div></figure>`;
  }
}

/** Number of years up to which months are shown. */
const MONTHS_WITHIN = 3;

function linePlot(
  Plot: typeof import('@observablehq/plot'),
  label: string,
  points: readonly LinePoint[],
): Element {
  const data = points.map(({ day, value }) => ({
    day: new Date(`${day}T00:00:00Z`),
    value: value ?? Number.NaN,
  }));
  // Ticks of many years stand at their first days: the year says it.
  const many = Number(points.at(-1)?.day.slice(0, 4)) - Number(points[0]?.day.slice(0, 4)) > MONTHS_WITHIN;
  return Plot.plot({
    ariaLabel: label,
    width: 380,
    height: 170,
    x: {
      type: 'utc',
      label: null,
      ticks: many ? 5 : 3,
      tickFormat: many ? (day: Date) => String(day.getUTCFullYear()) : monthOf,
    },
    y: { label: null, grid: true, zero: true, ticks: 4, tickFormat: (value: number) => formatNumber(value) },
    marks: [
      Plot.ruleY([0]),
      Plot.lineY(data, { x: 'day', y: 'value', stroke: 'var(--action)', strokeWidth: 2.5 }),
      Plot.dot(data, { x: 'day', y: 'value', fill: 'var(--action)', r: 2.5 }),
    ],
  });
}

customElements.define('maillage-line-chart', LineChart);
