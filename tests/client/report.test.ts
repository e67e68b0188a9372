import { describe, expect, it } from 'vitest';
import { corrected, toldKeys, withCorrection } from '../../client/state/report.ts';
import { ReportDocument } from '../../model/contract/report.ts';
import { reportFileName } from '../../model/words/report/report-file-name.ts';
import { demonstrationFacts, reportOn } from '../support/report-scene.ts';

const { facts, answers } = demonstrationFacts();
const document = reportOn(facts, { answers });
const summary = (of: typeof document) => of.sections[0]?.blocks[0];

describe('what is corrected in a report', () => {
  it('changes a sentence where it stands, and the rest not at all', () => {
    const next = corrected(document, { 'summary.links': 'Trente-quatre paires.', title: 'Notre rapport' });
    expect(next.title).toBe('Notre rapport');
    expect(summary(next)).toMatchObject({
      items: expect.arrayContaining([{ id: 'summary.links', text: 'Trente-quatre paires.' }]),
    });
    expect(next.sections.slice(1)).toEqual(document.sections.slice(1));
    expect(corrected(document, {})).toEqual(document);
    expect(ReportDocument.safeParse(next).success).toBe(true);
  });

  it('takes out sentences, rows by their first cell, tables and pictures, and what they leave empty', () => {
    const out: Record<string, null> = { 'actors.table': null, 'summary.totals': null };
    const block = summary(document);
    for (const { id } of block?.type === 'list' ? block.items : []) out[id] = null;
    const pictures = document.sections.find(({ id }) => id === 'map')?.blocks ?? [];
    expect(pictures.length).toBeGreaterThan(1);
    for (const one of pictures) if (one.type === 'figure') out[one.id] = null;
    const next = corrected(document, { ...out, 'sides.table.val-cc.0': null });
    const ids = next.sections.map(({ id }) => id);
    for (const gone of ['summary', 'map', 'actors']) expect(ids).not.toContain(gone);
    expect(JSON.stringify(next)).not.toContain('Nous savons acheter groupé');
    expect(JSON.stringify(next)).toContain('Gérer 900 hectares');
  });

  it('is no correction when it equals the computed value', () => {
    const one = withCorrection({}, 'a', 'b', 'c');
    expect(one).toEqual({ a: 'b' });
    expect(withCorrection(one, 'a', null, 'c')).toEqual({ a: null });
    expect(withCorrection(one, 'a', 'c', 'c')).toEqual({});
  });
});

it('knows which questions a report tells, with their names or without', () => {
  const keys = ['single-carrier:val-e4', 'families-apart:business:social_economy'];
  expect(toldKeys(reportOn(facts, { answers, keys, unnamedKeys: keys.slice(1) }))).toEqual(keys);
});

it('is named as a file in its own language', () => {
  const named = (kind: 'report' | 'note', language: 'fr' | 'en') =>
    reportFileName('val', { ...reportOn(facts, { answers, keys: [] }), kind, language }, 'docx').replace(
      /\d/g,
      '0',
    );
  expect(named('report', 'fr')).toBe('val-rapport-0000-00-00.docx');
  expect(named('report', 'en')).toBe('val-report-0000-00-00.docx');
  expect(named('note', 'fr')).toBe('val-note-0000-00-00.docx');
});
