import { createGraph } from '../../client/graph/create-graph.ts';
import type {
  GraphCallbacks,
  GraphHandle,
  ScreenRenderInput,
} from '../../client/graph/screen-render-input.ts';
import { defaultAppearance, noFilters } from '../../client/state/appearance.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { type MapSize, makeMap } from './make-map.ts';
import type { Peer } from './peers/peer.ts';

const PEERS = {
  'vis-network': async () => (await import('./peers/draw-with-vis.ts')).drawWithVis,
  sigma: async () => (await import('./peers/draw-with-sigma.ts')).drawWithSigma,
};
export type PeerName = keyof typeof PEERS;

/** Calls that the bench makes from outside the browser. */
export interface Bench {
  draw(map: TerritoryMap, change?: Partial<ScreenRenderInput>): Promise<Drawn>;
  drawSize(size: MapSize): Promise<Drawn>;
  drawPeer(name: PeerName, size: MapSize): Promise<Drawn>;
  change(change: Partial<ScreenRenderInput>): void;
  /** Frames a second while a pointer goes to and fro with its button down, from a point of the page. */
  framesWhileDragging(from: Spot, ms: number): Promise<number>;
  /** Returns where to press for a pan and for a drag, in pixels of the page. */
  spots(): { paper: Spot; actor: Spot };
  addOne(): Promise<{ ms: number; moved: number[] }>;
  readonly calls: readonly unknown[];
  graph: GraphHandle | null;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Drawn {
  readonly ms: number;
  readonly longestTaskMs: number;
}

const host = document.querySelector<HTMLElement>('#map');
if (host === null) throw new Error('The page has no #map');
const container: HTMLElement = host;

const calls: unknown[] = [];
const tell =
  (name: string) =>
  (...args: unknown[]): void => {
    calls.push([name, ...args]);
  };
const callbacks: GraphCallbacks = {
  onOpening: () => Promise.resolve(),
  onSelect: tell('onSelect'),
  onMove: tell('onMove'),
  onAddActorAt: tell('onAddActorAt'),
  onNameLand: tell('onNameLand'),
  onJoin: tell('onJoin'),
  onUnfold: tell('onUnfold'),
  onLink: tell('onLink'),
  onPlaced: tell('onPlaced'),
  covered: () => 0,
};

const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
const threeFrames = async (): Promise<void> => {
  for (let i = 0; i < 3; i++) await frame();
};

let longest = 0;
new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
}).observe({ type: 'longtask' });

async function timed(draw: () => Promise<void>): Promise<Drawn> {
  await frame();
  longest = 0;
  const start = performance.now();
  await draw();
  await threeFrames();
  const ms = performance.now() - start;
  await new Promise((resolve) => setTimeout(resolve, 400));
  return { ms, longestTaskMs: longest };
}

let model: ScreenRenderInput | null = null;
let peer: Peer | null = null;

function makeModel(map: TerritoryMap, change: Partial<ScreenRenderInput> = {}): ScreenRenderInput {
  return { map, selection: null, lit: null, filters: noFilters, appearance: defaultAppearance, ...change };
}

function clear(): void {
  bench.graph?.destroy();
  bench.graph = null;
  peer?.destroy();
  peer = null;
  container.replaceChildren();
}

const bench: Bench = {
  calls,
  graph: null,
  draw: (map, change) => {
    clear();
    return timed(async () => {
      const graph = createGraph(container, callbacks);
      bench.graph = graph;
      model = makeModel(map, change);
      graph.update(model);
      await graph.settled();
    });
  },
  drawSize: async (size) => bench.draw(await mapOf(size)),
  drawPeer: async (name, size) => {
    const draw = await PEERS[name]();
    const map = await mapOf(size);
    clear();
    model = makeModel(map);
    return timed(async () => {
      peer = await draw(container, map);
    });
  },
  change: (change) => {
    if (model === null) return;
    model = { ...model, ...change };
    bench.graph?.update(model);
  },
  framesWhileDragging: async (from, ms) => {
    point('down', from);
    let count = 0;
    const start = performance.now();
    while (performance.now() - start < ms) {
      const turn = count / 14;
      point('move', { x: from.x + 140 * Math.sin(turn), y: from.y + 90 * Math.sin(turn * 1.3) });
      await frame();
      count++;
    }
    const perSecond = (count * 1000) / (performance.now() - start);
    // Back where it was taken, so that the next round finds it there.
    point('move', from);
    point('up', from);
    return perSecond;
  },
  spots: () => {
    const actors = peer?.spot ?? bench.graph?.screenPositionOf.bind(bench.graph) ?? (() => null);
    const all = Array.from({ length: model?.map.actors.length ?? 0 }, (_, i) => actors(`a${i}`)).flatMap(
      (at) => at ?? [],
    );
    return {
      paper: emptiest(all),
      actor: nearest(all, { x: container.clientWidth / 2, y: container.clientHeight / 2 }),
    };
  },
  addOne: async () => {
    const graph = bench.graph;
    if (model === null || graph === null) throw new Error('Nothing is drawn');
    const before = placesOf(model.map, graph);
    const [neighbour] = model.map.actors;
    const [copied] = model.map.cooperations;
    if (neighbour === undefined || copied === undefined) throw new Error('The map is empty');
    const at = graph.core.getElementById(neighbour.id).position();
    const map: TerritoryMap = {
      ...model.map,
      actors: [
        ...model.map.actors,
        { ...neighbour, id: 'newcomer', name: 'Nouvelle venue', x: (at?.x ?? 0) + 60, y: (at?.y ?? 0) + 45 },
      ],
      cooperations: [
        ...model.map.cooperations,
        {
          ...copied,
          id: 'newcomer-link',
          state: 'active',
          nature: 'shares_means',
          parties: ['newcomer', neighbour.id].map((actorId) => ({ actorId, role: 'member' as const })),
        },
      ],
    };
    const start = performance.now();
    bench.change({ map });
    await frame();
    await frame();
    const ms = performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve, 500));
    const after = placesOf(map, graph);
    return {
      ms,
      moved: [...before].map(([id, { x, y }]) =>
        Math.hypot((after.get(id)?.x ?? 0) - x, (after.get(id)?.y ?? 0) - y),
      ),
    };
  },
};

const laidOut = new Map<number, TerritoryMap>();

/** Returns a map of that size. If `placed`, its positions come from an earlier layout, as in the store. */
async function mapOf(size: MapSize): Promise<TerritoryMap> {
  const bare = makeMap(size);
  if (!size.placed) return bare;
  const known = laidOut.get(size.actors);
  if (known !== undefined) return known;
  await bench.draw(bare);
  const actors = bare.actors.map((actor) => ({
    ...actor,
    ...bench.graph?.core.getElementById(actor.id).position(),
  }));
  const map = { ...bare, actors };
  laidOut.set(size.actors, map);
  clear();
  return map;
}

/**
 * Sends one step of a gesture as pointer and mouse event, since the two libraries listen to either. Runs
 * inside the page, one step a frame: through the debugging protocol the sending itself takes most of the
 * time.
 */
function point(step: 'down' | 'move' | 'up', { x, y }: Spot): void {
  const target = document.elementFromPoint(x, y) ?? container;
  const pressed = step === 'up' ? 0 : 1;
  const init = { bubbles: true, cancelable: true, view: window, clientX: x, clientY: y, buttons: pressed };
  const pointer = { ...init, pointerId: 1, pointerType: 'mouse', isPrimary: true, pressure: pressed / 2 };
  const button = step === 'move' ? -1 : 0;
  target.dispatchEvent(new PointerEvent(`pointer${step}`, { ...pointer, button }));
  target.dispatchEvent(new MouseEvent(`mouse${step}`, { ...init, button: 0 }));
}

const distance = (a: Spot, b: Spot): number => Math.hypot(a.x - b.x, a.y - b.y);
const nearest = (all: readonly Spot[], to: Spot): Spot =>
  all.reduce((best, spot) => (distance(spot, to) < distance(best, to) ? spot : best), { x: 0, y: 0 });

/** Finds the point of the inner map that is farthest from any actor: a press there pans. */
function emptiest(all: readonly Spot[]): Spot {
  let best = { spot: { x: 0, y: 0 }, free: -1 };
  for (let x = 250; x < container.clientWidth - 250; x += 7) {
    for (let y = 200; y < container.clientHeight - 200; y += 7) {
      const free = distance(nearest(all, { x, y }), { x, y });
      if (free > best.free) best = { spot: { x, y }, free };
    }
  }
  return best.spot;
}

const placesOf = (map: TerritoryMap, graph: GraphHandle): Map<string, { x: number; y: number }> =>
  new Map(
    map.actors.flatMap(({ id }) => {
      const at = graph.core.getElementById(id).position();
      return at === null ? [] : [[id, at] as const];
    }),
  );

Object.assign(window, { bench });
