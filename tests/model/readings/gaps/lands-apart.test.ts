import { describe, expect, it } from 'vitest';
import { landPairs } from '../../../../model/readings/land-pairs.ts';
import { gapsOf, listGapsOf } from '../../../support/gaps-of.ts';
import { landsApartScene } from '../../../support/lands-apart-scene.ts';
import { makeSystem } from '../../../support/make-facts.ts';

/** Normalizes spaces to plain ones, as in the sentences below. */
const plain = (text = ''): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('lands-apart', () => {
  it('asks about the two lands with fewer links than the links of all lands suggest, and of no others', () => {
    const [gap, ...others] = gapsOf('lands-apart', landsApartScene(1));
    expect(others).toEqual([]);
    expect(gap).toMatchObject({ key: 'lands-apart:east:west', severity: 2, confidence: 'to_check' });
    expect(gap?.figures).toMatchObject({ observed: 1 });
    expect(gap?.figures.expected).toBeGreaterThan(5);
    expect(gap?.evidence.cooperationIds).toHaveLength(1);
    expect(gap?.evidence.actorIds).toHaveLength(12);
    for (const [a, b] of gap?.evidence.missingPairs ?? [])
      expect([a.slice(0, 4), b.slice(0, 4)]).toEqual(['east', 'west']);
  });

  it('is sure where half of both lands were heard', () => {
    expect(gapsOf('lands-apart', landsApartScene(0, true))[0]?.confidence).toBe('sure');
  });

  it('says how many links are noted and how many were expected, in both languages', () => {
    const said = (language: 'fr' | 'en', between: number) =>
      listGapsOf(landsApartScene(between), {}, { language }).items.find(({ rule }) => rule === 'lands-apart');
    expect(plain(said('fr', 1)?.question)).toBe(
      'Entre « Autour d’east-0 » et « Autour de west-0 », nous avons noté 1 lien. Est-ce ainsi dans la vie ?',
    );
    expect(plain(said('fr', 0)?.reason)).toMatch(/peu de liens : aucun noté, environ \d+ attendus/);
    expect(plain(said('fr', 2)?.mark)).toMatch(/^Peu de liens : 2 notés, \d+ attendus$/);
    expect(said('en', 0)?.question).toContain('we noted no link');
    expect(said('en', 1)?.mark).toMatch(/^Few links: 1 noted, \d+ expected$/);
  });

  it('asks nothing where lands mix alike, nor on a map without lands, nor of three lands', () => {
    expect(gapsOf('lands-apart', landsApartScene(18))).toEqual([]);
    expect(gapsOf('lands-apart', { ...landsApartScene(0), lands: [] })).toEqual([]);
    const { lands = [], ...scene } = landsApartScene(0);
    expect(gapsOf('lands-apart', { ...scene, lands: lands.slice(0, 3) })).toEqual([]);
  });
});

describe('landPairs', () => {
  it('counts each two lands once, with the actors of both', () => {
    const pairs = landPairs(makeSystem(landsApartScene(3)));
    expect(pairs).toHaveLength(6);
    expect(pairs.find(({ landIds }) => landIds.join() === 'east,west')).toMatchObject({
      links: 3,
      sides: [expect.arrayContaining(['east-0']), expect.arrayContaining(['west-0'])],
    });
  });
});
