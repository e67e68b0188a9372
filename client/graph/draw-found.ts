import cytoscape from 'cytoscape';
import type { ConsoleDrawing } from '../../model/contract/console.ts';
import { FAMILY_APPEARANCE, PALETTE } from '../../model/drawing/appearance.ts';
import { keepStylesOut } from './controllers/keep-styles-out.ts';
import { frameFor } from './layout/lay-out-map.ts';
import { runLayout } from './layout/run-layout.ts';
import { MAP_FACE } from './measure-text.ts';

/** Shapes of what is no actor; their kind stands under their name too. */
const SHAPES: Readonly<Record<string, string>> = {
  Territory: 'round-rectangle',
  Cooperation: 'ellipse',
  Commitment: 'round-tag',
  Theme: 'round-hexagon',
  Resource: 'round-diamond',
};
const SIZE = 34;
/** Size of a dot with its name below it. */
const ROOM = { width: 150, height: 84, symbolRadius: 17, symbolY: 22 };

/**
 * Draws the nodes of a statement's answer as a graph: names under dots, types along lines. Returns a function
 * that removes it. The layout ends with the signal.
 */
export async function drawFound(
  container: HTMLElement,
  { nodes, relationships }: ConsoleDrawing,
  theme: 'light' | 'dark',
  names: readonly string[],
  signal: AbortSignal,
): Promise<() => void> {
  keepStylesOut();
  container.style.position = 'relative';
  const palette = PALETTE[theme];
  const edges = relationships.map(({ ends: [from, to] }) => [`n${from}`, `n${to}`] as const);
  const places = await runLayout(
    {
      task: 'place',
      graph: {
        nodes: nodes.map((_, i) => ({ id: `n${i}`, ...ROOM })),
        edges: edges.map(([source, target]) => ({ source, target })),
      },
      ...{ lands: [], placed: {}, frame: frameFor(container.clientWidth, container.clientHeight) },
    },
    signal,
  );
  const cy = cytoscape({
    container,
    minZoom: 0.05,
    maxZoom: 3,
    boxSelectionEnabled: false,
    elements: [
      ...nodes.map(({ label, family }, i) => ({
        data: {
          id: `n${i}`,
          text: names[i] ?? '',
          colour: family === undefined ? palette.soft : FAMILY_APPEARANCE[family][theme],
          shape: family === undefined ? (SHAPES[label] ?? 'ellipse') : FAMILY_APPEARANCE[family].shape,
        },
        position: { x: places[`n${i}`]?.x ?? 0, y: places[`n${i}`]?.y ?? 0 },
      })),
      ...edges.map(([source, target], i) => ({
        data: { id: `e${i}`, source, target, text: relationships[i]?.type ?? '' },
      })),
    ],
    style: [
      {
        selector: 'node',
        style: {
          'background-color': 'data(colour)',
          shape: 'data(shape)' as 'ellipse',
          width: SIZE,
          height: SIZE,
          label: 'data(text)',
          color: palette.ink,
          'font-family': MAP_FACE,
          'font-size': 19,
          'text-wrap': 'wrap',
          'text-max-width': '170px',
          'text-valign': 'bottom',
          'text-margin-y': 4,
          'min-zoomed-font-size': 5,
        },
      },
      {
        selector: 'edge',
        style: {
          width: 2,
          'line-color': palette.link,
          'target-arrow-color': palette.link,
          'target-arrow-shape': 'triangle',
          'curve-style': 'bezier',
          label: 'data(text)',
          color: palette.soft,
          'font-family': MAP_FACE,
          'font-size': 13,
          'text-rotation': 'autorotate',
          'text-background-color': palette.paper,
          'text-background-opacity': 0.85,
          'min-zoomed-font-size': 6,
        },
      },
    ],
    layout: { name: 'preset', fit: true, padding: 40 },
  });
  return () => cy.destroy();
}
