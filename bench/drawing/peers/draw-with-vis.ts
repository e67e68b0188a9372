import { DataSet, Network } from 'vis-network/standalone';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { FAMILY_APPEARANCE, linkWidth } from '../../../model/drawing/appearance.ts';
import type { Peer } from './peer.ts';

/**
 * Draws the same map by vis-network with labels, arrows and dashes. Its default layout takes 40 s at 400
 * actors, so it gets the settings that its documentation advises for large graphs: no first guess, 100
 * iterations.
 */
export async function drawWithVis(container: HTMLElement, map: TerritoryMap): Promise<Peer> {
  const nodes = map.actors.map(({ id, name, family, x, y }) => ({
    id,
    label: name,
    shape: family === 'business' ? 'box' : 'dot',
    size: 18,
    color: FAMILY_APPEARANCE[family].light,
    ...(x === undefined || y === undefined ? {} : { x, y }),
  }));
  const edges = map.cooperations.flatMap(({ id, parties: [a, b], agreedIntensity, state }) =>
    a === undefined || b === undefined
      ? []
      : [
          {
            id,
            from: a.actorId,
            to: b.actorId,
            width: linkWidth(agreedIntensity),
            dashes: state === 'intention',
            ...(a.role === 'from' ? { arrows: 'to' } : {}),
          },
        ],
  );
  const placed = map.actors.every(({ x }) => x !== undefined);
  const network = new Network(
    container,
    { nodes: new DataSet(nodes), edges: new DataSet(edges) },
    placed
      ? { physics: false }
      : { layout: { improvedLayout: false }, physics: { stabilization: { iterations: 100 } } },
  );
  await new Promise<void>((resolve) =>
    network.once(placed ? 'afterDrawing' : 'stabilizationIterationsDone', () => resolve()),
  );
  network.fit();
  return {
    spot: (id) => network.canvasToDOM(network.getPosition(id)),
    destroy: () => network.destroy(),
  };
}
