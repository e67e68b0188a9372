import type { Core } from 'cytoscape';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { LAND_TINTS } from '../../../model/drawing/appearance.ts';
import type { DrawnGraph, Land } from '../../../model/drawing/drawn-graph.ts';
import { graphInFrame } from '../../../model/drawing/frames/frame-graph.ts';
import type { FrameSizes } from '../../../model/drawing/frames/frame-sizes.ts';
import type { Point } from '../../../model/drawing/geometry.ts';
import { boxesOnLands, reachOfLands, unitsOnView } from '../../../model/drawing/lands/boxes.ts';
import { withoutCoveredSigns } from '../../../model/drawing/lands/covered-signs.ts';
import type { DrawnLands } from '../../../model/drawing/lands/draw-lands.ts';
import { type Fold, foldElements, placesOfFolds } from '../../../model/drawing/lands/fold-lands.ts';
import { landLetters, type WrittenName, writeLandName } from '../../../model/drawing/lands/land-names.ts';
import { layoutGraphOf, type MapGraph } from '../../../model/drawing/layout-graph.ts';
import type { MapElements } from '../../../model/drawing/map-elements.ts';
import type { AskedStrait } from '../../../model/drawing/missing/asked-straits.ts';
import type { Measure } from '../../../model/drawing/wrap-label.ts';
import { memoizeByObject, memoizeLast } from '../../../model/once.ts';
import { straitId } from '../../../model/readings/strait-reading.ts';
import { isFolded } from '../../state/folded.ts';
import type { Places } from '../layout/layout-request.ts';
import { runLayout } from '../layout/run-layout.ts';
import { type FramedView, hasLands, type ScreenRenderInput } from '../screen-render-input.ts';
import { Bends, type Corners, type DrawnLine, type PlaceOf } from './bends.ts';
import { LEAST_LETTERS } from './land-words.ts';
import { type Bodies, LandsLayer } from './lands-layer.ts';
import type { LandsPicture, LeastLetters, PlacedCard } from './lands-picture.ts';

/** Number of folded lands above which link counts have no room on the water. */
const SAID_AT_MOST = 6;
/** Letters of names on the whole view, in pixels. */
const LEAST_ON_VIEW = 13;
/** Who moves several actors, or types several lines, is waited for. */
const WAIT_MS = 160;

interface Drawn extends DrawnLands {
  readonly key: string;
  /** Size of the letters of names. */
  readonly letters: number;
}

/** A drawing with some lands folded. */
export interface Folding {
  readonly elements: MapElements;
  readonly at: ReadonlyMap<string, Point>;
}

/** Lands of a map, and how its lines run: found in a worker when somebody stands elsewhere, shown with the drawing. */
export class MapLands {
  readonly #layer: LandsLayer;
  readonly #bends: Bends;
  readonly #measure: Measure;
  readonly #onChange: () => void;
  #drawn: Drawn | null = null;
  /** Pending request, and how to cancel it. */
  #asked: { readonly key: string; readonly ending: AbortController } | null = null;
  #model: ScreenRenderInput | null = null;
  #frame = 'null';
  #work: Promise<void> = Promise.resolve();
  /** Last input of the layer: equal input draws nothing. */
  #shown: readonly unknown[] = [];

  constructor(cy: Core, container: HTMLElement, measure: Measure, bodies: Bodies, onChange: () => void) {
    this.#layer = new LandsLayer(cy, container, bodies);
    this.#bends = new Bends(cy);
    this.#measure = measure;
    this.#onChange = onChange;
  }

  get layer(): LandsLayer {
    return this.#layer;
  }

  /** Shows the lands of a model at its positions: known ones at once, others when they are computed. */
  update(model: ScreenRenderInput, at: ReadonlyMap<string, Point>): void {
    this.#model = model;
    const map = asShown(model);
    const signature = signatureOf(map, at);
    const frame = JSON.stringify(model.framed?.frame ?? null);
    // In another frame everybody stands elsewhere: coasts of before would be around nobody.
    if (frame !== this.#frame && this.#drawn?.key !== signature) this.#drawn = null;
    this.#frame = frame;
    if (this.#drawn?.key === signature) {
      this.#giveUp();
      this.#show(this.#drawn);
    } else {
      // The old coasts stay until new ones are computed: they are wrong by one actor, which nobody notices.
      this.#show(this.#drawn !== null && sameLands(this.#drawn, map) ? this.#drawn : null);
      if (this.#asked?.key !== signature) this.#ask({ ...model, map }, at, signature);
    }
  }

  /**
   * Returns the corners around the coasts of a model. Until the coasts are computed, estimates how far they
   * will reach.
   */
  cornersOf(model: ScreenRenderInput, at: ReadonlyMap<string, Point>): Point[] {
    if (!hasLands(model)) return [];
    if (this.#drawn?.key === signatureOf(asShown(model), at)) return this.#layer.extent();
    const { graph, lands } = this.#graphOf(model);
    return reachOfLands(boxesOnLands(graph, lands, Object.fromEntries(at)));
  }

  /** The corners of a line that is about to be drawn; null where it runs straight, or its way is not found yet. */
  bendOf(line: DrawnLine, placeOf: PlaceOf): Corners | null {
    return this.#bends.of(line, placeOf);
  }

  /** Bends lines again after a change of body sizes. */
  resized(): void {
    this.#bends.again();
  }

  /** Returns the drawn elements with folded lands as symbols, and their positions. */
  fold(model: ScreenRenderInput, elements: MapElements, at: ReadonlyMap<string, Point>): Folding {
    const tints = new Map(this.#drawn?.lands.map(({ landId, tint }) => [landId, tint]));
    const folds = foldsOf(model, (landId) => tints.get(landId));
    const places = placesOfFolds(folds, at);
    const folded = foldElements(
      elements,
      folds,
      model.appearance.theme,
      model.framed === undefined ? undefined : folds.length > SAID_AT_MOST ? () => '' : model.straitWords,
    );
    return { elements: withoutCoveredSigns(folded, places), at: places };
  }

  /** Resolves when the lands asked for are shown. */
  settled(): Promise<void> {
    return this.#work;
  }

  remove(): void {
    this.#giveUp();
    this.#layer.remove();
  }

  #giveUp(): void {
    this.#asked?.ending.abort(new DOMException('Other lands are asked for', 'AbortError'));
    this.#asked = null;
  }

  #ask(model: ScreenRenderInput, at: ReadonlyMap<string, Point>, signature: string): void {
    const waits = this.#asked !== null || this.#drawn !== null;
    this.#giveUp();
    const ending = new AbortController();
    this.#asked = { key: signature, ending };
    this.#work = this.#find(model, at, signature, ending.signal, waits ? WAIT_MS : 0).catch(
      (reason: unknown) => {
        // Without its program, which comes by the network, a map has no coasts; all else of it is there.
        if (!ending.signal.aborted) console.warn('Lands could not be drawn', reason);
      },
    );
  }

  async #find(
    model: ScreenRenderInput,
    at: ReadonlyMap<string, Point>,
    signature: string,
    signal: AbortSignal,
    wait: number,
  ): Promise<void> {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    signal.throwIfAborted();
    const { map, framed } = model;
    const { graph, lands: asLaidOut } = this.#graphOf(model);
    const placed = Object.fromEntries([...at].map(([id, { x, y }]) => [id, { x, y }]));
    const links = map.links.map(({ actorIds }) => actorIds);
    const kept = Object.fromEntries(
      (map.lands ?? []).flatMap(({ id, x, y }) =>
        x === undefined || y === undefined ? [] : [[id, { x, y }] as const],
      ),
    );
    const letters = framed?.sizes.lands ?? lettersOnView(graph, asLaidOut, placed);
    const named = this.#namesOf(model, letters);
    const lands = asLaidOut.map(({ id, nodeIds }): Land => {
      const label = named.get(id);
      return label === undefined ? { id, nodeIds } : { id, nodeIds, label };
    });
    const found = await runLayout({ task: 'lands', graph, lands, placed, kept, links }, signal);
    this.#asked = null;
    this.#drawn = { ...found, key: signature, letters };
    this.#show(this.#drawn);
    this.#onChange();
  }

  #show(drawn: Drawn | null): void {
    const model = this.#model;
    if (model === null) return;
    this.#bends.show(drawn?.routes ?? []);
    const { map, appearance, selection, straitWords, folded = [] } = model;
    const chosen = selection?.kind === 'land' || selection?.kind === 'strait' ? selection.id : null;
    const asked = model.lit?.straits ?? [];
    const { theme } = appearance;
    const shown = [
      drawn,
      map.lands,
      theme,
      model.framed,
      chosen,
      straitWords?.(0),
      folded.join(),
      JSON.stringify(asked),
    ];
    if (shown.every((part, i) => part === this.#shown[i])) return;
    this.#shown = shown;
    const picture = drawn === null || drawn.lands.length === 0 ? null : this.#pictureOf(drawn, model, asked);
    this.#layer.show(picture, theme, chosen);
  }

  /** Boxes are measured once for a map, however often it is drawn. */
  #graphOf({ map, framed }: ScreenRenderInput): MapGraph {
    return framed === undefined ? this.#ownGraph(map) : this.#framedGraph(map)(framed);
  }

  readonly #ownGraph = memoizeByObject(
    (map: TerritoryMap): MapGraph => layoutGraphOf(map, map.actors, this.#measure),
  );
  readonly #framedGraph = memoizeByObject((map: TerritoryMap) =>
    memoizeLast((framed: FramedView): MapGraph => graphInFrame(map, framed, this.#measure)),
  );

  #namesOf(
    { map: { lands = [] }, framed }: ScreenRenderInput,
    letters: number,
  ): ReadonlyMap<string, WrittenName> {
    const written = framed?.names?.landIds;
    return new Map(
      lands.flatMap(({ id, name }) =>
        written?.has(id) === false ? [] : [[id, writeLandName(name, letters, this.#measure)] as const],
      ),
    );
  }

  #pictureOf(drawn: Drawn, model: ScreenRenderInput, straits: readonly AskedStrait[]): LandsPicture {
    const names = this.#namesOf(model, drawn.letters);
    const { folded = [], straitWords = String, frame, framed, selection } = model;
    const asked = new Map(straits.map((strait) => [strait.id, strait]));
    const chosen = selection?.kind === 'strait' ? selection.id : null;
    // “No link” is drawn only for a question; from afar all other figures are left out.
    const says = (id: string, links: number): boolean =>
      asked.has(id) || id === chosen || (links > 0 && frame !== 'projector');
    return {
      ...drawn,
      lands: drawn.lands.filter(({ landId }) => !isFolded(folded, landId)),
      straits: drawn.straits.filter(
        ({ landIds, links }) =>
          !landIds.some((id) => isFolded(folded, id)) && says(straitId(...landIds), links),
      ),
      ...{ names, strait: straitWords, asked, cards: cardsOn(drawn, model) },
      least: framed === undefined ? LEAST_LETTERS : leastLetters(framed.sizes, frame === 'projector'),
    };
  }
}

/** In a frame nothing is written smaller than its letters; a number that stands for a name would need a key over the map. */
const leastLetters = ({ letters, lands }: FrameSizes, fromAfar: boolean): LeastLetters => ({
  ...{ land: fromAfar ? lands : LEAST_LETTERS.land, strait: fromAfar ? letters : LEAST_LETTERS.strait },
  ...{ cramped: fromAfar ? letters : LEAST_LETTERS.cramped, numbers: false },
});

/** Makes the cards of folded lands, at the centre of their actors. */
function cardsOn(drawn: Drawn, { map, framed, lit, selection }: ScreenRenderInput): PlacedCard[] {
  const tints = new Map(drawn.lands.map(({ landId, tint }) => [landId, tint]));
  const chosen = selection?.kind === 'land' ? selection.id : null;
  const highlightedIds = lit === null || lit.everyoneStays ? null : new Set(lit.actorIds);
  return (map.lands ?? []).flatMap(({ id, actorIds }, i): PlacedCard[] => {
    const card = framed?.folded.get(id);
    const on = new Set(actorIds);
    const at = map.actors.find((actor) => on.has(actor.id));
    if (card === undefined || at?.x === undefined || at.y === undefined) return [];
    const faded =
      highlightedIds !== null && id !== chosen && !actorIds.some((actorId) => highlightedIds.has(actorId));
    return [
      {
        ...card,
        landId: id,
        at: { x: at.x, y: at.y },
        tint: tints.get(id) ?? i % LAND_TINTS.light.length,
        faded,
      },
    ];
  });
}

/** Returns the letter size of names: as in the layout, but readable in the present extent. */
const lettersOnView = ({ nodes, edges }: DrawnGraph, lands: readonly Land[], placed: Places): number =>
  Math.max(landLetters(nodes), LEAST_ON_VIEW * unitsOnView(boxesOnLands({ nodes, edges }, lands, placed)));

/** Returns the map with its shown lands: even without any, lines bend around unrelated actors. */
const asShown = (model: ScreenRenderInput): TerritoryMap =>
  hasLands(model) ? model.map : { ...model.map, lands: [] };

/** Identifies the input of the drawn lands: they are computed again when it changes. */
const signatureOf = ({ lands = [], links }: TerritoryMap, at: ReadonlyMap<string, Point>): string =>
  JSON.stringify([
    lands.map(({ id, name, actorIds }) => [id, name, actorIds]),
    links.map(({ actorIds }) => actorIds),
    [...at].map(([id, { x, y }]) => [id, Math.round(x), Math.round(y)]),
  ]);

const sameLands = ({ lands }: DrawnLands, map: TerritoryMap): boolean =>
  lands.every(({ landId }) => map.lands?.some(({ id }) => id === landId));

/** Returns the folded lands of a model, with their texts. */
function foldsOf(model: ScreenRenderInput, tintOf: (landId: string) => number | undefined): Fold[] {
  const { map, folded = [], foldWords, selection, framed } = model;
  if (folded.length === 0 || !hasLands(model)) return [];
  return (map.lands ?? []).flatMap(({ id, name, actorIds }, i) => {
    if (!isFolded(folded, id)) return [];
    const on = new Set(actorIds);
    const links = map.links.filter(({ actorIds: [a, b] }) => on.has(a) && on.has(b)).length;
    return [
      {
        ...{ landId: id, name, actorIds, tint: tintOf(id) ?? i % LAND_TINTS.light.length },
        counts: foldWords?.(actorIds.length, links) ?? '',
        chosen: selection?.kind === 'land' && selection.id === id,
        ...(framed?.folded.has(id) === true && { room: framed.folded.get(id) }),
      },
    ];
  });
}
