import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type * as vis from 'vis-network/standalone';
import type { DrawnGraph } from '../../../../model/drawing/drawn-graph.ts';
import { findChromium } from '../../../../tests/support/find-chromium.ts';
import type { Positions } from '../measure-drawing.ts';

declare global {
  interface Window {
    vis: typeof vis;
  }
}

const SCRIPT = fileURLToPath(
  new URL('../../../../node_modules/vis-network/standalone/umd/vis-network.min.js', import.meta.url),
);

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];

export interface VisNetwork {
  draw(graph: DrawnGraph): Promise<Positions>;
  close(): Promise<void>;
}

/**
 * Opens a page that lays graphs out with vis-network's defaults, from a fixed seed. Above 150 nodes its first
 * guess by stress is off: it takes minutes there and would draw clusters in place of nodes.
 */
export async function openVisNetwork(): Promise<VisNetwork> {
  const browser = await chromium.launch({
    executablePath: findChromium(process.env.CHROME_PATH),
    args: FLAGS,
  });
  const page = await browser.newPage({ viewport: { width: 1240, height: 940 } });
  await page.setContent('<div id="map" style="width: 1240px; height: 940px"></div>');
  await page.addScriptTag({ path: SCRIPT });
  return {
    draw: ({ nodes, edges }) => page.evaluate(stabilized, { nodes, edges }),
    close: () => browser.close(),
  };
}

/** Lays a graph out; runs inside the page. */
function stabilized({ nodes, edges }: Pick<DrawnGraph, 'nodes' | 'edges'>): Promise<Positions> {
  const container = document.getElementById('map');
  if (container === null) throw new Error('There is nowhere to draw');
  const network = new window.vis.Network(
    container,
    {
      nodes: nodes.map(({ id }) => ({ id, label: id })),
      edges: edges.map(({ source, target }, i) => ({ id: i, from: source, to: target })),
    },
    { layout: { randomSeed: 1, improvedLayout: nodes.length <= 150 } },
  );
  return new Promise((resolve) =>
    network.once('stabilizationIterationsDone', () => {
      resolve(network.getPositions());
      network.destroy();
    }),
  );
}
