import { element, escapeXml } from '../map-svg/xml.ts';
import type { Provenance } from '../provenance.ts';
import { type Attribute, attributeOf, EDGE_ATTRIBUTES, NODE_ATTRIBUTES } from './attributes.ts';
import type { ExportedGraph, GraphEdge, GraphNode } from './graph-of.ts';

/**
 * GEXF 1.2, which Gephi and networkx both read (networkx knows no 1.3), with positions and with the days between which
 * each thing was: Gephi plays them. Undirected by default, for readers that take one kind only; `directed` says which
 * edges have a direction, `from` where it starts.
 */
export const gexf = {
  write({ nodes, edges }: ExportedGraph, { title, lines }: Provenance, day: string): string {
    const about = lines.map(([name, text]) => `${name}: ${text}`).join('\n');
    const graph = element(
      'graph',
      { mode: 'dynamic', timeformat: 'date', defaultedgetype: 'undirected' },
      attributes('node', NODE_ATTRIBUTES),
      attributes('edge', EDGE_ATTRIBUTES),
      element('nodes', {}, nodes.map(nodeOf).join('')),
      element('edges', {}, edges.map(edgeOf).join('')),
    );
    return [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.gexf.net/1.2draft http://www.gexf.net/1.2draft/gexf.xsd" version="1.2">',
      element(
        'meta',
        { lastmodifieddate: day },
        element('creator', {}, 'Maillage'),
        element('title', {}, escapeXml(title)),
        element('description', {}, escapeXml(about)),
      ),
      graph,
      '</gexf>\n',
    ].join('\n');
  },
} as const;

const TYPES = { string: 'string', int: 'integer', double: 'double', boolean: 'boolean' } as const;

const attributes = (owner: 'node' | 'edge', list: readonly Attribute[]): string =>
  element(
    'attributes',
    { class: owner },
    ...list.map(({ name, type }) => element('attribute', { id: name, title: name, type: TYPES[type] })),
  );

function valuesOf(values: Readonly<Record<string, unknown>>, list: readonly Attribute[]): string {
  const written = list.flatMap((attribute) => {
    const value = attributeOf(values, attribute);
    return value === undefined ? [] : [`<attvalue for="${attribute.name}" value="${inAttribute(value)}"/>`];
  });
  return element('attvalues', {}, ...written, '');
}

// Readers convert line ends in an attribute to spaces, unless they are character references.
const inAttribute = (value: string | number | boolean): string =>
  escapeXml(String(value)).replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const lasting = ({ from, to }: GraphNode['spell']) => ({ start: from, end: to });

const nodeOf = ({ id, label, values, at, spell }: GraphNode): string =>
  element(
    'node',
    { id, label, ...lasting(spell) },
    valuesOf(values, NODE_ATTRIBUTES),
    // Down the screen is up in Gephi.
    at === undefined ? '' : element('viz:position', { x: at.x, y: -at.y, z: 0 }),
  );

const edgeOf = ({ id, from, to, weight, values, spell }: GraphEdge): string =>
  element(
    'edge',
    { id, source: from, target: to, weight, ...lasting(spell) },
    valuesOf(values, EDGE_ATTRIBUTES),
  );
