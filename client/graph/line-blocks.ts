import { PALETTE } from '../../model/drawing/appearance.ts';
import { mixed, type Theme } from '../../model/drawing/colours.ts';
import type { VisualScale } from '../../model/drawing/visual-scale.ts';
import { LABEL_WEIGHT, MAP_FACE } from './measure-text.ts';

/** A block whose values may name data: the typings know mappers for some properties only. */
export interface Block {
  readonly selector: string;
  readonly style: Readonly<Record<string, string | number | readonly number[]>>;
}

/** Multiplies an element's number by a constant: the one arithmetic a stylesheet without functions can do. */
export const times = (name: string, factor: number): string => `mapData(${name}, 0, 100, 0, ${100 * factor})`;

/** Returns the styles of lines, with their signs and figures. */
export function lineBlocks(theme: Theme, { line, node, font }: VisualScale): Block[] {
  const palette = PALETTE[theme];
  return [
    {
      selector: 'edge',
      style: {
        'curve-style': 'haystack',
        'haystack-radius': 0,
        width: times('width', line),
        'line-color': 'data(colour)',
        'line-cap': 'butt',
        'overlay-opacity': 0,
        'z-index': 0,
      },
    },
    {
      selector: 'edge.directed',
      style: {
        'curve-style': 'straight',
        'arrow-scale': Math.max(0.6, 0.75 * line),
        'source-distance-from-node': 2 * line,
        'target-distance-from-node': 2 * line,
      },
    },
    { selector: 'edge.parallel', style: { 'curve-style': 'bezier', 'control-point-step-size': node } },
    {
      selector: 'edge.bent',
      style: {
        'curve-style': 'segments',
        'edge-distances': 'node-position',
        'segment-weights': 'data(weights)',
        'segment-distances': 'data(distances)',
      },
    },
    // An arrow grows with its line: on a thick one it would be a spearhead.
    { selector: 'edge.strong', style: { 'arrow-scale': Math.max(0.4, 0.5 * line) } },
    {
      selector: 'edge.to-source',
      style: { 'source-arrow-shape': 'triangle', 'source-arrow-color': 'data(colour)' },
    },
    {
      selector: 'edge.to-target',
      style: { 'target-arrow-shape': 'triangle', 'target-arrow-color': 'data(colour)' },
    },
    {
      selector: 'edge.tone-wished',
      style: { 'line-style': 'dashed', 'line-dash-pattern': [7 * line, 5 * line] },
    },
    {
      // Curved, since a membership often runs next to a link of the same pair.
      selector: 'edge.membership',
      style: { 'curve-style': 'unbundled-bezier', 'control-point-distances': node * 0.7, 'z-index': -2 },
    },
    { selector: 'edge.across', style: { 'z-index': -1, 'arrow-scale': Math.max(0.45, 0.5 * line) } },
    { selector: 'edge.faded', style: { 'z-index': -1 } },
    {
      selector: 'edge.of-chosen',
      style: {
        'line-color': palette.soft,
        'source-arrow-color': palette.soft,
        'target-arrow-color': palette.soft,
        'z-index': 2,
      },
    },
    {
      selector: 'edge.chosen',
      style: {
        'line-color': palette.action,
        'source-arrow-color': palette.action,
        'target-arrow-color': palette.action,
        'z-index': 3,
      },
    },
    {
      selector: 'edge.ghost',
      style: {
        'curve-style': 'haystack',
        'line-style': 'dashed',
        'line-cap': 'round',
        // A dash of almost no length with a round end is a round dot.
        'line-dash-pattern': [0.01, 8.5 * line],
        width: 4 * line,
        'z-index': 4,
      },
    },
    {
      selector: 'edge.hovered',
      style: { 'underlay-color': palette.soft, 'underlay-opacity': 0.16, 'underlay-padding': 4 * line },
    },
    {
      selector: '.mark-come, .mark-stronger, .mark-weaker, .mark-gone',
      style: { 'z-index': 3 },
    },
    {
      selector: 'edge.mark-come, edge.mark-stronger, edge.mark-weaker, edge.mark-gone',
      style: {
        label: 'data(sign)',
        'font-family': MAP_FACE,
        'font-weight': 700,
        'font-size': font * 1.35,
        color: palette.ink,
        'text-background-color': palette.paper,
        'text-background-opacity': 1,
        'text-background-shape': 'roundrectangle',
        'text-background-padding': `${font * 0.12}`,
      },
    },
    // How many links a line stands for.
    {
      selector: 'edge.merged',
      style: {
        label: 'data(sign)',
        'text-margin-x': 'data(signX)',
        'text-margin-y': 'data(signY)',
        'font-family': MAP_FACE,
        'font-weight': LABEL_WEIGHT,
        'font-size': font,
        color: palette.soft,
        'text-background-color': palette.paper,
        'text-background-opacity': 0.9,
        'text-background-shape': 'roundrectangle',
        'text-background-padding': `${font * 0.1}`,
      },
    },
    { selector: 'edge.merged.faded', style: { color: mixed(palette.soft, palette.paper, 0.6) } },
    { selector: 'edge.moving', style: { 'curve-style': 'haystack' } },
  ];
}
