import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../../model/elements/element-edits.ts';
import { TERRITORY, tryImport } from '../../../support/import-file.ts';

const answer = (question: string, given: string) => ({ answers: [{ question, answer: given }] });
const asked = (said: Awaited<ReturnType<typeof tryImport>>['said']) =>
  (said.questions ?? []).map(({ question, lineCount, likely }) => [question, lineCount, likely]);
const cooperations = ({ plan }: Awaited<ReturnType<typeof tryImport>>) =>
  [...plan.edits].flatMap(([key, one]) => (key.startsWith('Cooperation:') ? [one] : []));

describe('columns of a sheet that somebody points at', () => {
  const file = 'Truc;Machin;Chose\nAMAP;Ferme, Mairie de Sète;un local\nFerme;AMAP;\n';

  it('bring names, partners and needs as pointed at, whatever their headings', async () => {
    const columns = [
      { column: 0, is: 'name' as const },
      { column: 1, is: 'partners' as const },
      { column: 2, is: 'needs' as const },
    ];
    const { said } = await tryImport(file, { settings: { sheets: [{ sheet: 0, columns }] } });
    expect([said.counts.actors.added, said.counts.cooperations.added, said.counts.needs.added]).toEqual([
      3, 2, 1,
    ]);
    expect(said.sheets?.[0]?.columns.map(({ is }) => is)).toEqual(['name', 'partners', 'needs']);
  });

  it('bring nothing where pointed at as counting for nothing', async () => {
    const list = 'Nom;Partenaires\nAMAP;Ferme\nFerme;AMAP\n';
    const settings = { sheets: [{ sheet: 0, columns: [{ column: 1, is: 'other' as const }] }] };
    expect((await tryImport(list)).said.counts.cooperations.added).toBe(1);
    expect((await tryImport(list, { settings })).said.counts.cooperations.added).toBe(0);
  });
});

describe('what a preview asks once', () => {
  const matrix = ';AMAP;Mairie;Ferme\nAMAP;;xx;à venir\nMairie;xx;;\nFerme;à venir;;\n';

  it('is the meaning of each mark of a matrix, a link until it is answered', async () => {
    const first = await tryImport(matrix);
    expect(asked(first.said)).toEqual([
      ['mark:xx', 1, 'active'],
      ['mark:à venir', 1, 'in_progress'],
    ]);
    expect(cooperations(first).map((one) => one?.status)).toEqual(['active', 'in_progress']);
    const strong = await tryImport(matrix, { settings: answer('mark:xx', 'strong') });
    expect(cooperations(strong).map((one) => one?.intensity)[0]).toBe(3);
  });

  it('is whether « mars 24 » is a month of a year', async () => {
    const links = 'De;Vers;Depuis\nAMAP;Mairie;mars 24\n';
    const first = await tryImport(links);
    expect(asked(first.said)).toEqual([['month', 1, 'month']]);
    expect(cooperations(first)).toMatchObject([{ startedOn: '2024-03' }]);
    const [noted] = cooperations(await tryImport(links, { settings: answer('month', 'note') }));
    expect([noted?.startedOn, noted?.note]).toEqual([undefined, 'Depuis : mars 24']);
  });

  it('is what becomes of answers that refuse publication: private, or left out', async () => {
    const form = 'Structure;J’accepte la publication\nAMAP;Non\nMairie;Oui\n';
    const first = await tryImport(form);
    expect(asked(first.said)).toEqual([['private', 1, 'private']]);
    const { said } = await tryImport(form, { settings: answer('private', 'omit') });
    expect([said.counts.actors.added, said.leftOutCount]).toEqual([1, 1]);
  });
});

describe('a newer version of a list', () => {
  const names = ['AMAP', 'Mairie', 'Ferme', 'Club'];
  const list = (...lines: readonly string[]) => `Nom\n${lines.join('\n')}\n`;

  it('says who is new, renamed and not in it, and leaves these where they are', async () => {
    const before = await tryImport(list(...names));
    const state = applyEdits(new Map(), before.plan.edits);
    const newer = list('AMAP', 'Mairie', 'Ferme du Pré (ex Ferme)', 'École');
    const { said, plan } = await tryImport(newer, { state });
    expect(said.version).toMatchObject({
      added: 1,
      renamed: [{ before: 'Ferme', after: 'Ferme du Pré' }],
      gone: [{ name: 'Club' }],
    });
    const away = (edits: typeof plan.edits) =>
      [...edits].filter(([key, one]) => key.endsWith(`>${TERRITORY}`) && one?.onMap === false).length;
    expect(away(plan.edits)).toBe(0);
    const reserved = await tryImport(newer, { state, settings: answer('gone', 'reserve') });
    expect(away(reserved.plan.edits)).toBe(1);
  });

  it('is none if a file names few of the actors on the map', async () => {
    const before = await tryImport(list(...names));
    const state = applyEdits(new Map(), before.plan.edits);
    expect((await tryImport(list('AMAP', 'École'), { state })).said.version).toBeUndefined();
  });
});

it('counts lines in and out that add up to those below the headings', async () => {
  const { said } = await tryImport('Nom;Partenaires\nASSOCIATIONS;\nAMAP;Ferme\nFerme;aucun\nTotal;2\n');
  const [sheet] = said.sheets ?? [];
  expect([sheet?.bring, sheet?.aside, sheet?.rowCount]).toEqual([2, 2, 4]);
});

describe('a person among partners', () => {
  const linesOf = (partner: string): string =>
    `Nom;Type;Travaille avec\nAMAP Les Sillons;ESS;${partner}\nMairie de Vern;Commune;\n`;
  const namesOf = async (partner: string, settings = {}): Promise<unknown[]> => {
    const { plan } = await tryImport(linesOf(partner), { settings });
    return [...plan.edits].flatMap(([key, actor]) => (key.startsWith('Actor:') ? [actor?.name] : []));
  };

  it('stands for the organisation next to them, and is no note', async () => {
    expect(await namesOf('Mme Le Goff (MJC de Vern)')).toEqual([
      'AMAP Les Sillons',
      'Mairie de Vern',
      'MJC de Vern',
    ]);
    const { plan } = await tryImport(linesOf('MJC de Vern (Mme Le Goff)'));
    expect(JSON.stringify([...plan.edits])).not.toContain('Le Goff');
  });

  it('is kept as written without an organisation, which is asked for once', async () => {
    const { said } = await tryImport(linesOf('"Mme Le Goff ; M. Roche"'));
    expect(said.questions).toMatchObject([{ question: 'person', lineCount: 2, likely: 'keep' }]);
    expect(await namesOf('Mme Le Goff')).toEqual(['AMAP Les Sillons', 'Mairie de Vern', 'Mme Le Goff']);
    const answers = [{ question: 'person', answer: 'omit' }];
    expect(await namesOf('Mme Le Goff', { answers })).toEqual(['AMAP Les Sillons', 'Mairie de Vern']);
  });
});
