import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../../model/elements/element-edits.ts';
import type { Elements } from '../../../../model/elements/elements.ts';
import { fold } from '../../../../model/words/fold-text.ts';
import { tryImport } from '../../../support/import-file.ts';

interface Truth {
  readonly actors: readonly { key: string; name: string; aliases: readonly string[] }[];
  readonly links: readonly { a: string; b: string }[];
  readonly wishes: readonly unknown[];
}
interface Listed {
  readonly id: string;
  readonly files: readonly string[];
  readonly truth: string;
}

const at = (name: string): URL => new URL(`../../../../fixtures/files/${name}`, import.meta.url);
const INDEX = JSON.parse(readFileSync(at('index.json'), 'utf8')) as Listed[];
const key = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

async function bring(files: readonly string[]): Promise<Elements> {
  let state: Elements = new Map();
  for (const name of files) {
    const { plan, said } = await tryImport(readFileSync(at(name)), { name, state });
    expect(said.ready).toBe(true);
    state = applyEdits(state, plan.edits);
  }
  return state;
}

/** Counts who works with whom: a cooperation of three is three pairs. */
function pairsIn(state: Elements): number {
  const parties = new Map<string, string[]>();
  for (const id of state.keys()) {
    const [, actor = '', cooperation = ''] = /^PARTY_TO:([^>]+)>(.+)$/.exec(id) ?? [];
    if (cooperation !== '' && state.get(`Cooperation:${cooperation}`)?.status !== 'wished')
      parties.set(cooperation, [...(parties.get(cooperation) ?? []), actor]);
  }
  return [...parties.values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
}

describe('a file as people keep it comes in without a choice', () => {
  it.each(INDEX.map((one) => [one.id, one] as const))(
    '%s: its actors and its links',
    async (_, { files, truth }) => {
      const { actors, links } = JSON.parse(readFileSync(at(truth), 'utf8')) as Truth;
      const state = await bring(files);
      const names = [...state].flatMap(([id, one]) =>
        id.startsWith('Actor:') ? [key(String(one.name))] : [],
      );
      const known = new Set(actors.flatMap(({ name, aliases }) => [name, ...aliases].map(key)));
      expect(names.filter((name) => !known.has(name))).toEqual([]);
      expect(names).toHaveLength(actors.length);
      const pairs = new Set(links.map(({ a, b }) => [a, b].sort().join(' | ')));
      expect(pairsIn(state)).toBeGreaterThanOrEqual(pairs.size);
    },
  );
});
