import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Facts } from '../../model/elements/facts.ts';
import { cypherScript } from '../../server/exchange/cypher-script/cypher-script.ts';
import { NODES } from '../../server/exchange/cypher-script/statements.ts';
import { openExecutor } from '../../server/store/execute.ts';
import { readFacts } from '../../server/store/facts.ts';
import { hostileFacts } from '../support/hostile-facts.ts';
import { LONG } from '../support/longer.ts';
import { makeFacts } from '../support/make-facts.ts';
import { type OwnEngine, startOwnEngine } from '../support/own-engine.ts';
import { demonstrationFacts } from '../support/report-scene.ts';

/** Splits a script into statements as cypher-shell does: up to each `;` outside a text and a comment. */
function statementsOf(script: string): string[] {
  const parts = script.match(/\/\/[^\n]*|'(?:\\.|[^'\\])*'|;|[^;'/]+|\//g) ?? [];
  const statements = [''];
  for (const part of parts) {
    if (part === ';') statements.push('');
    else if (!part.startsWith('//')) statements.push(`${statements.pop() ?? ''}${part}`);
  }
  return statements.map((text) => text.trim()).filter((text) => text !== '');
}

/** Returns the elements of a territory in a script, without its peers and shared data. */
function contentsOf({ territory, actors, outside, cooperations, commitments, ...facts }: Facts) {
  const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
    Object.fromEntries(list.map((one) => [one.id, sorted(one)]));
  const { memberships, needs, offers, lands = [] } = facts;
  const ofActor = (rows: readonly object[]) => rows.map((row) => JSON.stringify(sorted(row))).sort();
  return {
    territory: sorted({ ...territory, peers: [], parents: [] }),
    actors: byId(actors),
    outside: byId(outside),
    commitments: byId(commitments),
    cooperations: byId(cooperations),
    lands: byId(lands),
    ...{ memberships: ofActor(memberships), needs: ofActor(needs), offers: ofActor(offers) },
  };
}

/** Lists whose order says nothing in one order, properties that are not said left out. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(sorted).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, held]) => held !== undefined && held !== null);
  return Object.fromEntries(entries.sort().map(([name, held]) => [name, sorted(held)]));
}

describe('the Cypher script in an empty Neo4j', LONG, () => {
  let engine: OwnEngine;
  let driver: Driver;
  beforeAll(async () => {
    engine = await startOwnEngine();
    const { uri, user, password } = engine.settings;
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  });
  afterAll(async () => {
    await driver.close();
    await engine.stop();
  });

  const run = async (text: string) => (await driver.executeQuery(text)).records.map((row) => row.toObject());
  const bring = async (facts: Facts): Promise<number> => {
    const statements = statementsOf(
      cypherScript.write(facts, { title: 'Essai ; d’un script', lines: [], statement: '', parameters: '' }),
    );
    // Each in a transaction of its own, as cypher-shell runs a file.
    for (const text of statements) await run(text);
    return statements.length;
  };
  const { facts: demonstration } = demonstrationFacts();

  it('makes the territory, as many of each kind as it was taken from, and each of its properties', async () => {
    expect(await run('MATCH (n) RETURN count(n) AS n')).toEqual([{ n: 0 }]);
    expect(await bring(demonstration)).toBeGreaterThan(NODES.length);

    const counted = await run('MATCH (n) UNWIND labels(n) AS label RETURN label, count(n) AS n');
    const { actors, outside, cooperations, commitments, needs, offers } = demonstration;
    const of = Object.fromEntries(counted.map(({ label, n }) => [label, n]));
    const sum = (numbers: readonly number[]) => numbers.reduce((all, n) => all + n, 0);
    expect(of).toMatchObject({
      Territory: 1,
      Actor: actors.length + outside.length,
      Cooperation: cooperations.length,
      Declaration: sum(cooperations.map(({ declarations }) => declarations.length)),
    });
    const types = await run('MATCH ()-[r]->() RETURN type(r) AS type, count(r) AS n');
    expect(Object.fromEntries(types.map(({ type, n }) => [type, n]))).toMatchObject({
      ACTS_IN: actors.length,
      FOR: commitments.length,
      CARRIES: sum([...commitments, ...demonstration.charterItems].map(({ carriers }) => carriers.length)),
      PARTY_TO: sum(cooperations.map(({ parties }) => parties.length)),
      DECLARED: of.Declaration,
      ON: of.Declaration,
      NEEDS: needs.length,
      OFFERS: offers.length,
    });
    expect((await run('SHOW CONSTRAINTS YIELD name RETURN name')).length).toBe(NODES.length);

    const executor = openExecutor(engine.settings);
    try {
      const read = await readFacts(executor, demonstration.territory.id);
      if (read === undefined) throw new Error('The territory is not there.');
      expect(contentsOf(read)).toEqual(contentsOf(demonstration));
    } finally {
      await executor.close();
    }
  });

  it('creates another next to it, whatever its texts contain, and refuses to create one twice', async () => {
    const hostile = makeFacts(hostileFacts());
    await bring(hostile);
    const executor = openExecutor(engine.settings);
    try {
      const read = await readFacts(executor, hostile.territory.id);
      if (read === undefined) throw new Error('The territory is not there.');
      expect(contentsOf(read)).toEqual(contentsOf(hostile));
    } finally {
      await executor.close();
    }
    await expect(bring(demonstration)).rejects.toThrow(/already exists/);
  });
});
