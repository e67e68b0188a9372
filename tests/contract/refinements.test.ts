import { describe, expect, it } from 'vitest';
import { BriefPatch } from '../../model/contract/brief.ts';
import { ConsoleInput } from '../../model/contract/console.ts';
import { ImportInput } from '../../model/contract/import.ts';
import { drawnAppearance, plainLook } from '../../model/contract/map-look.ts';
import { Line, QueryFlag, Text } from '../../model/contract/primitives.ts';
import { Answers } from '../../model/contract/questionnaire.ts';
import { ReportDocument, ReportQuery } from '../../model/contract/report.ts';
import { isUnsaid, statedIntensity } from '../../model/contract/vocabulary.ts';

const takes = (schema: { safeParse(value: unknown): { success: boolean } }) => (value: unknown) =>
  schema.safeParse(value).success;
const many = (count: number, value: unknown) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`a${i}`, value]));

describe('what more is asked of a value than its type', () => {
  it('text has whole characters, and none that is not shown', () => {
    const [line, text] = [takes(Line(10)), takes(Text(10))];
    expect(['a', 'é😀', ' a '].map(line)).toEqual([true, true, true]);
    expect(['', '  ', 'a\nb', 'a\u0000', 'a\u001fb', '\u007f', 'a\ud800'].some(line)).toBe(false);
    expect(['', 'a\r\n\tb'].map(text)).toEqual([true, true]);
    expect(['a\u0000', 'a\u000bb', 'a\u007f', '\udc00b'].some(text)).toBe(false);
  });

  it('a flag in an address is there or says yes', () => {
    const flags = ['true', '1', '', 'false', '0'].map((said) => QueryFlag.parse(said));
    expect(flags).toEqual([true, true, true, false, false]);
    expect(takes(QueryFlag)('yes')).toBe(false);
  });

  it('a stated link has an intensity, a wish has none', () => {
    const said = (intensity: number, more = {}) =>
      takes(Answers)({ screen: 'links', known: [], added: [{ id: 'c', actorId: 'b', intensity, ...more }] });
    expect([said(1), said(4), said(0, { wished: true })]).toEqual([true, true, true]);
    expect([said(0), said(1, { wished: true }), said(5)]).toEqual([false, false, false]);
  });

  it('a file comes in base64', () => {
    const file = (content: string) => takes(ImportInput)({ name: 'a.csv', content });
    expect(['', 'QQ==', 'a+/Z09'].map(file)).toEqual([true, true, true]);
    expect(['é', 'a b', 'a-b', '\n'].some(file)).toBe(false);
  });

  it('a statement has fifty parameters at most, a brief two hundred parties', () => {
    const statement = (count: number) =>
      takes(ConsoleInput)({ query: 'RETURN 1', parameters: many(count, 1) });
    expect([0, 50, 51].map(statement)).toEqual([true, true, false]);
    const brief = (count: number) => takes(BriefPatch)({ brings: many(count, 'A hall') });
    expect([0, 200, 201].map(brief)).toEqual([true, true, false]);
  });

  it('the tables of a report have a cell for each column', () => {
    const cell = (text: string) => ({ id: 'x', text });
    const document = (...rows: string[][]) => ({
      ...{ kind: 'report', language: 'fr', title: 'T', subtitle: '', facts: [] },
      reading: {
        revision: 1,
        day: '2026-03-12',
        minIntensity: 2,
        withoutTransactions: false,
        withPrivate: false,
      },
      sections: [
        {
          ...{ id: 'actors', title: 'A' },
          blocks: [
            { type: 'paragraph', id: 'p', text: 'Before' },
            {
              type: 'table',
              id: 't',
              caption: 'C',
              columns: ['a', 'b'],
              rows: rows.map((row) => row.map(cell)),
            },
          ],
        },
      ],
    });
    const issues = (...rows: string[][]) =>
      (ReportDocument.safeParse(document(...rows)).error?.issues ?? []).map(({ message }) => message);
    expect([issues(), issues(['1', '2'], ['3', '4'])]).toEqual([[], []]);
    expect(issues(['1', '2'], ['3'])).toEqual(['each row of a table has a cell for each column']);
    expect(issues(['1', '2', '3'])).toEqual(['each row of a table has a cell for each column']);
  });

  it('a list in an address leaves empty places out', () => {
    expect(ReportQuery.parse({ questions: 'a,,b,' }).questions).toEqual(['a', 'b']);
    expect(ReportQuery.parse({ questions: '' }).questions).toEqual([]);
  });
});

describe('what is not said', () => {
  it('of a level is asked for where neither nature nor status states one', () => {
    expect([isUnsaid('unspecified', 'active'), isUnsaid('unspecified', 'proposed')]).toEqual([true, false]);
    expect([isUnsaid('co_produces', 'active'), isUnsaid('funds', 'active')]).toEqual([false, true]);
    expect([statedIntensity('unspecified', 'active', 3), statedIntensity('funds', 'wished', 3)]).toEqual([
      3, 0,
    ]);
  });

  it('of figures is drawn as if all were alike, until they come', () => {
    const look = { ...plainLook, sizeBy: 'betweenness' as const, colourBy: 'community' as const };
    expect(drawnAppearance(look, null)).toMatchObject({ sizeBy: 'equal', colourBy: 'family' });
    expect(drawnAppearance(look, {} as never)).toBe(look);
    const links = { ...look, sizeBy: 'links' as const };
    expect(drawnAppearance(links, null)).toMatchObject({ sizeBy: 'links', colourBy: 'family' });
    const families = { ...look, colourBy: 'family' as const };
    expect(drawnAppearance(families, null)).toMatchObject({ sizeBy: 'equal', colourBy: 'family' });
    const plain = { ...links, colourBy: 'family' as const };
    expect(drawnAppearance(plain, null)).toBe(plain);
  });
});
