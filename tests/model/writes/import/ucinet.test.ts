import { describe, expect, it } from 'vitest';
import { readUcinet } from '../../../../server/exchange/read/graphs/ucinet.ts';
import { tryImport } from '../../../support/import-file.ts';

/** Returns the ends and the weight of each edge. */
const edgesOf = (text: string): string[] =>
  readUcinet(text).edges.map(({ values }) =>
    ['source', 'target', 'weight', 'directed'].map((name) => values.get(name) ?? '-').join(' '),
  );
const labelsOf = (text: string): string[] =>
  readUcinet(text).nodes.map(({ values }) => values.get('label') ?? '');

const LABELS = 'labels:\nAMAP, Mairie\n"Lycée Moulin"\n';

describe('DL of UCINET', () => {
  it('lists an arc and its weight a line, by name or by number', () => {
    const text = `dl n=3 format=edgelist1\n${LABELS}data:\n1 2 3\nAMAP "Lycée Moulin" 1\n`;
    expect(labelsOf(text)).toEqual(['AMAP', 'Mairie', 'Lycée Moulin']);
    expect(edgesOf(text)).toEqual(['AMAP Mairie 3 true', 'AMAP Lycée Moulin 1 true']);
  });

  it('lists a node and its neighbours a line', () => {
    expect(edgesOf(`dl n=3 format=nodelist1\n${LABELS}data:\n1 2 3\n2 3\n`)).toEqual([
      'AMAP Mairie - true',
      'AMAP Lycée Moulin - true',
      'Mairie Lycée Moulin - true',
    ]);
  });

  it('is a full matrix otherwise, with its names before it', () => {
    expect(edgesOf(`DL N=3\n${LABELS}data:\n0 2 0\n0 0 1\n0 0 0\n`)).toEqual([
      'AMAP Mairie 2 true',
      'Mairie Lycée Moulin 1 true',
    ]);
  });

  it('is a full matrix with its names above and before its lines', () => {
    expect(
      edgesOf('dl n=2 format=fullmatrix\nlabels embedded\ndata:\n AMAP Mairie\nAMAP 0 3\nMairie 0 0\n'),
    ).toEqual(['AMAP Mairie 3 true']);
  });

  it('of two kinds of nodes has labels of lines and of columns', () => {
    const text = 'dl nr=2 nc=1\nrow labels:\nAMAP\nMairie\ncolumn labels:\nFête_du_village\ndata:\n1\n1\n';
    expect(edgesOf(text)).toEqual(['AMAP Fête du village 1 true', 'Mairie Fête du village 1 true']);
  });

  it('has edges without a direction where each arc has its like back', () => {
    expect(edgesOf(`dl n=2\nlabels:\nAMAP\nMairie\ndata:\n0 2\n2 0\n`)).toEqual(['AMAP Mairie 2 -']);
  });

  it('without labels names its nodes by their numbers', () => {
    expect(edgesOf('dl n=2 format=edgelist1\ndata:\n1 2\n')).toEqual(['1 2 - true']);
  });

  it('comes in as actors and links', async () => {
    const { said } = await tryImport(`dl n=3 format=edgelist1\n${LABELS}data:\n1 2 3\n1 3 1\n`, {
      name: 'reseau.dl',
      settings: { defaultFamily: 'citizens' },
    });
    expect([said.format, said.faults]).toEqual(['ucinet', []]);
    expect(said.counts).toMatchObject({ actors: { added: 3 }, cooperations: { added: 2 } });
  });
});
