import type { Route } from '../../../model/drawing/lands/route-links.ts';
import type { EdgeElement, MapElements, NodeElement } from '../../../model/drawing/map-elements.ts';
import { grouped } from '../../../model/grouped.ts';
import { drawHub, drawLine } from '../map-svg/draw-marks.ts';
import { mapLines } from '../map-svg/map-lines.ts';
import type { Placing } from '../map-svg/place-actors.ts';
import type { Marks } from './marks.ts';

/** Lines as marks: what joins the same two, or the same several, is drawn where it looks as it never did. */
export class LinesOnce {
  readonly #marks: Marks;
  readonly #placing: Placing;
  readonly #routes: readonly Route[];
  readonly #known = new Map<string, readonly number[]>();

  constructor(marks: Marks, placing: Placing, routes: readonly Route[]) {
    this.#marks = marks;
    this.#placing = placing;
    this.#routes = routes;
  }

  /** Returns the marks of all lines in an image. */
  of(drawn: MapElements, nodes: ReadonlyMap<string, NodeElement>): number[] {
    const hubs = new Map(drawn.hubs.map((hub) => [hub.id, hub]));
    const lines = new Map(drawn.lines.map((line) => [line.id, line]));
    const groups = grouped(drawn.edges, (edge) => [groupOf(edge, hubs)]);
    return [...groups].flatMap(([group, edges]) => {
      const hub = hubs.get(group);
      const look = JSON.stringify([
        group,
        hub && [hub.partyIds, nodes.get(hub.id)?.colour],
        edges.map(({ id, colour, width }) => {
          const { arrowAtSource, arrowAtTarget, tone } = lines.get(id) ?? {};
          return [id, colour, width, tone, arrowAtSource, arrowAtTarget];
        }),
      ]);
      const marks =
        this.#known.get(look) ??
        this.#draw({
          ...{ nodes: drawn.nodes, edges, hubs: hub === undefined ? [] : [hub] },
          lines: edges.flatMap(({ id }) => lines.get(id) ?? []),
        });
      this.#known.set(look, marks);
      return marks;
    });
  }

  #draw(part: Pick<MapElements, 'nodes' | 'edges' | 'lines' | 'hubs'>): number[] {
    const { lines, hubs } = mapLines(part, this.#placing, this.#routes);
    return [
      ...lines.map((line) => this.#marks.of('lines', drawLine(line))),
      ...hubs.map((hub) => this.#marks.of('hubs', drawHub(hub, this.#placing.size))),
    ];
  }
}

const groupOf = ({ source, target }: EdgeElement, hubs: ReadonlyMap<string, unknown>): string =>
  hubs.has(target) ? target : [source, target].sort().join(' ');
