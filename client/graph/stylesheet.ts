import type cytoscape from 'cytoscape';
import { Family } from '../../model/contract/vocabulary.ts';
import { FAMILY_APPEARANCE, PALETTE } from '../../model/drawing/appearance.ts';
import { mixed, type Theme } from '../../model/drawing/colours.ts';
import { FAMILY_BODIES, HUB_BODY } from '../../model/drawing/family-bodies.ts';
import { LABEL_LINE_HEIGHT } from '../../model/drawing/wrap-label.ts';
import type { VisualScale } from './visual-scale.ts';

export const MAP_FACE = '"Atkinson Hyperlegible Next Variable", "Atkinson Hyperlegible Next", sans-serif';
export const LABEL_WEIGHT = 600;

/** A block whose values may name data: the typings know mappers for some properties only. */
interface Block {
  readonly selector: string;
  readonly style: Readonly<Record<string, string | number | readonly number[]>>;
}

/** Multiplies an element's number by a constant: the one arithmetic a stylesheet without functions can do. */
const times = (name: string, factor: number): string => `mapData(${name}, 0, 100, 0, ${100 * factor})`;

/** The look of everything, at one theme and scale. No function mappers: they are run for each element. */
export function stylesheet(theme: Theme, scale: VisualScale): cytoscape.StylesheetStyle[] {
  const blocks = [...nodeBlocks(theme, scale), ...labelBlocks(theme, scale), ...lineBlocks(theme, scale)];
  return blocks as unknown as cytoscape.StylesheetStyle[];
}

function nodeBlocks(theme: Theme, { node, line }: VisualScale): Block[] {
  const palette = PALETTE[theme];
  return [
    {
      selector: 'node.actor',
      style: {
        'background-color': 'data(colour)',
        'background-image': 'data(icon)',
        'background-fit': 'none',
        'background-clip': 'none',
        'background-image-opacity': 1,
        'border-width': 0,
      },
    },
    ...Family.options.map((family) => familyBlock(family, node)),
    {
      selector: 'node.outside',
      style: { 'background-color': palette.paper, 'border-width': 2 * line, 'border-color': 'data(colour)' },
    },
    { selector: 'node.actor.faded', style: { 'background-image-opacity': theme === 'light' ? 0.55 : 0.5 } },
    // Come since: a halo. Gone: an outline without colour, and its name says so.
    {
      selector: 'node.mark-come',
      style: {
        'underlay-color': palette.action,
        'underlay-opacity': 0.28,
        'underlay-padding': node * 0.22,
        'underlay-shape': 'ellipse',
      },
    },
    {
      selector: 'node.mark-gone',
      style: {
        'background-color': palette.paper,
        'background-image-opacity': 0.55,
        'border-width': 1.5 * line,
        'border-color': 'data(colour)',
      },
    },
    {
      selector: 'node.hub',
      style: {
        shape: 'ellipse',
        width: node * HUB_BODY.width,
        height: node * HUB_BODY.height,
        'background-color': 'data(colour)',
        'border-width': 2 * line,
        'border-color': palette.paper,
      },
    },
    // A folded land: as a coast drawn small.
    {
      selector: 'node.land',
      style: {
        shape: 'ellipse',
        width: times('weight', node),
        height: times('weight', node),
        'background-color': 'data(colour)',
        'border-width': 1.6 * line,
        'border-color': palette.soft,
      },
    },
    {
      selector: 'node.land.faded',
      style: { 'border-color': mixed(palette.soft, palette.paper, 0.7) },
    },
    {
      selector: 'node.one-step',
      style: { 'outline-width': 1.8 * line, 'outline-color': palette.action, 'outline-offset': 2 * line },
    },
    {
      selector: 'node.two-steps',
      style: {
        'outline-width': 1.4 * line,
        'outline-color': mixed(palette.action, palette.paper, 0.6),
        'outline-offset': 2 * line,
      },
    },
    {
      selector: 'node.asked',
      style: {
        'outline-width': 3.2 * line,
        'outline-color': palette.thread,
        'outline-offset': 4 * line,
      },
    },
    {
      selector: 'node.chosen',
      style: {
        'outline-width': 2.5 * line,
        'outline-color': palette.action,
        'outline-offset': 3 * line,
        'z-index': 5,
      },
    },
    {
      selector: 'node.hovered',
      style: {
        'outline-width': 1.5 * line,
        'outline-color': palette.soft,
        'outline-offset': 3 * line,
        'z-index': 6,
      },
    },
    {
      selector: 'node.link-from, node.link-to',
      style: { 'outline-width': 3 * line, 'outline-color': palette.action, 'outline-offset': 4 * line },
    },
    { selector: 'node', style: { 'overlay-opacity': 0 } },
    {
      selector: 'core',
      style: {
        'active-bg-opacity': 0,
        'outside-texture-bg-opacity': 0,
        'selection-box-color': palette.action,
        'selection-box-opacity': 0.12,
        'selection-box-border-width': 0,
      },
    },
  ];
}

function familyBlock(family: Family, node: number): Block {
  const body = FAMILY_BODIES[family];
  return {
    selector: `node.family-${family}`,
    style: {
      shape: FAMILY_APPEARANCE[family].shape,
      width: times('weight', node * body.width),
      height: times('weight', node * body.height),
      'background-width': `${body.icon * 100}%`,
      'background-height': `${(body.icon * 100 * body.width) / body.height}%`,
      'background-position-y': `${body.iconY}%`,
    },
  };
}

function labelBlocks(theme: Theme, { font, smaller = 1 }: VisualScale): Block[] {
  const palette = PALETTE[theme];
  return [
    {
      selector: 'node.labelled',
      style: {
        label: 'data(label)',
        'font-family': MAP_FACE,
        'font-weight': LABEL_WEIGHT,
        'font-size': font,
        color: palette.ink,
        'line-height': LABEL_LINE_HEIGHT,
        'text-wrap': 'wrap',
        'text-max-width': '1000em',
        'text-halign': 'center',
        'text-valign': 'center',
        'text-margin-x': 'data(labelX)',
        'text-margin-y': 'data(labelY)',
        'text-outline-color': palette.paper,
        'text-outline-width': font * 0.16,
        'text-outline-opacity': 0.92,
        'text-events': 'yes',
      },
    },
    { selector: 'node.labelled.smaller', style: { 'font-size': font * smaller } },
    { selector: 'node.labelled.justify-left', style: { 'text-justification': 'left' } },
    { selector: 'node.labelled.justify-right', style: { 'text-justification': 'right' } },
    { selector: 'node.labelled.outside', style: { color: palette.soft, 'font-weight': 500 } },
    {
      selector: 'node.labelled.faded',
      style: { color: mixed(palette.ink, palette.paper, 0.72), 'text-outline-width': 0 },
    },
    {
      selector: 'node.labelled.hovered, node.labelled.chosen',
      style: { 'text-outline-width': font * 0.28, 'text-outline-opacity': 1, color: palette.ink },
    },
  ];
}

function lineBlocks(theme: Theme, { line, node, font }: VisualScale): Block[] {
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
      // Bent, since a membership often runs beside a link of the same two.
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
