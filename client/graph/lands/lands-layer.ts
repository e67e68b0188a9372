import type { Core } from 'cytoscape';
import { COAST_LINE, LAND_TINTS, PALETTE } from '../../../model/drawing/appearance.ts';
import type { Theme } from '../../../model/drawing/colours.ts';
import { type Box, overlaps, type Point } from '../../../model/drawing/geometry.ts';
import { fitWords, type Word } from '../../../model/drawing/lands/fit-words.ts';
import { STRAIT_LETTERS } from '../../../model/drawing/lands/land-names.ts';
import type { Strait } from '../../../model/drawing/lands/straits.ts';
import { straitId } from '../../../model/readings/strait-reading.ts';
import type { Selection } from '../../state/selection.ts';
import { type LandsPicture, pathOf, TEXT_FACE, TITLE_FACE } from './lands-picture.ts';
import { svgElement } from './svg-element.ts';

/** Letters on screen, in pixels: names are read from afar and do not fill the screen from near. */
const LETTERS = { least: 12, most: 30, leastOfStrait: 11.5 };

/** On a big screen, as many times as large: there is little room for names, and more for figures. */
const FROM_AFAR = { land: 1.3, strait: 1.6 };
/** Where words have no room otherwise. */
const SMALLEST = 11;

/** Letters of a figure on screen, where they are smallest. */
const FIGURE = 12;

/** Coasts beneath the drawing and names above it, which pan and zoom with it. */
export class LandsLayer {
  readonly #cy: Core;
  readonly #beneath: SVGSVGElement;
  readonly #above: SVGSVGElement;
  readonly #coasts = svgElement('g', {});
  readonly #words = svgElement('g', {});
  #picture: LandsPicture | null = null;
  #zoom = 0;
  /** Where names are written at this zoom, in pixels from the origin of the map. */
  readonly #fitted = new Map<string, Box>();

  constructor(cy: Core, container: HTMLElement) {
    this.#cy = cy;
    this.#beneath = layer('lands-beneath');
    this.#above = layer('lands-above');
    this.#beneath.append(this.#coasts);
    this.#above.append(this.#words);
    container.prepend(this.#beneath);
    container.append(this.#above);
    cy.on('viewport resize', () => this.#follow());
  }

  get picture(): LandsPicture | null {
    return this.#picture;
  }

  show(picture: LandsPicture | null, theme: Theme, chosenId: string | null, fromAfar: boolean): void {
    this.#picture = picture;
    this.#fitted.clear();
    this.#coasts.replaceChildren(...(picture === null ? [] : coastsOf(picture, theme, chosenId)));
    this.#words.replaceChildren(...(picture === null ? [] : wordsOf(picture, theme, chosenId, fromAfar)));
    this.#zoom = 0;
    this.#follow();
  }

  /** The land whose name is there, or the strait whose figure is, in pixels of the map's corner. */
  wordAt({ x, y }: Point): Selection {
    const [zoom, pan] = [this.#cy.zoom(), this.#cy.pan()];
    const at = { x: (x - pan.x) / zoom, y: (y - pan.y) / zoom, halfWidth: 0, halfHeight: 0 };
    const land = this.rooms().find((room) => overlaps(at, room));
    if (land !== undefined) return { kind: 'land', id: land.landId };
    const strait = this.#figures().find((room) => overlaps(at, room));
    return strait === undefined ? null : { kind: 'strait', id: straitId(...strait.landIds) };
  }

  /** Where a name is, in pixels of the map's corner. */
  namePlace(landId: string): { x: number; y: number; width: number } | null {
    const room = this.rooms().find((one) => one.landId === landId);
    if (room === undefined) return null;
    const [zoom, pan] = [this.#cy.zoom(), this.#cy.pan()];
    return {
      x: room.x * zoom + pan.x,
      y: room.y * zoom + pan.y,
      width: 2 * room.halfWidth * zoom,
    };
  }

  /** The rooms of names and figures, in units of the map: nobody else's name is written there. */
  taken(): Box[] {
    return [...this.rooms(), ...this.#figures()];
  }

  #figures(): (Box & Pick<Strait, 'landIds'>)[] {
    const figure = FIGURE / this.#cy.zoom();
    return (this.#picture?.straits ?? []).map(({ at, landIds }) => ({
      ...{ ...at, landIds, halfWidth: 2.6 * figure, halfHeight: 0.7 * figure },
    }));
  }

  /** The rooms of the names that are written, in units of the map. */
  rooms(): (Box & { readonly landId: string })[] {
    const zoom = this.#cy.zoom();
    return [...this.#fitted].map(([landId, { x, y, halfWidth, halfHeight }]) => ({
      landId,
      ...{ x: x / zoom, y: y / zoom, halfWidth: halfWidth / zoom, halfHeight: halfHeight / zoom },
    }));
  }

  /** Two corners of the rectangle around all coasts, in units of the map. */
  extent(): Point[] {
    const points = this.#picture?.lands.flatMap(({ rings }) => rings.flat()) ?? [];
    if (points.length === 0) return [];
    const corner = (pick: (a: number, b: number) => number): Point => ({
      x: points.reduce((found, { x }) => pick(found, x), points[0]?.x ?? 0),
      y: points.reduce((found, { y }) => pick(found, y), points[0]?.y ?? 0),
    });
    return [corner(Math.min), corner(Math.max)];
  }

  remove(): void {
    this.#beneath.remove();
    this.#above.remove();
  }

  #follow(): void {
    if (this.#picture === null) return;
    const [zoom, { x, y }] = [this.#cy.zoom(), this.#cy.pan()];
    // Paper shows the drawing smaller, with its coasts.
    for (const svg of [this.#beneath, this.#above])
      svg.setAttribute('viewBox', `0 0 ${this.#cy.width()} ${this.#cy.height()}`);
    this.#coasts.setAttribute('transform', `translate(${x} ${y}) scale(${zoom})`);
    this.#words.setAttribute('transform', `translate(${x} ${y})`);
    if (zoom === this.#zoom) return;
    this.#zoom = zoom;
    const words = [...this.#words.children] as SVGGElement[];
    const fitted = fitWords(
      words.map((word) => wordAt(word, zoom)),
      this.#symbols(zoom),
      {
        ...{ x: this.#cy.width() / 2 - x, y: this.#cy.height() / 2 - y },
        ...{ halfWidth: this.#cy.width() / 2 - 2, halfHeight: this.#cy.height() / 2 - 2 },
      },
    );
    this.#fitted.clear();
    for (const [i, word] of words.entries()) {
      const place = fitted[i] ?? null;
      word.setAttribute('visibility', place === null ? 'hidden' : 'visible');
      if (place === null) continue;
      word.setAttribute('transform', `translate(${place.x} ${place.y}) scale(${place.size / 16})`);
      const { land } = word.dataset;
      const { size: _, ...box } = place;
      if (land !== undefined) this.#fitted.set(land, box);
    }
  }

  /** Bodies of those on the drawing, as the words have it: in pixels from the corner of the map. */
  #symbols(zoom: number): Box[] {
    return this.#cy.nodes().map((node) => {
      const { x, y } = node.position();
      return {
        ...{ x: x * zoom, y: y * zoom },
        ...{ halfWidth: (node.width() * zoom) / 2, halfHeight: (node.height() * zoom) / 2 },
      };
    });
  }
}

/** A word at a zoom: its letters stay between what is read from afar and what fills no screen. */
function wordAt({ dataset }: SVGGElement, zoom: number): Word {
  const { x = '0', y = '0', letters = '16', least = '13', width = '1', lines = '1' } = dataset;
  const size = Math.min(LETTERS.most, Math.max(Number(least), Number(letters) * zoom));
  return {
    at: { x: Number(x) * zoom, y: Number(y) * zoom },
    ...{ size, least: Math.min(size, SMALLEST), width: Number(width), lines: Number(lines) },
  };
}

function layer(name: string): SVGSVGElement {
  const svg = svgElement('svg', { class: `map-lands ${name}`, 'aria-hidden': 'true' });
  Object.assign(svg.style, { position: 'absolute', inset: '0', width: '100%', height: '100%' });
  Object.assign(svg.style, { pointerEvents: 'none', overflow: 'hidden' });
  if (name === 'lands-above') svg.style.zIndex = '3';
  return svg;
}

function coastsOf(
  { lands, straits, asked }: LandsPicture,
  theme: Theme,
  chosenId: string | null,
): SVGElement[] {
  const { soft, thread } = PALETTE[theme];
  const threads = straits.flatMap(({ at, shores, landIds }) =>
    shores.map(({ x, y }) =>
      svgElement('line', {
        ...{ class: 'strait-line', x1: String(x), y1: String(y), x2: String(at.x), y2: String(at.y) },
        ...{ stroke: asked.has(straitId(...landIds)) ? thread : soft, 'stroke-width': '1.6' },
        ...{ 'stroke-dasharray': '0.1 5', 'stroke-linecap': 'round' },
        'vector-effect': 'non-scaling-stroke',
      }),
    ),
  );
  const coasts = lands.map(({ landId, rings, tint }) =>
    svgElement('path', {
      class: landId === chosenId ? 'land-coast chosen' : 'land-coast',
      'data-land': landId,
      d: rings.map(pathOf).join(''),
      fill: LAND_TINTS[theme][tint] ?? LAND_TINTS[theme][0] ?? 'none',
      stroke: landId === chosenId ? soft : COAST_LINE[theme],
      'stroke-width': landId === chosenId ? '2' : '1.1',
      'vector-effect': 'non-scaling-stroke',
    }),
  );
  return [...coasts, ...threads];
}

function wordsOf(
  picture: LandsPicture,
  theme: Theme,
  chosenId: string | null,
  fromAfar: boolean,
): SVGElement[] {
  const { lands, names, letters, straits, strait, asked } = picture;
  const palette = PALETTE[theme];
  const larger = fromAfar ? FROM_AFAR : { land: 1, strait: 1 };
  return [
    ...lands.flatMap(({ landId, name, tint }) => {
      const written = names.get(landId);
      if (name === undefined || written === undefined) return [];
      return [
        word(
          name,
          { lines: written.lines, width: written.width / letters },
          letters,
          LETTERS.least * larger.land,
          {
            class: 'land-name',
            'data-land': landId,
            'font-family': TITLE_FACE,
            'font-weight': '650',
            fill: palette.soft,
            stroke: LAND_TINTS[theme][tint] ?? palette.paper,
          },
        ),
      ];
    }),
    ...straits.map(({ at, links, landIds }) =>
      word(at, figureOf(strait(links)), letters * STRAIT_LETTERS, LETTERS.leastOfStrait * larger.strait, {
        class: asked.has(straitId(...landIds)) ? 'strait asked' : 'strait',
        'data-lands': landIds.join(' '),
        'font-family': TEXT_FACE,
        'font-weight': '600',
        fill: figureColour(straitId(...landIds), asked, chosenId, theme),
        stroke: palette.paper,
      }),
    ),
  ];
}

/** The thread where something is asked across it; what is chosen is of ink. */
function figureColour(id: string, asked: ReadonlySet<string>, chosenId: string | null, theme: Theme): string {
  const { threadText, ink, soft } = PALETTE[theme];
  return asked.has(id) ? threadText : id === chosenId ? ink : soft;
}

/** A figure with its noun: some half as wide as high by letter. */
const figureOf = (text: string) => ({ lines: [text], width: text.length * 0.55 });

/** Lines of letters of 16 pixels around a point; how large they are follows the zoom. */
function word(
  at: Point,
  { lines, width }: { readonly lines: readonly string[]; readonly width: number },
  letters: number,
  least: number,
  look: Readonly<Record<string, string>>,
): SVGElement {
  const group = svgElement('g', {
    ...{ 'data-x': String(at.x), 'data-y': String(at.y) },
    ...{ 'data-letters': String(letters), 'data-least': String(least) },
    ...{ 'data-lines': String(lines.length), 'data-width': String(width) },
    ...(look['data-land'] === undefined ? {} : { 'data-land': look['data-land'] }),
  });
  const text = svgElement('text', {
    ...look,
    ...{ 'text-anchor': 'middle', 'font-size': '16', 'paint-order': 'stroke' },
    ...{ 'stroke-width': '4', 'stroke-linejoin': 'round', 'stroke-opacity': '0.85' },
  });
  for (const [i, line] of lines.entries()) {
    const y = (i - (lines.length - 1) / 2) * 18 + 5.5;
    const part = svgElement('tspan', { x: '0', y: String(y) });
    part.textContent = line;
    text.append(part);
  }
  group.append(text);
  return group;
}
