import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import Sigma from 'sigma';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { FAMILY_APPEARANCE, linkWidth } from '../../../model/drawing/appearance.ts';
import type { Peer } from './peer.ts';

const ITERATIONS = 100;

/**
 * Draws the same map by sigma with labels and arrows; sigma has neither dashes nor squares. ForceAtlas2
 * places it with the settings that it infers for the size. Without a GPU the processor computes its WebGL.
 * The map is drawn when the promise resolves.
 */
export async function drawWithSigma(container: HTMLElement, map: TerritoryMap): Promise<Peer> {
  const graph = new Graph({ multi: true });
  for (const [i, { id, name, family, x, y }] of map.actors.entries())
    graph.addNode(id, {
      label: name,
      size: 12,
      color: FAMILY_APPEARANCE[family].light,
      // On a circle until they are placed; its vertical axis points up.
      x: x ?? Math.cos(i),
      y: -(y ?? Math.sin(i)),
    });
  for (const { id, parties, agreedIntensity } of map.cooperations) {
    const [a, b] = parties;
    if (a === undefined || b === undefined) continue;
    graph.addEdgeWithKey(id, a.actorId, b.actorId, {
      size: linkWidth(agreedIntensity),
      type: a.role === 'from' ? 'arrow' : 'line',
    });
  }
  if (map.actors.some(({ x }) => x === undefined))
    forceAtlas2.assign(graph, { iterations: ITERATIONS, settings: forceAtlas2.inferSettings(graph) });
  const sigma = new Sigma(graph, container, {
    labelDensity: 100,
    labelRenderedSizeThreshold: 0,
    zIndex: false,
  });
  return {
    spot: (id) => {
      const { x, y } = sigma.getNodeDisplayData(id) ?? { x: 0, y: 0 };
      return sigma.framedGraphToViewport({ x, y });
    },
    destroy: () => sigma.kill(),
  };
}
