import { describe, expect, it } from 'vitest';
import { ResearchChoices } from '../../model/contract/research.ts';
import { factsOfElements } from '../../model/elements/past/facts-of-elements.ts';
import { System } from '../../model/elements/system.ts';
import { researchPreview } from '../../server/exchange/research/research-preview.ts';
import { researchZip } from '../../server/exchange/research/research-zip.ts';
import { readFixture } from '../../server/fixtures/read-fixture.ts';
import { loadReference } from '../../server/reference/load-reference.ts';
import { knownOfFile, knownOfMap, linksAlone, matchNames, tableOf } from '../support/matching-attack.ts';

const facts = factsOfElements('val-d-exemple', readFixture('val-d-exemple').elements, 1);
if (facts === undefined) throw new Error('no demonstration');
const system = new System(facts, { day: '2026-03-12', minIntensity: 2, withoutTransactions: false });
const all = system.actors.size;
const reference = loadReference([]);

const zipOf = (choices: Partial<ResearchChoices> = {}): Buffer =>
  researchZip.write(system, {
    before: { actors: all, cooperations: system.cooperations.length },
    choices: ResearchChoices.parse(choices),
    reference,
    language: 'fr',
  });
const preview = (choices: Partial<ResearchChoices> = {}) =>
  researchPreview(system, ResearchChoices.parse(choices), 'fr');

describe('the attack that puts names on numbers, at Val-d’Exemple', () => {
  it('of the network finds nearly all, and rightly: the preview says as many before the file leaves', () => {
    const map = knownOfMap(system);
    const zip = zipOf();
    const { matched } = matchNames(map, knownOfFile(zip));
    const codes = new Map([...matched].map(([name, code]) => [code, name]));
    const named = new Set(map.links.map(([a, b]) => [a, b].sort().join(' ')));
    const told = tableOf(zip, 'links').flatMap(({ a = '', b = '' }) => {
      const ends = [codes.get(a), codes.get(b)];
      return ends.includes(undefined) ? [] : [ends.sort().join(' ')];
    });
    expect(told.length).toBeGreaterThan(20);
    for (const link of told) expect(named).toContain(link);
    const said = preview();
    const byLinks = matchNames(linksAlone(map), linksAlone(knownOfFile(zip))).matched.size;
    expect({ of: said.organisations, matched: matched.size, byLinks }).toEqual({
      of: 27,
      matched: 27,
      byLinks: 21,
    });
    expect(said.unique).toBeGreaterThanOrEqual(matched.size);
    expect(said.limits.join(' ')).toContain('Pseudonymisé, non anonyme');
  });

  it('of counts finds nobody: there is no number to put a name on, and no link', () => {
    for (const families of ['all', 'coarse'] as const) {
      const zip = zipOf({ setting: 'counts', families });
      const { matched, chance } = matchNames(knownOfMap(system), knownOfFile(zip));
      expect(matched.size).toBe(0);
      expect(matched.size).toBeLessThanOrEqual(chance);
      for (const table of ['actors', 'links', 'one-mode-matrix', 'two-mode-edges', 'declarations', 'needs'])
        expect(tableOf(zip, table)).toEqual([]);
      // Sampled as groups of similar actors, they are found no more often than by chance.
      const counted = tableOf(zip, 'organisations').filter(({ organisations }) => organisations !== '');
      for (const { organisations } of counted) expect(Number(organisations)).toBeGreaterThanOrEqual(5);
      expect(preview({ setting: 'counts', families })).toMatchObject({ unique: 0, underK: 0, proposals: [] });
    }
  });

  it('a table of counts has or hides a cell, with no sum next to it', () => {
    const zip = zipOf({ setting: 'counts', families: 'coarse' });
    const links = tableOf(zip, 'links-between-families');
    expect(links).toHaveLength(6);
    expect(links.some(({ links: count }) => count !== '')).toBe(true);
    for (const { links: count } of links) expect(count === '' || Number(count) >= 5).toBe(true);
    const readme = tableOf(zip, 'readme').map((row) => Object.values(row).join());
    expect(readme.join('\n')).not.toMatch(/\d+ sur \d+/);
    expect(preview({ setting: 'counts' }).withheld).toMatchObject({ of: { organisations: 9, links: 45 } });
  });

  it('names a more private option, and holds less when it is chosen', () => {
    const { unique, proposals } = preview();
    expect(proposals.map(({ change }) => change)).toEqual(['families', 'scale', 'degrees', 'all', 'counts']);
    for (const proposal of proposals) expect(proposal.unique).toBeLessThanOrEqual(unique);
    expect(proposals.at(-1)).toMatchObject({ change: 'counts', unique: 0, underK: 0 });
    const zip = zipOf({ families: 'coarse', scale: 'left_out', degrees: 'cut' });
    const [actor] = tableOf(zip, 'actors');
    expect(actor).not.toHaveProperty('scale');
    expect(['public', 'enterprise', 'other']).toContain(actor?.family);
    expect(tableOf(zip, 'cooperations')).toEqual([]);
    expect(Object.keys(tableOf(zip, 'links')[0] ?? {})).toEqual(['a', 'b', 'intensity']);
    for (const { table, contient } of tableOf(zip, 'codebook')) expect(contient, table).toMatch(/\S/);
  });
});
