import { describe, expect, it } from 'vitest';
import { makeActor, makeCooperation, makeFacts } from '../../support/make-facts.ts';
import { linesOf, reportOn } from '../../support/report-scene.ts';

const named = (...ids: readonly string[]) => ids.map((id) => makeActor(id, { name: id.toUpperCase() }));

describe('lands in a report', () => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'];
  const lands = [
    { id: 'l1', name: 'Nord', actorIds: ['a', 'b', 'c'] },
    { id: 'l2', name: 'Sud', actorIds: ['d', 'e', 'f', 'g'] },
    { id: 'l3', name: 'Est', actorIds: ['h', 'i'] },
    { id: 'l4', name: 'Ouest', actorIds: ['j', 'k'] },
  ];
  const cooperations = [
    makeCooperation('in', ['a', 'b']),
    makeCooperation('weak', ['b', 'c'], { intensity: 1 }),
    makeCooperation('across', ['c', 'd']),
  ];
  const on = (count: number) =>
    makeFacts({ actors: named(...ids), cooperations, lands: lands.slice(0, count) });

  it('are drawn one by one, the largest first, each with those on it and what links these', () => {
    const [, south, north, ...more] = linesOf(reportOn(on(4)), 'map');
    expect(south).toBe(
      'Sud : 4 acteurs, et ce qui les lie entre eux. Carte de 4 acteurs et aucune paire liée, tous niveaux confondus. Familles : Économie sociale et solidaire (ESS) (4).',
    );
    expect(north).toBe(
      'Nord : 3 acteurs, et ce qui les lie entre eux. Carte de 3 acteurs et 2 paires liées, tous niveaux confondus. Familles : Économie sociale et solidaire (ESS) (3). Ceux qui ont le plus de partenaires, tous niveaux confondus : B (2), A (1) et C (1).',
    );
    expect(more).toEqual([]);
  });

  it('of fewer than three actors are left out, with a note', () => {
    const titles = (count: number) => linesOf(reportOn(on(count)), 'leftOut').join('\n');
    expect(titles(4)).toMatch(/terres/);
    const large = makeFacts({
      actors: named(...ids),
      lands: [...lands.slice(0, 2), { id: 'l3', actorIds: ['h', 'i', 'j'] }],
    });
    expect(linesOf(reportOn(large), 'map')).toHaveLength(4);
    expect(linesOf(reportOn(large), 'leftOut').join('\n')).not.toMatch(/terres/);
  });

  it('are not where there are two, nor in a note', () => {
    expect(linesOf(reportOn(on(2)), 'map')).toHaveLength(1);
    expect(linesOf(reportOn(on(3)), 'map')).toHaveLength(3);
    expect(linesOf(reportOn(on(4), { kind: 'note' }), 'map')).toHaveLength(1);
  });
});

describe('what has changed since a workshop', () => {
  const ids = Array.from({ length: 14 }, (_, i) => `n${String(i + 10)}`);
  const changed = (count: number) =>
    linesOf(
      reportOn(makeFacts({ actors: named('a', ...ids.slice(0, count)) }), {
        before: makeFacts({ actors: named('a') }),
      }),
      'changes',
    );

  it('is named up to twelve of a kind, and counted beyond', () => {
    const names = ids.map((id) => id.toUpperCase());
    expect(changed(12)[1]).toContain(`(12) : ${names.slice(0, 12).join(' ; ')}.`);
    expect(changed(14)[1]).toContain(`(14) : ${names.slice(0, 12).join(' ; ')} ; et 2 autres.`);
  });

  it('is described as empty where it is', () => {
    const lines = changed(0);
    expect(lines).toHaveLength(2);
    expect(lines.join(' ')).not.toMatch(/\(0\)/);
  });

  it('names the links that came, went, and became stronger or weaker', () => {
    const actors = named('a', 'b', 'c', 'd', 'e');
    const link = (id: string, other: string, intensity: number) =>
      makeCooperation(id, ['a', other], { intensity });
    const lines = linesOf(
      reportOn(
        makeFacts({ actors, cooperations: [link('1', 'b', 3), link('2', 'c', 2), link('4', 'e', 2)] }),
        {
          before: makeFacts({
            actors,
            cooperations: [link('1', 'b', 2), link('2', 'c', 3), link('3', 'd', 2)],
          }),
        },
      ),
      'changes',
    ).slice(1);
    expect(lines.map((line) => /: (.*)\.$/.exec(line)?.[1])).toEqual([
      'A et E',
      'A et B',
      'A et C',
      'A et D',
    ]);
  });
});
