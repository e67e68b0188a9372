import { describe, expect, it } from 'vitest';
import { completeStatement } from '../../client/views/console/complete-statement.ts';
import { consoleSchema } from '../../server/console/console-schema.ts';

const words = consoleSchema({ rows: 1000, seconds: 10, characters: 5000, drawn: 300 });
const complete = (before: string) => completeStatement(before, words, ['territoryId', 'day']);
/** Lists the options of the completion, as kinds and labels. */
const offered = (before: string) =>
  complete(before)?.options.map(({ kind, label }) => `${kind} ${label}`) ?? [];

describe('what is offered while a statement is typed', () => {
  it.each([
    ['MATCH (a:', 'label Actor'],
    ['MATCH (:Ac', 'label Actor'],
    ['MATCH (a:Actor|', 'label Territory'],
    ['MATCH (a)-[:', 'type PARTY_TO'],
    ['MATCH (a)-[r:PARTY_TO|', 'type CARRIES'],
    ['MATCH (a:Actor) RETURN a.', 'property family'],
    ['MATCH (a)-[i:ACTS_IN]->(t) RETURN i.', 'property onMap'],
    ['MATCH (a:Actor {', 'property family'],
    ['MATCH (a:Actor {name: "x", ', 'property family'],
    ['MATCH (t:Territory {id: $', 'parameter territoryId'],
    ['MATCH (actor:Actor) RETURN ac', 'variable actor'],
    ['MATCH p = (a:Actor) RETURN p.name AS x, nod', 'function nodes'],
    ['mat', 'keyword MATCH'],
  ])('%s', (before, what) => {
    expect(offered(before)).toContain(what);
  });

  it('is of the label a name was given for, with where the word begins and what is written', () => {
    const { from, options } = complete('MATCH (t:Territory) RETURN t.po') ?? {};
    expect(from).toBe(29);
    expect(options?.map(({ label }) => label)).toContain('population');
    expect(options?.map(({ label }) => label)).not.toContain('family');
    expect(complete('MATCH (a:Actor {na')?.options.find(({ label }) => label === 'name')?.apply).toBe(
      'name: ',
    );
    expect(complete('RETURN cou')?.options.find(({ label }) => label === 'count')?.apply).toBe('count(');
    expect(offered('MATCH (a)-[:').filter((one) => one === 'type ABOUT')).toHaveLength(1);
  });

  it.each([
    'MATCH (a:Actor {name: "Mai',
    "MATCH (a:Actor {name: 'Mai: (x:",
    'RETURN 1 // and a comm',
    'MATCH (a:Actor) ',
    'RETURN 1',
    'match',
    'MATCH (a:Actor) RETURN a',
  ])('nothing inside a text or a comment, nor where no word is begun or one is whole: %s', (before) => {
    expect(offered(before)).toEqual([]);
  });

  it('never offers what the console would refuse', () => {
    for (const before of ['MATCH (a:', 'MATCH (a)-[:', 'x'])
      expect(offered(before).join(' ')).not.toMatch(/Person|Session|Workshop|LOAD|CREATE|\bSET\b|DELETE/);
  });
});
