import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { tryImport } from '../../../support/import-file.ts';

const GRAPHML = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
  <key id="d0" for="node" attr.name="label" attr.type="string"/>
  <key id="d1" for="node" attr.name="family" attr.type="string"/>
  <key id="d2" for="edge" attr.name="nature" attr.type="string"/>
  <graph edgedefault="undirected">
    <node id="n0"><data key="d0">AMAP &amp; Cie</data><data key="d1">ESS</data></node>
    <node id="n1"><data key="d0">Mairie</data><data key="d1">mairie</data></node>
    <edge source="n0" target="n1"><data key="d2">Fait ensemble</data></edge>
  </graph>
</graphml>`;

const GEXF = `<gexf version="1.3"><graph><attributes class="node"><attribute id="0" title="Famille" type="string"/></attributes>
<nodes><node id="1" label="AMAP"><attvalues><attvalue for="0" value="ESS"/></attvalues><viz:position x="1.5" y="2"/></node>
<node id="2" label="Mairie"><attvalues><attvalue for="0" value="mairie"/></attvalues></node></nodes>
<edges><edge id="e" source="1" target="2"/></edges></graph></gexf>`;

const values = (all: Readonly<Record<string, string | number>>): string =>
  `<attvalues>${Object.entries(all)
    .map(([name, value]) => `<attvalue for="${name}" value="${value}"/>`)
    .join('')}</attvalues>`;
const agreed = (recorded: number, level: number): string =>
  `<edge id="e" source="amap" target="mairie">${values({ cooperation: 'c1', nature: 'co_produces', recordedIntensity: recorded, agreedIntensity: level, intensity: level })}</edge>`;

/** Writes a graph of two actors and an edge, as Maillage does if their mode is given. */
const graphWith = (edge: string, mode = ''): string =>
  `<gexf><graph><nodes>${['amap', 'mairie']
    .map((id) => `<node id="${id}" label="${id}">${values({ family: 'social_economy', mode })}</node>`)
    .join('')}</nodes><edges>${edge}</edges></graph></gexf>`;

describe('a graph', () => {
  it.each([
    ['graphml', GRAPHML, 'AMAP & Cie'],
    ['gexf', GEXF, 'AMAP'],
  ])('as %s makes actors of its nodes and links of its edges', async (format, text, name) => {
    const { plan, said } = await tryImport(text, { name: `graphe.${format}` });
    expect(said.faults).toEqual([]);
    expect([said.format, said.ready]).toEqual([format, true]);
    expect(said.counts).toMatchObject({ actors: { added: 2 }, cooperations: { added: 1 } });
    expect([...plan.edits.values()].map((properties) => properties?.name)).toContain(name);
    if (format === 'gexf')
      expect([...plan.edits.values()]).toContainEqual({ onMap: true, x: 1.5, y: -2, placed: 'hand' });
  });

  it('needs no family to come in', async () => {
    const { said } = await tryImport(GRAPHML.replace('<data key="d1">ESS</data>', ''), { name: 'g.graphml' });
    expect([said.faults, said.ready]).toEqual([[], true]);
  });

  it.each([
    ['a document type', `<!DOCTYPE graphml [<!ENTITY a "b">]>${GRAPHML.slice(38)}`, 'IMPORT_DOCTYPE'],
    ['an entity of its own', GRAPHML.replace('&amp;', '&xxe;'), 'IMPORT_BROKEN_FILE'],
    ['its end missing', GRAPHML.slice(0, 400), 'IMPORT_BROKEN_FILE'],
    [
      'forty levels and more',
      `<graphml>${'<a>'.repeat(60)}${'</a>'.repeat(60)}</graphml>`,
      'IMPORT_TOO_DEEP',
    ],
    ['another root', '<html><body/></html>', 'IMPORT_FORMAT_UNKNOWN'],
  ])('with %s is refused', async (_, text, code) => {
    await expect(tryImport(text, { name: 'g.graphml' })).rejects.toMatchObject({ code });
  });

  it('of a cooperation of three, drawn as edges or as a node, is one link', async () => {
    const node = (id: string) =>
      `<node id="${id}" label="${id}"><attvalues><attvalue for="family" value="social_economy"/></attvalues></node>`;
    const edge = (source: string, target: string) =>
      `<edge id="${source}${target}" source="${source}" target="${target}"><attvalues><attvalue for="cooperation" value="c1"/><attvalue for="nature" value="co_produces"/><attvalue for="recordedIntensity" value="3"/><attvalue for="intensity" value="1"/></attvalues></edge>`;
    const text = `<gexf><graph><nodes>${['a', 'b', 'c'].map(node).join('')}</nodes><edges>${edge('a', 'b')}${edge('b', 'c')}${edge('a', 'c')}</edges></graph></gexf>`;
    const { plan, said } = await tryImport(text, { name: 'g.gexf' });
    expect([said.faults, said.counts.cooperations.added]).toEqual([[], 1]);
    expect([...plan.edits.keys()].filter((key) => key.startsWith('PARTY_TO:'))).toHaveLength(3);
    // A graph has no declarations: a new link has the level that its parties agree on.
    expect([...plan.edits].find(([key]) => key.startsWith('Cooperation:'))?.[1]).toMatchObject({
      intensity: 1,
    });
  });

  it('over a link that is there leaves the recorded level, whatever the agreed one', async () => {
    const text = graphWith(agreed(3, 1));
    const { plan } = await tryImport(text, { name: 'g.gexf' });
    const [key, made] = [...plan.edits].find(([one]) => one.startsWith('Cooperation:')) ?? ['', null];
    expect(made).toMatchObject({ intensity: 1 });
    const state = new Map([...plan.edits].flatMap(([one, value]) => (value === null ? [] : [[one, value]])));
    state.set(key, { ...made, intensity: 3 });
    const again = await tryImport(text, { name: 'g.gexf', state });
    expect(again.plan.edits.get(key) ?? { intensity: 3 }).toMatchObject({ intensity: 3 });
  });

  it('that Maillage wrote has a note on what it lacks, another has none', async () => {
    const ours = await tryImport(graphWith(agreed(2, 2), 'actor'), { name: 'g.gexf' });
    expect(ours.said.notes.map(({ code }) => code)).toEqual(['graph_leaves']);
    expect(ours.said.notes[0]?.message).toMatch(/besoins.*engagements/);
    const foreign = await tryImport(GEXF, { name: 'g.gexf' });
    expect(foreign.said.notes).toEqual([]);
  });
});

it('the two sheets of Kumu are actors and links; its own types are asked about', async () => {
  const content = await writeExcelFile([
    {
      sheet: 'Elements',
      data: [
        ['Label', 'Type', 'Description', 'Tags'],
        ['AMAP', 'Association', 'Paniers', 'bio | local'],
        ['Mairie', 'Commune', null, null],
      ],
    },
    {
      sheet: 'Connections',
      data: [
        ['From', 'To', 'Direction', 'Type', 'Label'],
        ['Mairie', 'AMAP', 'directed', 'Hosts', 'prête un local'],
      ],
    },
  ]).toBuffer();
  const asked = await tryImport(content, { name: 'kumu.xlsx' });
  expect(asked.said.values).toMatchObject([{ list: 'nature', value: 'Hosts', to: null }]);
  expect([asked.said.faults, asked.said.ready]).toEqual([[], true]);
  const { plan, said } = await tryImport(content, {
    name: 'kumu.xlsx',
    settings: { values: [{ list: 'nature', value: 'Hosts', to: 'supports' }] },
  });
  expect(said.ready).toBe(true);
  const [actor] = [...plan.edits.values()];
  expect(actor).toMatchObject({ family: 'social_economy', kind: 'association', tags: ['bio', 'local'] });
  expect([...plan.edits.values()]).toContainEqual(
    expect.objectContaining({ nature: 'supports', note: 'prête un local\nType : Hosts' }),
  );
});
