import { html, type TemplateResult } from 'lit';
import { drawChart } from '../../components/draw-chart.ts';
import { Fetched } from '../../components/fetched.ts';
import { PlainElement } from '../../components/store-element.ts';
import { formatNumber } from '../../messages/format.ts';

export interface Bar {
  readonly name: string;
  readonly value: number | null;
  /** Part of a stacked bar, with its colour. */
  readonly part?: { readonly name: string; readonly colour: string };
}

/** Bars by name. A table next to them has the same figures, so the picture has only a label. */
export class BarChart extends PlainElement {
  static override properties = {
    label: {},
    bars: { attribute: false },
    share: { type: Boolean },
    scale: { attribute: false },
    theme: {},
  };
  declare label: string;
  declare bars: readonly Bar[];
  /** Bars all of one length, parts as shares. */
  declare share: boolean;
  /** The figures that one scale is for, where others than those drawn are to be compared with them. */
  declare scale: readonly number[] | undefined;
  declare theme: 'light' | 'dark';
  readonly #drawing = new Fetched<Element>(this, {
    key: () => JSON.stringify([this.label, this.bars, this.share, this.scale, this.theme, sizeHere()]),
    read: () => drawChart((plot) => barPlot(plot, this, sizeHere())),
    keeps: true,
  });

  constructor() {
    super();
    this.label = '';
    this.bars = [];
    this.share = false;
    this.scale = undefined;
    this.theme = 'light';
  }

  protected override render(): TemplateResult {
    return html`<figure class="chart"><figcaption class="small soft">${this.label}</figcaption><div class="chart-place">${this.#drawing.value}</div></figure>`;
  }
}

const BAR_HEIGHT = 26;

/** In pixels; `names` is the room for those at the left, what is longer is cut. */
interface Size {
  readonly width: number;
  readonly names: number;
}
const ON_A_SCREEN: Size = { width: 720, names: 190 };
// Drawn as wide as it is shown, so that its letters are not made small.
const ON_A_PHONE: Size = { width: 350, names: 120 };
const sizeHere = (): Size => (matchMedia('(max-width: 600px)').matches ? ON_A_PHONE : ON_A_SCREEN);
const LETTERS = 13;

function barPlot(
  Plot: typeof import('@observablehq/plot'),
  { label, bars, share, scale }: Pick<BarChart, 'label' | 'bars' | 'share' | 'scale'>,
  { width, names: room }: Size,
): Element {
  const names = [...new Set(bars.map(({ name }) => name))];
  const fill = (bar: Bar): string => bar.part?.colour ?? 'var(--action)';
  const channels = {
    x: 'value',
    y: 'name',
    fill,
    order: null,
    ...(share ? { offset: 'normalize' as const } : {}),
  };
  return Plot.plot({
    ariaLabel: label,
    width,
    height: names.length * BAR_HEIGHT + 44,
    marginLeft: room,
    x: {
      label: null,
      grid: true,
      ticks: width / 140,
      tickFormat: (value: number) => formatNumber(value),
      ...(share ? { percent: true } : {}),
      ...(scale === undefined ? {} : { domain: [Math.min(0, ...scale), Math.max(0, ...scale)] }),
    },
    y: { label: null, domain: names },
    color: { type: 'identity' },
    marks: [
      Plot.axisY({ label: null, tickSize: 0, textOverflow: 'ellipsis', lineWidth: (room - 10) / LETTERS }),
      Plot.barX(bars, channels),
      ...(share ? [] : [Plot.ruleX([0])]),
    ],
  });
}

customElements.define('maillage-bar-chart', BarChart);
