import { element, escapeXml } from '../map-svg/xml.ts';
import type { Provenance } from '../provenance.ts';
import { type Attribute, attributeOf, EDGE_ATTRIBUTES, NODE_ATTRIBUTES } from './attributes.ts';
import type { ExportedGraph } from './graph-of.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * GraphML 1.1. The graph is declared undirected, since common readers refuse one that mixes both. For a
 * directed edge `directed` is true, and `from` names its start, which readers of undirected graphs forget.
 */
export const graphml = {
  write({ nodes, edges }: ExportedGraph, { title, lines }: Provenance): string {
    const ofNodes = used(NODE_ATTRIBUTES, nodes);
    const ofEdges = used(EDGE_ATTRIBUTES, edges);
    const keys = [
      ...ofNodes.map((attribute) => keyOf('node', attribute)),
      ...ofEdges.map((attribute) => keyOf('edge', attribute)),
      '<key id="g-title" for="graph" attr.name="title" attr.type="string"/>',
      '<key id="g-about" for="graph" attr.name="about" attr.type="string"/>',
    ];
    const about = lines.map(([name, text]) => `${name}: ${text}`).join('\n');
    const graph = element(
      'graph',
      { id: 'maillage', edgedefault: 'undirected' },
      data('g-title', title),
      data('g-about', about),
      nodes.map(({ id, values }) => element('node', { id }, ...dataOf('n', ofNodes, values), '')).join(''),
      edges
        .map(({ id, from, to, values }) =>
          element('edge', { id, source: from, target: to }, ...dataOf('e', ofEdges, values), ''),
        )
        .join(''),
    );
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.1/graphml.xsd">',
      ...keys,
      graph,
      '</graphml>\n',
    ].join('\n');
  },
} as const;

const keyOf = (owner: 'node' | 'edge', { name, type }: Attribute): string =>
  element('key', { id: `${owner.charAt(0)}-${name}`, for: owner, 'attr.name': name, 'attr.type': type });

const used = (attributes: readonly Attribute[], all: ReadonlyArray<{ values: Values }>): Attribute[] =>
  attributes.filter((attribute) => all.some(({ values }) => attributeOf(values, attribute) !== undefined));

const dataOf = (prefix: string, attributes: readonly Attribute[], values: Values): string[] =>
  attributes.flatMap((attribute) => {
    const value = attributeOf(values, attribute);
    return value === undefined ? [] : [data(`${prefix}-${attribute.name}`, String(value))];
  });

// A carriage return that is not said to be one is read as the end of a line.
const data = (key: string, text: string): string =>
  element('data', { key }, escapeXml(text).replace(/\r/g, '&#13;'));
