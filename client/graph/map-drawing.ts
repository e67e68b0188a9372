import type { Core } from 'cytoscape';
import type { Position } from '../../model/contract/territory.ts';
import { PALETTE } from '../../model/drawing/appearance.ts';
import type { Point } from '../../model/drawing/geometry.ts';
import { type MapElements, mapElements } from '../../model/drawing/map-elements.ts';
import { foundPositions, needsLayout, positionsInside } from '../../model/drawing/positions.ts';
import { holdBackgroundWhileDragging, moveAsImage } from './controllers/coarse-motion.ts';
import { createCore } from './controllers/create-core.ts';
import { crossfade } from './controllers/crossfade.ts';
import { listenToDrags } from './controllers/drag.ts';
import { LinkDrawing } from './controllers/draw-link.ts';
import { fillInSlices } from './controllers/fill-in-slices.ts';
import { Labels } from './controllers/labels.ts';
import { arrive, glideTo } from './controllers/motion.ts';
import { drawnNeighbour } from './controllers/neighbour.ts';
import { SizedStyle } from './controllers/sized-style.ts';
import { Stillness } from './controllers/stillness.ts';
import { listenToTaps } from './controllers/tap.ts';
import { centreOn } from './controllers/viewport.ts';
import { WholeView } from './controllers/whole-view.ts';
import {
  asOnPaper,
  type Direction,
  drawingOf,
  droppedActors,
  type GraphCallbacks,
  type GraphHandle,
  type GraphModel,
  hasLands,
  isLookedAt,
  type PngOptions,
  pivotsOfModel,
} from './graph-model.ts';
import { LaterLands } from './lands/later-lands.ts';
import { MapSheet } from './map-sheet.ts';
import { canvasMeasure, loadMapFace } from './measure-text.ts';
import { PositionBook } from './position-book.ts';
import { scaleOfModel } from './scale-of-model.ts';
import { ElementSync } from './sync-elements.ts';
import { stillFits, type VisualScale } from './visual-scale.ts';

/** The Cytoscape drawing behind `GraphHandle`: the order of the work; how each step is done is elsewhere. */
export class MapDrawing implements GraphHandle {
  readonly #container: HTMLElement;
  readonly #callbacks: GraphCallbacks;
  readonly #cy: Core;
  readonly #sync: ElementSync;
  readonly #measure = canvasMeasure();
  readonly #labels: Labels;
  readonly #style: SizedStyle;
  readonly #whole: WholeView;
  readonly #lands: LaterLands;
  readonly #sheet: MapSheet;
  readonly #stillness: Stillness;
  readonly #linking: LinkDrawing;
  readonly #book = new PositionBook();
  readonly #ending = new AbortController();
  readonly #resizes = new ResizeObserver(() => this.#whole.resized());
  #face: Promise<void> | null = loadMapFace();
  #model: GraphModel | null = null;
  #drawn: { readonly model: GraphModel; readonly elements: MapElements } | null = null;
  /** First drawings under way: what comes meanwhile waits for them. */
  #opening = 0;
  #litFor: unknown = null;
  #work: Promise<void> = Promise.resolve();

  constructor(container: HTMLElement, callbacks: GraphCallbacks) {
    this.#container = container;
    this.#callbacks = callbacks;
    this.#cy = createCore(container);
    this.#sync = new ElementSync(this.#cy);
    this.#style = new SizedStyle(this.#cy);
    this.#labels = new Labels(this.#cy, this.#measure, this.#style);
    this.#whole = new WholeView(
      this.#cy,
      () => this.#points(),
      () => this.#coasts(),
    );
    this.#stillness = new Stillness(this.#cy, () => this.#rest());
    this.#linking = new LinkDrawing(this.#cy, container, () => this.#theme, callbacks.onLink);
    this.#lands = new LaterLands(this.#cy, container, this.#measure, () => this.#landsCame());
    this.#sheet = new MapSheet(this.#cy, {
      lands: () => this.#lands.layer?.picture ?? null,
      points: () => this.#points(),
      dress: (zoom) => {
        this.#restyle(zoom === null ? undefined : scaleOfModel(this.#model, zoom, true));
        this.#label(zoom !== null);
      },
    });
    listenToTaps(this.#cy, callbacks, this.#linking, (at) => this.#lands.layer?.nameAt(at) ?? null);
    holdBackgroundWhileDragging(this.#cy);
    listenToDrags(this.#cy, { onDropped: (positions) => this.#dropped(positions) });
    this.#resizes.observe(container);
  }

  update(model: GraphModel): void {
    const first = this.#model === null || drawingOf(this.#model) !== drawingOf(model);
    if (first) this.#book.clear();
    this.#model = model;
    const actors = this.#book.actorsOf(model.map);
    if (first || this.#opening > 0 || this.#face !== null || needsLayout(actors, first)) {
      this.#opening++;
      this.#queue(() => this.#open(first).finally(() => this.#opening--));
    } else this.#show();
  }

  readonly fit = (): void => this.#whole.fit(true);

  centreOn(actorIds: readonly string[]): void {
    centreOn(this.#cy, actorIds);
  }

  async arrange(): Promise<Position[]> {
    const model = this.#model;
    if (model === null) return [];
    const positions = await this.#layOut(model, false);
    this.#show();
    this.fit();
    return positions;
  }

  readonly startLink = (fromActorId: string): void => this.#linking.start(fromActorId);

  neighbour(actorId: string, direction: Direction): string | null {
    return drawnNeighbour(this.#cy, actorId, direction);
  }

  positionOf(actorId: string): Point | null {
    const node = this.#cy.getElementById(actorId);
    return node.empty() ? null : { ...node.position() };
  }

  screenPositionOf(actorId: string): Point | null {
    const node = this.#cy.getElementById(actorId);
    return node.empty() ? null : { ...node.renderedPosition() };
  }

  readonly landNamePlace = (landId: string) => this.#lands.layer?.namePlace(landId) ?? null;

  sizeOf(actorId: string): number | null {
    return this.#drawn?.elements.nodes.find(({ id }) => id === actorId)?.weight ?? null;
  }

  async settled(): Promise<void> {
    await this.#work;
    await this.#lands.settled();
    await new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
  }

  async png(options: PngOptions): Promise<Blob> {
    await this.#work;
    const theme = this.#theme;
    const drawing = await this.#sheet.onScreen(theme, options.scale);
    return (await import('./compose-png.ts')).composePng(drawing, options, theme);
  }

  async picture(): Promise<Blob> {
    await this.#work;
    const model = this.#model;
    if (model === null) throw new DOMException('Nothing is drawn', 'InvalidStateError');
    this.#put(asOnPaper(model));
    return this.#sheet.onPaper(() => this.#put(model));
  }

  /** The elements of a model, where they stand. */
  #put(model: GraphModel): void {
    this.#model = model;
    this.#sync.apply(this.#elementsOf(model), this.#book.placementOf(model.map).at, this.#theme);
  }

  destroy(): void {
    this.#ending.abort(new DOMException('The map was closed', 'AbortError'));
    this.#resizes.disconnect();
    this.#stillness.stop();
    this.#linking.stop();
    this.#lands.remove();
    this.#cy.destroy();
  }

  get #theme(): 'light' | 'dark' {
    return this.#model?.appearance.theme ?? 'light';
  }

  /** One thing after the other; a map closed meanwhile is no fault. */
  #queue(step: () => Promise<void>): void {
    this.#work = this.#work.then(step).catch((reason: unknown) => {
      if (!this.#ending.signal.aborted) throw reason;
    });
  }

  /** A first drawing: the face, positions if there are none, the view that shows all. */
  async #open(first: boolean): Promise<void> {
    await this.#face;
    this.#face = null;
    const model = this.#model;
    if (model === null || this.#ending.signal.aborted) return;
    if (needsLayout(this.#book.actorsOf(model.map), first)) await this.#layOutOrNot(model);
    if (hasLands(model)) await this.#lands.load();
    if (first) await this.#fill(model);
    this.#show(first);
  }

  /**
   * A first drawing is prepared in parts, the page being free to answer between them, and painted once, when all is
   * there. What is already there when `#show` comes is not touched again.
   */
  async #fill(model: GraphModel): Promise<void> {
    const { at } = this.#book.placementOf(model.map);
    const elements = this.#elementsOf(model);
    this.#whole.fit(false);
    this.#restyle();
    this.#heedLands(model);
    const labels = this.#labels.find(elements, at);
    await fillInSlices(this.#cy, this.#sync.fill(elements, at, this.#theme, labels), this.#ending.signal);
  }

  /** Without its program, which comes by the network, everyone finds a plain place, until the map is opened again. */
  async #layOutOrNot(model: GraphModel): Promise<void> {
    const positions = await this.#layOut(model, true).catch((reason: unknown) => {
      if (this.#ending.signal.aborted) throw reason;
      return null;
    });
    if (positions !== null) this.#callbacks.onPlaced(positions, model.map.territory.id);
  }

  async #layOut(model: GraphModel, keepPlaced: boolean): Promise<Position[]> {
    const { frameFor, layOutMap } = await import('./layout/lay-out-map.ts');
    const frame = frameFor(this.#cy.width(), this.#cy.height());
    const how = { measure: this.#measure, frame, keepPlaced };
    const actors = this.#book.actorsOf(model.map);
    const positions = await layOutMap(model.map, actors, how, this.#ending.signal);
    this.#book.keep(positions, model.map);
    return positions;
  }

  #show(first = false): void {
    const model = this.#model;
    if (model === null || this.#ending.signal.aborted) return;
    const placement = this.#book.placementOf(model.map);
    const elements = this.#elementsOf(model);
    const litFor = [model.lit, model.selection, model.appearance];
    if (!first && JSON.stringify(litFor) !== JSON.stringify(this.#litFor)) crossfade(this.#container);
    this.#litFor = litFor;
    this.#container.style.backgroundColor = PALETTE[this.#theme].paper;
    const { added, misplaced } = this.#sync.apply(elements, placement.at, this.#theme);
    moveAsImage(this.#cy);
    this.#lands.update(model, placement.at);
    if (!first) arrive(this.#cy, added);
    const follow = (): Promise<void> =>
      first || isLookedAt(model) || added.length + misplaced.length === 0
        ? Promise.resolve()
        : this.#whole.follow();
    this.#restyle();
    this.#announce(foundPositions(placement));
    if (misplaced.length > 0)
      // The view widens while they go: nobody leaves it on the way.
      this.#queue(() => Promise.all([follow(), glideTo(this.#cy, misplaced)]).then(() => this.#label()));
    else {
      this.#queue(follow);
      if (!first || !this.#labels.areFor(elements)) this.#label();
    }
  }

  /** Names make way for those of lands; who sees the whole map sees all of each land. */
  #landsCame(): void {
    this.#whole.followCoasts();
    this.#label();
  }

  #heedLands(model: GraphModel): void {
    const { layer } = this.#lands;
    this.#labels.heed(layer?.taken() ?? [], layer === null ? null : pivotsOfModel(model));
  }

  #elementsOf(model: GraphModel): MapElements {
    if (this.#drawn?.model !== model) this.#drawn = { model, elements: mapElements(model) };
    return this.#drawn.elements;
  }

  #label(everywhere = false): void {
    if (this.#drawn === null) return;
    this.#heedLands(this.#drawn.model);
    this.#labels.place(this.#drawn.elements, everywhere);
  }

  /** Actors found without position among placed ones are told once: from then on they have one. */
  #announce(positions: readonly Position[]): void {
    if (this.#model === null || positions.length === 0) return;
    this.#book.keep(positions, this.#model.map);
    this.#callbacks.onPlaced([...positions], this.#model.map.territory.id);
  }

  #dropped(positions: Position[]): void {
    if (this.#model === null) return;
    const { map } = this.#model;
    const actors = droppedActors(this.#model, positions);
    this.#book.keep(actors, map);
    this.#show();
    const own = positionsInside(actors, map);
    if (own.length > 0) this.#callbacks.onMove(own);
  }

  /** Sizes for this zoom, unless others are wanted. */
  #restyle(scale?: VisualScale): void {
    this.#style.give(this.#theme, scale ?? scaleOfModel(this.#model, this.#cy.zoom()));
  }

  /** Pan, zoom or resize came to rest: sizes for this zoom, names where there is room. */
  #rest(): void {
    if (this.#drawn === null || this.#labels.areFor(this.#drawn.elements)) return;
    if (!stillFits(this.#style.scale, this.#cy.zoom())) this.#restyle();
    this.#label();
  }

  /** Where everything drawn belongs: nodes on their way are counted where they go. */
  #points(): Point[] {
    const at = this.#model === null ? null : this.#book.placementOf(this.#model.map).at;
    return this.#drawn?.elements.nodes.flatMap(({ id }) => at?.get(id) ?? []) ?? [];
  }

  #coasts(): Point[] {
    const model = this.#model;
    return model === null ? [] : this.#lands.cornersOf(model, this.#book.placementOf(model.map).at);
  }
}
