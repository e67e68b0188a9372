import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../../model/elements/facts.ts';
import { System } from '../../../../model/elements/system.ts';
import { findGaps } from '../../../../model/readings/gaps/find-gaps.ts';
import { GapContext } from '../../../../model/readings/gaps/gap-context.ts';
import { DeclaredMap } from '../../../../model/readings/survival/declared-map.ts';
import { HeardKinds } from '../../../../model/readings/survival/heard-kinds.ts';
import { recallOf } from '../../../../model/readings/survival/recall.ts';
import { mapSurvival } from '../../../../model/readings/survival/survival.ts';
import { undecidedPairs } from '../../../../model/readings/survival/undecided-pairs.ts';
import { drawWorld } from '../../../../model/readings/survival/worlds.ts';
import { heardActor } from '../../../support/gaps-of.ts';
import { DAY, makeActor, makeCommitment, makeCooperation, makeFacts } from '../../../support/make-facts.ts';

function survivalOf(facts: Facts, options: Parameters<typeof mapSurvival>[2] = {}) {
  const context = new GapContext(
    new System(facts, { day: DAY, minIntensity: 2, withoutTransactions: false }),
  );
  return mapSurvival(context, findGaps(context), options);
}

/** Two groups of four, each joined whole, and one link between them; of the second, those named were not heard. */
function twoGroups(unheard: readonly string[] = [], more: Partial<Facts> = {}): Facts {
  const [left, right] = [
    ['a1', 'a2', 'a3', 'a4'],
    ['b1', 'b2', 'b3', 'b4'],
  ];
  const whole = (ids: readonly string[]) =>
    ids.flatMap((a, i) => ids.slice(i + 1).map((b) => makeCooperation(`${a}-${b}`, [a, b])));
  return makeFacts({
    actors: [...left, ...right].map((id) => (unheard.includes(id) ? makeActor(id) : heardActor(id))),
    cooperations: [...whole(left), ...whole(right), makeCooperation('passage', ['a1', 'b1'])],
    ...more,
  });
}

describe('survival', () => {
  it('is one where everybody was heard, and strong stays strong', () => {
    expect(survivalOf(twoGroups()).questions.get('single-bridge:a1:b1')).toEqual({
      severity: 3,
      confidence: 'sure',
      survival: 1,
      settledBy: [],
    });
    expect(survivalOf(twoGroups()).hearFirst).toEqual([]);
  });

  it('falls with what nobody heard, and then nothing is strong', () => {
    const { questions, hearFirst } = survivalOf(twoGroups(['a2', 'a3', 'b2', 'b3']));
    const passage = questions.get('single-bridge:a1:b1');
    // Both ends were heard, as the rule asks.
    expect(passage).toMatchObject({ severity: 2, confidence: 'to_check' });
    expect(passage?.survival).toBeLessThan(0.3);
    expect(passage?.settledBy.map(({ actorId }) => actorId).every((id) => /[23]/.test(id))).toBe(true);
    expect(hearFirst.length).toBeGreaterThan(0);
  });

  it('grows with each who is heard', () => {
    const of = (unheard: readonly string[]) =>
      survivalOf(twoGroups(unheard)).questions.get('single-bridge:a1:b1')?.survival ?? 0;
    const along = [['a2', 'a3', 'b2', 'b3'], ['a2', 'b2', 'b3'], ['a2', 'b2'], ['b2'], []].map(of);
    expect(along).toEqual([...along].sort((x, y) => x - y));
    expect(along.at(-1)).toBe(1);
  });

  it('is the share of the worlds in which nothing is drawn from one side to the other', () => {
    const facts = twoGroups(['a2', 'b2']);
    const worlds = 25;
    const context = new GapContext(
      new System(facts, { day: DAY, minIntensity: 2, withoutTransactions: false }),
    );
    const said = new DeclaredMap(context);
    const pairs = undecidedPairs(said.hearing, recallOf(context.system, said.hearing));
    const kinds = new HeardKinds(context.system);
    const left = (place: number) => said.hearing.actorIds[place]?.startsWith('a') === true;
    const standing = Array.from({ length: worlds }, (_, world) => drawWorld(pairs, kinds, world)).filter(
      (links) => links.every(({ a, b }) => left(a) === left(b)),
    ).length;
    expect(standing).toBeGreaterThan(0);
    expect(standing).toBeLessThan(worlds);
    const { questions, hearFirst } = survivalOf(facts, { worlds });
    const found = questions.get('single-bridge:a1:b1');
    expect(found?.survival).toBe(standing / worlds);
    // One could state more than half of the missing links, so that the other is not needed.
    expect(found?.settledBy.map(({ actorId }) => actorId)).toEqual(['a2']);
    expect(hearFirst).toEqual(['a2', 'b2']);
  });

  it('is one for what no link more could change, and none for commitments and needs', () => {
    const facts = twoGroups(['a2'], {
      commitments: [makeCommitment('k', [])],
      cooperations: [
        makeCooperation('late', ['a1', 'a2'], { status: 'intention', promisedFor: '2025-01-01' }),
      ],
    });
    const { questions } = survivalOf(facts);
    expect(questions.get('overdue-promise:late')).toMatchObject({ survival: 1, settledBy: [] });
    expect([...questions.keys()].filter((key) => key.startsWith('uncarried-commitment'))).toEqual([]);
  });

  it('doubts an actor without link by all who were not heard, itself first', () => {
    const facts = makeFacts({
      actors: [
        ...['x', 'y', 'z'].map((id) => makeActor(id)),
        ...['p', 'q', 'r', 's', 't'].map((id) => heardActor(id)),
      ],
      cooperations: [
        makeCooperation('1', ['p', 'q']),
        makeCooperation('2', ['q', 'r']),
        makeCooperation('3', ['y', 's']),
        makeCooperation('4', ['z', 't']),
      ],
    });
    const alone = survivalOf(facts).questions.get('unlinked-actor:x');
    expect(alone?.settledBy[0]?.actorId).toBe('x');
    expect(alone?.settledBy[0]?.share).toBeGreaterThan(0.5);
  });

  it('keeps its result after a statement elsewhere', () => {
    const passage = (facts: Facts) => survivalOf(facts).questions.get('single-bridge:a1:b1')?.survival ?? 0;
    const facts = twoGroups(['a2', 'b2']);
    const elsewhere = {
      ...facts,
      cooperations: [
        ...facts.cooperations,
        makeCooperation('more', ['a3', 'a4'], { intensity: 3 }),
        makeCooperation('wish', ['b3', 'b4'], { status: 'wished' }),
      ],
    };
    expect(passage(elsewhere)).toBe(passage(facts));
  });

  it('says the same however the facts are ordered', () => {
    const facts = twoGroups(['a2', 'a3', 'b2', 'b3']);
    const turned = {
      ...facts,
      actors: [...facts.actors].reverse(),
      cooperations: [...facts.cooperations].reverse(),
    };
    expect(survivalOf(turned)).toEqual(survivalOf(facts));
  });
});
