import type cytoscape from 'cytoscape';
import { Family } from '../../model/contract/vocabulary.ts';
import { FAMILY_APPEARANCE, PALETTE } from '../../model/drawing/appearance.ts';
import { mixed, type Theme } from '../../model/drawing/colours.ts';
import { FAMILY_BODIES, HUB_BODY } from '../../model/drawing/family-bodies.ts';
import type { VisualScale } from '../../model/drawing/visual-scale.ts';
import { LABEL_LINE_HEIGHT } from '../../model/drawing/wrap-label.ts';
import { type Block, lineBlocks, times } from './line-blocks.ts';
import { LABEL_WEIGHT, MAP_FACE } from './measure-text.ts';

/**
 * Returns the whole style sheet, for one theme and scale. Without function mappers: they run for each
 * element.
 */
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
    // Newcomers have a halo; departed ones an outline without colour, and a note in their name.
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
    // Its coast is drawn beneath and its words above, as those of lands are: lines end at its shore.
    {
      selector: 'node.land.card',
      style: {
        shape: 'round-rectangle',
        width: 'data(across)',
        height: 'data(down)',
        'corner-radius': 30,
        'border-width': 0,
        'outline-width': 0,
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

function labelBlocks(theme: Theme, { font }: VisualScale): Block[] {
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
    // Over those of a crowd who have no name at this zoom.
    {
      selector: 'node.labelled.over',
      style: {
        'z-index': 4,
        'text-background-color': palette.paper,
        'text-background-opacity': 0.86,
        'text-background-shape': 'roundrectangle',
        'text-background-padding': `${font * 0.12}`,
      },
    },
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
