import type { Core } from 'cytoscape';
import { COAST_LINE, LAND_TINTS, PALETTE } from '../../../model/drawing/appearance.ts';
import type { Theme } from '../../../model/drawing/colours.ts';
import { type Box, overlaps, type Point } from '../../../model/drawing/geometry.ts';
import { type FittedWord, fitNumbers, fitWords, type Word } from '../../../model/drawing/lands/fit-words.ts';
import type { Strait } from '../../../model/drawing/lands/straits.ts';
import { bandWidth } from '../../../model/drawing/missing/asked-straits.ts';
import { straitId } from '../../../model/readings/strait-reading.ts';
import type { Selection } from '../../state/selection.ts';
import { cardCoasts, cardsOf } from './land-cards.ts';
import { numbersOf, wordAt, wordsOf } from './land-words.ts';
import { type LandsPicture, type PlacedCard, pathOf } from './lands-picture.ts';
import { svgElement } from './svg-element.ts';

/** Returns the bodies of drawn actors, in map units. */
export type Bodies = () => readonly Box[];

/** Coasts beneath the drawing and names above it, which pan and zoom with it. */
export class LandsLayer {
  readonly #cy: Core;
  readonly #bodies: Bodies;
  readonly #beneath: SVGSVGElement;
  readonly #above: SVGSVGElement;
  readonly #coasts = svgElement('g', {});
  readonly #words = svgElement('g', {});
  /** Numbers in place of names that do not fit, with their key. */
  readonly #numbers = svgElement('g', {});
  readonly #cards = svgElement('g', {});
  readonly #key = document.createElement('div');
  #picture: LandsPicture | null = null;
  #zoom = 0;
  /** Names, and figures by their two lands, drawn at this zoom, in pixels from the map's origin. */
  readonly #fitted = new Map<string, Box>();

  constructor(cy: Core, container: HTMLElement, bodies: Bodies) {
    this.#cy = cy;
    this.#bodies = bodies;
    this.#beneath = layer('lands-beneath');
    this.#above = layer('lands-above');
    this.#beneath.append(this.#coasts);
    this.#above.append(this.#cards, this.#words, this.#numbers);
    this.#key.className = 'land-key';
    this.#key.ariaHidden = 'true';
    container.prepend(this.#beneath);
    container.append(this.#above, this.#key);
    cy.on('viewport resize', () => this.#follow());
  }

  get picture(): LandsPicture | null {
    return this.#picture;
  }

  /** Returns the height of the key at the foot of the screen, in pixels. */
  get foot(): number {
    return this.#key.offsetHeight;
  }

  show(picture: LandsPicture | null, theme: Theme, chosenId: string | null): void {
    this.#picture = picture;
    this.#fitted.clear();
    this.#coasts.replaceChildren(
      ...(picture === null
        ? []
        : [...coastsOf(picture, theme, chosenId), ...cardCoasts(picture, theme, chosenId)]),
    );
    this.#words.replaceChildren(...(picture === null ? [] : wordsOf(picture, theme, chosenId)));
    this.#cards.replaceChildren(...(picture === null ? [] : cardsOf(picture, theme)));
    this.#numbers.replaceChildren(...(picture === null ? [] : numbersOf(picture, theme)));
    if (picture === null) this.#key.replaceChildren();
    this.#zoom = 0;
    this.#follow();
  }

  /** Finds the land or strait whose text is at a point, in pixels from the map's corner. */
  wordAt({ x, y }: Point): Selection {
    const [zoom, pan] = [this.#cy.zoom(), this.#cy.pan()];
    const at = { x: (x - pan.x) / zoom, y: (y - pan.y) / zoom, halfWidth: 0, halfHeight: 0 };
    const land = this.rooms().find((room) => overlaps(at, room));
    if (land !== undefined) return { kind: 'land', id: land.landId };
    const strait = this.#figures().find((room) => overlaps(at, room));
    return strait === undefined ? null : { kind: 'strait', id: straitId(...strait.landIds) };
  }

  /** Returns the position of a name, in pixels from the map's corner. */
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

  /** Returns the boxes of the drawn figures, in map units. */
  #figures(): (Box & Pick<Strait, 'landIds'>)[] {
    return (this.#picture?.straits ?? []).flatMap(({ landIds }) => {
      const room = this.#fitted.get(landIds.join(' '));
      return room === undefined ? [] : [{ landIds, ...this.#onMap(room) }];
    });
  }

  /** Returns the boxes of the drawn names, in map units. */
  rooms(): (Box & { readonly landId: string })[] {
    return (this.#picture?.lands ?? []).flatMap(({ landId }) => {
      const room = this.#fitted.get(landId);
      return room === undefined ? [] : [{ landId, ...this.#onMap(room) }];
    });
  }

  readonly #onMap = ({ x, y, halfWidth, halfHeight }: Box): Box => {
    const zoom = this.#cy.zoom();
    return { x: x / zoom, y: y / zoom, halfWidth: halfWidth / zoom, halfHeight: halfHeight / zoom };
  };

  /** Returns two corners of the rectangle around all coasts, in map units. */
  extent(): Point[] {
    const { lands = [], cards = [] } = this.#picture ?? {};
    const points = [...lands.flatMap(({ rings }) => rings.flat()), ...cards.flatMap(cornersOf)];
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
    this.#key.remove();
  }

  #follow(): void {
    if (this.#picture === null) return;
    const [zoom, { x, y }] = [this.#cy.zoom(), this.#cy.pan()];
    // Paper shows the drawing smaller, with its coasts.
    for (const svg of [this.#beneath, this.#above])
      svg.setAttribute('viewBox', `0 0 ${this.#cy.width()} ${this.#cy.height()}`);
    for (const group of [this.#coasts, this.#cards])
      group.setAttribute('transform', `translate(${x} ${y}) scale(${zoom})`);
    for (const group of [this.#words, this.#numbers]) group.setAttribute('transform', `translate(${x} ${y})`);
    if (zoom === this.#zoom) return;
    this.#zoom = zoom;
    this.#fitted.clear();
    const symbols = this.#symbols(zoom);
    const words = [...this.#words.children] as SVGGElement[];
    const named = this.#fit(words, (some, screen) => fitWords(some, symbols, screen));
    const isNamed = (land = ''): boolean => this.#fitted.has(land);
    const numbers = ([...this.#numbers.children] as SVGGElement[]).filter((number) => {
      number.setAttribute('visibility', 'hidden');
      return !isNamed(number.dataset.land);
    });
    this.#fit(numbers, (some, screen) => fitNumbers(some, symbols, named, screen));
    this.#key.replaceChildren(...keyOf(this.#picture, numbers));
  }

  /** Writes words where there is room, hides the others; tells the rooms that they take. */
  #fit(
    words: readonly SVGGElement[],
    fit: (words: readonly Word[], screen: Box) => readonly (FittedWord | null)[],
  ): FittedWord[] {
    const [zoom, { x, y }] = [this.#cy.zoom(), this.#cy.pan()];
    const fitted = fit(
      words.map((word) => wordAt(word, zoom)),
      {
        ...{ x: this.#cy.width() / 2 - x, y: this.#cy.height() / 2 - y },
        ...{ halfWidth: this.#cy.width() / 2 - 2, halfHeight: this.#cy.height() / 2 - 2 },
      },
    );
    for (const [i, word] of words.entries()) {
      const place = fitted[i] ?? null;
      word.setAttribute('visibility', place === null ? 'hidden' : 'visible');
      if (place === null) continue;
      word.setAttribute('transform', `translate(${place.x} ${place.y}) scale(${place.size / 16})`);
      const { land, lands } = word.dataset;
      const { size: _, ...box } = place;
      this.#fitted.set(land ?? lands ?? '', box);
    }
    return fitted.filter((place) => place !== null);
  }

  /** Returns the bodies of drawn actors, in pixels from the map's corner, as texts use them. */
  #symbols(zoom: number): Box[] {
    return this.#bodies().map(({ x, y, halfWidth, halfHeight }) => ({
      ...{ x: x * zoom, y: y * zoom },
      ...{ halfWidth: halfWidth * zoom, halfHeight: halfHeight * zoom },
    }));
  }
}

const cornersOf = ({ at, width, height }: PlacedCard): Point[] =>
  [-0.5, 0.5].map((side) => ({ x: at.x + side * width, y: at.y + side * height }));

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
  const bands = straits.flatMap(({ at, shores, landIds }) => {
    const strait = asked.get(straitId(...landIds));
    if (strait === undefined) return [];
    const points = [shores[0], at, shores[1]].map(({ x, y }) => `${x},${y}`).join(' ');
    return svgElement('polyline', {
      ...{ class: 'strait-band', points, fill: 'none', stroke: thread, 'stroke-opacity': '0.16' },
      ...{ 'stroke-width': String(bandWidth(strait)), 'vector-effect': 'non-scaling-stroke' },
    });
  });
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
  return [...coasts, ...bands, ...threads];
}

/** Makes the key of the visible numbers, a line each. */
const keyOf = ({ names, lands }: LandsPicture, numbers: readonly SVGGElement[]): HTMLElement[] =>
  lands.flatMap(({ landId }, i) => {
    const number = numbers.find(({ dataset }) => dataset.land === landId);
    if (number?.getAttribute('visibility') !== 'visible') return [];
    const line = document.createElement('p');
    const sign = document.createElement('b');
    sign.textContent = String(i + 1);
    line.append(sign, names.get(landId)?.lines.join(' ') ?? '');
    return [line];
  });
