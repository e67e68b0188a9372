import { describe, expect, it } from 'vitest';
import type { ActorFact, Facts } from '../../../model/elements/facts.ts';
import { makeActor, makeCommitment, makeCooperation, makeFacts } from '../../support/make-facts.ts';
import { linesOf, reportOn } from '../../support/report-scene.ts';

const authority = (id: string, more: Partial<ActorFact> = {}) =>
  makeActor(id, { name: `Commune ${id}`, family: 'local_authority', ...more });
const social = (id: string, more: Partial<ActorFact> = {}) => makeActor(id, { name: `Asso ${id}`, ...more });
const report = (facts: Partial<Facts>) => reportOn(makeFacts(facts));
const lines = (facts: Partial<Facts>) => linesOf(report(facts), 'sides');

describe('local authorities and the social economy in a report', () => {
  it('are each told in their own words, by name, and who said nothing is not', () => {
    const told = lines({
      actors: [
        authority('z', {
          expertise: 'Les marchés',
          frame: 'Un vote',
          constraints: 'Le budget',
          expects: 'Du temps',
        }),
        authority('é', { constraints: 'Peu d’agents' }),
        authority('a', { expertise: '', expects: '' }),
        social('b', { frame: 'Le bureau décide' }),
        social('c'),
      ],
      cooperations: [makeCooperation('k', ['z', 'b'])],
    });
    const rows = told.filter((line) => line.includes(' | '));
    expect(rows.slice(-3)).toEqual([
      'Commune é |  | Peu d’agents | ',
      'Commune z | Les marchés | Un vote\nLe budget | Du temps',
      'Asso b |  | Le bureau décide | ',
    ]);
    expect(rows.filter((row) => /Commune a|Asso c/.test(row))).toEqual([]);
  });

  it('have no heading over links where nothing links them', () => {
    const actors = [authority('z'), social('b')];
    expect(lines({ actors })).not.toContain('Ce qui les lie');
    expect(lines({ actors, cooperations: [makeCooperation('k', ['z', 'b'])] })).toContain('Ce qui les lie');
  });

  it('list their common work by nature and level, and their common commitments', () => {
    const told = lines({
      actors: [authority('z'), social('b'), social('c')],
      cooperations: [
        makeCooperation('k', ['z', 'b'], { intensity: 3 }),
        makeCooperation('l', ['z', 'c'], { nature: 'shares_means' }),
      ],
      commitments: [makeCommitment('both', ['z', 'b'], { text: 'Nourrir' }), makeCommitment('one', ['b'])],
    });
    expect(told[0]).toBe('1 collectivité et 2 acteurs de l’ESS : 2 paires sont liées sur 2 possibles.');
    expect(told.filter((line) => /: 1 paire\.$/.test(line))).toHaveLength(4);
    expect(told).toContain('« Nourrir »');
    expect(told.filter((line) => line.includes('« one »'))).toEqual([]);
  });

  it('have no chapter for a missing side, and name omissions where nobody spoke', () => {
    const alone = report({ actors: [authority('z')] });
    expect(alone.sections.find(({ id }) => id === 'sides')?.blocks ?? []).toEqual([]);
    const silent = lines({ actors: [authority('z'), social('b')] });
    expect(silent[0]).toMatch(/^1 collectivité et 1 acteur de l’ESS/);
    expect(silent.filter((line) => line.includes(' | '))).toEqual([]);
  });
});
