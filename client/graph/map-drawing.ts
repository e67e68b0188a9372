import type { Core } from 'cytoscape';
import type { Position } from '../../model/contract/territory.ts';
import { PALETTE } from '../../model/drawing/appearance.ts';
import type { Point } from '../../model/drawing/geometry.ts';
import { ROUTED_AT_MOST } from '../../model/drawing/layout/many-nodes.ts';
import { foundPositions, needsLayout } from '../../model/drawing/positions.ts';
import { stillFits, type VisualScale } from '../../model/drawing/visual-scale.ts';
import { holdBackgroundWhileDragging, moveAsImage } from './controllers/coarse-motion.ts';
import { createCore } from './controllers/create-core.ts';
import { crossfade } from './controllers/crossfade.ts';
import { listenToDrags } from './controllers/drag.ts';
import { LinkDrawing } from './controllers/draw-link.ts';
import { fillInSlices } from './controllers/fill-in-slices.ts';
import { FollowedMoves } from './controllers/followed-moves.ts';
import { Labels } from './controllers/labels.ts';
import { arrive } from './controllers/motion.ts';
import { drawnNeighbour } from './controllers/neighbour.ts';
import { NewLinks } from './controllers/new-links.ts';
import { SizedStyle } from './controllers/sized-style.ts';
import { Stillness } from './controllers/stillness.ts';
import { listenToTaps } from './controllers/tap.ts';
import { centreOn } from './controllers/viewport.ts';
import { WholeView } from './controllers/whole-view.ts';
import type { Framing, Stage } from './frames/framing.ts';
import { LaterLands } from './lands/later-lands.ts';
import { MapSheet } from './map-sheet.ts';
import { canvasMeasure, loadMapFace } from './measure-text.ts';
import { Placing } from './placing.ts';
import { PositionBook } from './position-book.ts';
import { scaleOfModel } from './scale-of-model.ts';
import { RenderScene } from './scene.ts';
import {
  asOnPaper,
  type Direction,
  drawingOf,
  type GraphCallbacks,
  type GraphHandle,
  hasLands,
  isLookedAt,
  type PngOptions,
  pivotsOfModel,
  type ScreenRenderInput,
} from './screen-render-input.ts';
import { ElementSync } from './sync-elements.ts';

/** Identifies a frame. */
const frameKey = (model: ScreenRenderInput | null): string =>
  model?.framed === undefined ? '' : JSON.stringify([model.frame, model.framed.frame, model.folded]);

/** Returns the corners of the frame for which a map was placed. */
const cornersOf = ({ framed }: ScreenRenderInput): Point[] =>
  framed === undefined
    ? []
    : [-0.5, 0.5].map((side) => ({ x: side * framed.frame.width, y: side * framed.frame.height }));

/** The Cytoscape drawing behind `GraphHandle`: the order of the work; how each step is done is elsewhere. */
export class MapDrawing implements GraphHandle {
  readonly #container: HTMLElement;
  readonly core: Core;
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
  readonly #placing: Placing;
  readonly #moves: FollowedMoves;
  readonly #newLinks: NewLinks;
  readonly #opened: GraphCallbacks['onOpening'];
  readonly #resizes = new ResizeObserver(() => this.#resized());
  #face: Promise<void> | null = loadMapFace();
  #model: ScreenRenderInput | null = null;
  /** The model that was asked for last: what is drawn of it may be placed for this screen. */
  #asked: ScreenRenderInput | null = null;
  #framing: Framing | null = null;
  readonly #drawn: RenderScene;
  /** First drawings under way: what comes meanwhile waits for them. */
  #opening = 0;
  #isFilling = false;
  #highlightedFor: unknown = null;
  #work: Promise<void> = Promise.resolve();

  constructor(container: HTMLElement, callbacks: GraphCallbacks) {
    this.#container = container;
    this.core = createCore(container);
    this.#sync = new ElementSync(this.core);
    this.#style = new SizedStyle(this.core, () => this.#lands.resized());
    this.#labels = new Labels(this.core, this.#measure, this.#style, callbacks.covered);
    this.#whole = new WholeView(this.core, {
      ...{ points: this.#points, coasts: this.#coasts },
      foot: () => this.#lands.layer?.foot ?? 0,
      covered: callbacks.covered,
      isFramed: () => this.#model?.framed !== undefined,
    });
    this.#stillness = new Stillness(this.core, () => this.#rest());
    this.#linking = new LinkDrawing(this.core, container, () => this.#theme, callbacks.onLink);
    this.#lands = new LaterLands(
      this.core,
      container,
      this.#measure,
      () => (this.#model === null ? [] : this.#drawn.bodies(this.#model, this.#style.scale.node)),
      () => this.#landsCame(),
    );
    this.#opened = callbacks.onOpening;
    this.#placing = new Placing(this.core, this.#measure, this.#book, callbacks, this.#ending.signal);
    this.#drawn = new RenderScene(this.#book, this.#lands);
    this.#sheet = new MapSheet(this.core, {
      lands: () => this.#lands.layer?.picture ?? null,
      points: this.#points,
      dress: (zoom) => {
        this.#restyle(zoom === null ? undefined : scaleOfModel(this.#model, zoom, true));
        this.#label(zoom !== null);
      },
    });
    this.#moves = new FollowedMoves(this.core, container);
    this.#newLinks = new NewLinks(this.core);
    listenToTaps(this.core, callbacks, this.#linking, (at) => this.#lands.layer?.wordAt(at) ?? null);
    holdBackgroundWhileDragging(this.core);
    listenToDrags(this.core, {
      onDropped: (positions) => {
        if (this.#model !== null) this.#placing.dropped(this.#model, positions, () => this.#show());
      },
    });
    this.#resizes.observe(container);
  }

  update(model: ScreenRenderInput): void {
    this.#asked = model;
    const framed = model.frame === undefined ? model : (this.#framing?.known(model, this.#stage) ?? null);
    if (framed !== null) this.#take(framed);
    else this.#queue(() => this.#frame(model));
  }

  /** Places a map for this screen, unless another was asked for meanwhile. */
  async #frame(model: ScreenRenderInput): Promise<void> {
    const [{ Framing }] = await Promise.all([import('./frames/framing.ts'), this.#face]);
    this.#framing ??= new Framing(this.#measure, this.#ending.signal);
    if (this.#asked !== model) return;
    const framed = await this.#framing.find(model, this.#stage);
    if (this.#asked === model && !this.#ending.signal.aborted) this.#take(framed);
  }

  /** Frames what was asked for while a map was composed, so that it is not shown unframed first. */
  async #frameComposed(): Promise<void> {
    const asked = this.#asked;
    if (asked?.frame === undefined || this.#model?.framed !== undefined || this.#framing === null) return;
    const framed = await this.#framing.find(asked, this.#stage);
    if (this.#asked === asked) this.#model = framed;
    this.core.autoungrabify(this.#model?.framed !== undefined);
  }

  get #stage(): Stage {
    return { width: this.core.width(), height: this.core.height() };
  }

  #resized(): void {
    this.#whole.resized();
    if (this.#asked?.frame !== undefined) this.update(this.#asked);
  }

  #take(model: ScreenRenderInput): void {
    // Another frame is another picture; another map in the same frame is the same picture, some of it elsewhere.
    const isReframed = frameKey(this.#model) !== frameKey(model);
    this.core.autoungrabify(model.framed !== undefined);
    const first = this.#model === null || drawingOf(this.#model) !== drawingOf(model);
    if (first) this.#book.clear();
    this.#model = model;
    const actors = this.#book.actorsOf(model.map);
    if (first || this.#opening > 0 || this.#face !== null || needsLayout(actors, first)) {
      this.#opening++;
      this.#queue(() => this.#open(first).finally(() => this.#opening--));
    } else if (isReframed) this.#reframe(model);
    else this.#show();
  }

  /** Moves everybody at once to this screen's frame, with everything visible. */
  #reframe(model: ScreenRenderInput): void {
    const { elements, at } = this.#drawn.of(model);
    crossfade(this.#container);
    this.core.batch(() => {
      for (const { id } of elements.nodes) {
        const [node, point] = [this.core.getElementById(id), at.get(id)];
        if (point !== undefined && node.nonempty()) node.position({ ...point });
      }
    });
    this.#whole.fit(false);
    this.#show();
  }

  readonly fit = (): void => this.#whole.fit(true);

  centreOn(actorIds: readonly string[]): void {
    centreOn(this.core, actorIds.map(this.#idOf));
  }

  bringIntoView(actorIds: readonly string[]): void {
    // Who sees the whole map keeps it whole: a new actor or a panel may just have come.
    if (this.#whole.isWhole) this.fit();
    else this.centreOn(actorIds);
  }

  uncover(pixels: number): void {
    if (this.#whole.isWhole) this.fit();
    else this.core.panBy({ x: -pixels, y: 0 });
  }

  readonly panelClosed = (): void => this.#whole.panelClosed();

  readonly arranging = (is: boolean): void => this.#moves.arranging(is);

  async arrange(): Promise<Position[]> {
    const model = this.#model;
    if (model === null) return [];
    const positions = await this.#placing.layOut(model, false);
    this.arranging(true);
    this.#show();
    this.fit();
    return positions;
  }

  readonly startLink = (fromActorId: string): void => this.#linking.start(fromActorId);

  neighbour(actorId: string, direction: Direction): string | null {
    return drawnNeighbour(this.core, this.#idOf(actorId), direction);
  }

  screenPositionOf(actorId: string): Point | null {
    const node = this.core.getElementById(this.#idOf(actorId));
    return node.empty() ? null : { ...node.renderedPosition() };
  }

  readonly landNamePlace = (landId: string) => this.#lands.layer?.namePlace(landId) ?? null;

  sizeOf(actorId: string): number | null {
    const nodes = this.#model === null ? [] : this.#drawn.of(this.#model).elements.nodes;
    return nodes.find(({ id }) => id === actorId)?.weight ?? null;
  }

  async settled(): Promise<void> {
    for (let work: Promise<void> | null = null; work !== this.#work; ) {
      work = this.#work;
      await work;
    }
    await this.#lands.settled();
    await new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));
  }

  async png(options: PngOptions): Promise<Blob> {
    await this.#work;
    const theme = this.#theme;
    const drawing = await this.#sheet.onScreen(theme, options);
    return (await import('./compose-png.ts')).composePng(drawing, options, theme);
  }

  async picture(): Promise<Blob> {
    await this.#work;
    const model = this.#model;
    if (model === null) throw new DOMException('Nothing is drawn', 'InvalidStateError');
    this.#put(asOnPaper(model));
    return this.#sheet.onPaper(() => this.#put(model));
  }

  /** Updates the elements of a model at their positions. */
  #put(model: ScreenRenderInput): void {
    this.#model = model;
    const { elements, at } = this.#drawn.of(model);
    this.#sync.apply(elements, at, this.#theme);
  }

  destroy(): void {
    this.#ending.abort(new DOMException('The map was closed', 'AbortError'));
    this.#resizes.disconnect();
    this.#stillness.stop();
    this.#linking.stop();
    this.#moves.stop();
    this.#lands.remove();
    this.core.destroy();
  }

  readonly #idOf = (actorId: string): string =>
    this.#model === null ? actorId : this.#drawn.idOf(this.#model, actorId);

  get #theme(): 'light' | 'dark' {
    return this.#model?.appearance.theme ?? 'light';
  }

  /** One thing after the other; a map closed meanwhile is no fault. */
  #queue(step: () => Promise<void>): void {
    this.#work = this.#work.then(step).catch((reason: unknown) => {
      if (!this.#ending.signal.aborted) throw reason;
    });
  }

  /** Opens a drawing: fonts, positions if there are none, the view of everything. */
  async #open(first: boolean): Promise<void> {
    if (this.#model !== null && hasLands(this.#model)) void this.#lands.load();
    await this.#face;
    this.#face = null;
    if (this.#model !== null) await this.#opened(this.#model);
    await this.#frameComposed();
    const model = this.#model;
    if (model === null || this.#ending.signal.aborted) return;
    if (needsLayout(this.#book.actorsOf(model.map), first)) await this.#placing.layOutOrNot(model);
    if (hasLands(model)) await this.#lands.load();
    if (first) await this.#fill(model);
    this.#show(first);
  }

  /**
   * Prepares a first drawing in parts, so that the page answers in between, and paints once at the end.
   * Elements that exist when `#show` comes are not touched again. If lines bend around actors, they and the
   * names wait for the lands of another thread, so that each is styled once.
   */
  async #fill(model: ScreenRenderInput): Promise<void> {
    this.#isFilling = true;
    this.#sync.clear();
    if (hasLands(model)) this.#lands.update(model, this.#book.placementOf(model.map).at);
    const { elements, at } = this.#drawn.of(model);
    if (hasLands(model) && elements.nodes.length <= ROUTED_AT_MOST) await this.#lands.settled();
    this.#whole.fit(false);
    this.#restyle();
    this.#heedLands(model);
    const labels = this.#labels.find(elements, at);
    const parts = this.#sync.fill(elements, at, this.#theme, labels, this.#lands);
    await fillInSlices(this.core, parts, this.#ending.signal);
    this.#isFilling = false;
  }

  #show(first = false): void {
    const model = this.#model;
    if (model === null || this.#ending.signal.aborted) return;
    const placement = this.#book.placementOf(model.map);
    const { elements, at } = this.#drawn.of(model);
    const highlightedFor = [model.lit, model.selection, model.appearance, model.folded];
    if (!first && JSON.stringify(highlightedFor) !== JSON.stringify(this.#highlightedFor))
      crossfade(this.#container);
    this.#highlightedFor = highlightedFor;
    if (first) this.#whole.followCoasts();
    this.#moves.heed(model.map);
    const { added, addedLinks, misplaced } = this.#sync.apply(elements, at, this.#theme);
    moveAsImage(this.core);
    this.#lands.update(model, placement.at);
    if (!first) arrive(this.core, added);
    if (!isLookedAt(model))
      this.#newLinks.heed(model.map, addedLinks, {
        colour: PALETTE[this.#theme].action,
        width: 3 * this.#style.scale.line,
      });
    const follow = (): Promise<void> =>
      first || isLookedAt(model) || added.length + misplaced.length === 0
        ? Promise.resolve()
        : this.#whole.follow();
    this.#restyle();
    this.#placing.announce(model, foundPositions(placement));
    if (misplaced.length > 0)
      // The view widens while they go: nobody leaves it on the way.
      this.#queue(() => Promise.all([follow(), this.#moves.glide(misplaced)]).then(() => this.#label()));
    else {
      this.#queue(follow);
      this.#heedLands(model);
      if (!first || !this.#labels.areFor(elements)) this.#label();
    }
  }

  /** Names make way for those of lands; who sees the whole map sees all of each land. */
  #landsCame(): void {
    if (this.#isFilling) return;
    this.#whole.followCoasts();
    this.#label();
  }

  #heedLands(model: ScreenRenderInput): void {
    const { layer } = this.#lands;
    const afar = model.framed?.names ?? null;
    this.#labels.heed(layer?.taken() ?? [], layer === null ? null : pivotsOfModel(model), afar);
  }

  #label(everywhere = false): void {
    if (this.#model === null) return;
    this.#heedLands(this.#model);
    this.#labels.place(this.#drawn.of(this.#model).elements, everywhere);
  }

  /** Applies the sizes for this zoom, unless others are given. */
  #restyle(scale?: VisualScale): void {
    this.#container.style.backgroundColor = PALETTE[this.#theme].paper;
    this.#style.give(this.#theme, scale ?? scaleOfModel(this.#model, this.core.zoom()));
  }

  /** Runs when pan, zoom or resize ends: sizes for this zoom, names that fit. */
  #rest(): void {
    if (this.#model === null || this.#opening > 0) return;
    this.#whole.followFoot();
    if (this.#labels.areFor(this.#drawn.of(this.#model).elements)) return;
    if (!stillFits(this.#style.scale, this.core.zoom())) this.#restyle();
    this.#label();
  }

  readonly #points = (): Point[] =>
    this.#model === null
      ? []
      : [...this.#drawn.points(this.#model), ...(this.#model.extent ?? []), ...cornersOf(this.#model)];

  readonly #coasts = (): Point[] =>
    this.#model === null
      ? []
      : this.#lands.cornersOf(this.#model, this.#book.placementOf(this.#model.map).at);
}
