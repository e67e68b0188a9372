import { html, nothing, svg, type TemplateResult } from 'lit';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import { readPortrait } from '../../../model/contract/endpoints/index.ts';
import type { Portrait } from '../../../model/contract/portrait.ts';
import type { Family } from '../../../model/contract/vocabulary.ts';
import { COAST_LINE, LAND_TINTS } from '../../../model/drawing/appearance.ts';
import { call } from '../../api/call.ts';
import { familyShape } from '../../components/family-mark.ts';
import { Fetched } from '../../components/fetched.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';

/** A picture is asked for a little before it comes into view. */
const BEFORE_PX = 200;
/** Air around a map, as a share of its size. */
const AIR = 0.05;
/** Symbols, as a share of the picture: the more there are, the smaller. */
const SYMBOL = { most: 0.045, least: 0.012, share: 0.38 };

/** Loaded pictures, by person, territory, revision and language; for the lifetime of the page. */
const kept = new Map<string, Portrait>();

/** Picture of a map, drawn once it is scrolled to. Event `came` with its contents. */
export class MapPortrait extends StoreElement {
  static override properties = {
    territoryId: { attribute: false },
    revision: { attribute: false },
    label: { attribute: false },
    isNear: { state: true },
  };
  declare territoryId: string;
  declare revision: number;
  /** Description for screen readers. */
  declare label: string;
  declare isNear: boolean;
  readonly #near = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) this.isNear = true;
    },
    { rootMargin: `${BEFORE_PX}px` },
  );
  readonly #portrait = new Fetched<Portrait>(this, {
    key: () => (this.isNear ? this.#key : null),
    read: (signal) => this.#read(signal),
    keeps: true,
    came: (portrait) => this.dispatchEvent(new CustomEvent('came', { detail: portrait })),
  });

  constructor() {
    super();
    this.territoryId = '';
    this.revision = 0;
    this.label = '';
    this.isNear = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#near.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#near.disconnect();
  }

  get #key(): string {
    const { me, language } = this.state;
    return JSON.stringify([me?.person ?? null, this.territoryId, this.revision, language]);
  }

  async #read(signal: AbortSignal): Promise<Portrait> {
    const key = this.#key;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const portrait = await call(readPortrait, { params: { territoryId: this.territoryId }, signal });
    kept.set(key, portrait);
    return portrait;
  }

  protected override render(): TemplateResult {
    const { value, error } = this.#portrait.known;
    if (value === null)
      return html`<span class="working" role=${error === null ? 'status' : nothing}>${error === null ? t('home.drawing') : t('home.noPicture')}</span>`;
    return value.actors.length === 0
      ? html`<span class="soft">${t('home.noPicture')}</span>`
      : drawn(value, this.label, this.state.appearance.theme);
  }
}

function drawn({ actors, links, lands }: Portrait, label: string, theme: 'light' | 'dark'): TemplateResult {
  const points = [
    ...actors,
    ...lands.flatMap(({ rings }) => rings.flatMap((ring) => ring.map(([x, y]) => ({ x, y })))),
  ];
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top];
  const side = Math.max(width, height * 2, 300);
  const symbol =
    side * Math.max(SYMBOL.least, Math.min(SYMBOL.most, SYMBOL.share / Math.sqrt(actors.length * 3)));
  const air = side * AIR + symbol;
  const box = [left - air, top - air, width + 2 * air, height + 2 * air].map(Math.round).join(' ');
  const shapes = new Set(actors.map(({ family }) => family));
  return svg`<svg viewBox=${box} role="img" aria-label=${label}>
    ${lands.map(
      ({ tint, rings }) => svg`<path d=${rings.map(pathOf).join('')} fill=${LAND_TINTS[theme][tint] ?? 'none'}
        stroke=${COAST_LINE[theme]} vector-effect="non-scaling-stroke"></path>`,
    )}
    <path class="links" d=${links.map(({ ends: [a, b] }) => lineOf(actors[a], actors[b])).join('')} vector-effect="non-scaling-stroke"></path>
    ${[...shapes].map((family) => actors.filter((actor) => actor.family === family).map(({ x, y }) => symbolAt(family, x, y, symbol)))}
  </svg>` as TemplateResult;
}

const symbolAt = (family: Family, x: number, y: number, side: number): TemplateResult =>
  svg`<g class=${`family-${family} mark-shape`} transform=${`translate(${x - side / 2} ${y - side / 2}) scale(${side / 40})`}>${unsafeSVG(familyShape(family))}</g>` as TemplateResult;

const pathOf = (ring: Portrait['lands'][number]['rings'][number]): string =>
  `M${ring.map((at) => at.join(' ')).join('L')}Z`;

type At = Portrait['actors'][number] | undefined;
const lineOf = (from: At, to: At): string =>
  from === undefined || to === undefined
    ? ''
    : `M${Math.round(from.x)} ${Math.round(from.y)}L${Math.round(to.x)} ${Math.round(to.y)}`;

customElements.define('maillage-portrait', MapPortrait);
