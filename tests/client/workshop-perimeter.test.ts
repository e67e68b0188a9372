import { describe, expect, it } from 'vitest';
import { defaultAppearance, noFilters } from '../../client/state/index.ts';
import { isWithin, perimeterOf } from '../../client/state/workshop-perimeter.ts';
import { filterMap } from '../../model/drawing/filter-map.ts';
import { makeActor, makeCommitment, makeCooperation } from '../support/make-facts.ts';
import { mapOf } from '../support/workshop-scene.ts';

const map = mapOf({
  actors: ['farm', 'school', 'town', 'bank', 'club'].map((id) => makeActor(id)),
  cooperations: [
    makeCooperation('meals', ['farm', 'school'], { themes: ['food'] }),
    makeCooperation('loan', ['town', 'bank'], { themes: ['finance'] }),
    makeCooperation('yard', ['school', 'town']),
  ],
  commitments: [
    makeCommitment('canteen', ['town'], { themes: ['food', 'education'] }),
    makeCommitment('roofs', ['bank'], { themes: ['energy'] }),
    makeCommitment('hedges', ['farm']),
  ],
});
const evidence = (part: Record<string, unknown>) => ({
  evidence: { actorIds: [], cooperationIds: [], commitmentIds: [], themeIds: [], missingPairs: [], ...part },
});
const sorted = (ids: Iterable<string> | undefined) => [...(ids ?? [])].sort();

describe('the perimeter of a workshop', () => {
  it('is the whole map where it names nothing', () => {
    expect(perimeterOf(map, { perimeterThemes: [], perimeterActors: [] }, ['bank'])).toBeNull();
  });

  it('with themes: parties and carriers of commitments about them, and the links between these', () => {
    const perimeter = perimeterOf(map, { perimeterThemes: ['food'], perimeterActors: [] });
    expect(sorted(perimeter?.actorIds)).toEqual(['farm', 'school', 'town']);
    expect(sorted(perimeter?.cooperationIds)).toEqual(['meals', 'yard']);
    expect(sorted(perimeter?.commitmentIds)).toEqual(['canteen', 'hedges']);
  });

  it('by actors: these alone, and by both: all of them', () => {
    const named = perimeterOf(map, { perimeterThemes: [], perimeterActors: ['bank', 'town'] });
    expect(sorted(named?.actorIds)).toEqual(['bank', 'town']);
    expect(sorted(named?.cooperationIds)).toEqual(['loan']);
    const both = perimeterOf(map, { perimeterThemes: ['finance'], perimeterActors: ['club'] });
    expect(sorted(both?.actorIds)).toEqual(['bank', 'club', 'town']);
  });

  it('includes everyone who attended', () => {
    const perimeter = perimeterOf(map, { perimeterThemes: ['food'], perimeterActors: [] }, ['club']);
    expect(perimeter?.actorIds.has('club')).toBe(true);
  });

  it('keeps the questions that point at something of it, and those about the whole territory', () => {
    const perimeter = perimeterOf(map, { perimeterThemes: ['food'], perimeterActors: [] });
    expect(isWithin(evidence({ actorIds: ['bank', 'farm'] }), perimeter)).toBe(true);
    expect(isWithin(evidence({ commitmentIds: ['canteen'] }), perimeter)).toBe(true);
    expect(isWithin(evidence({ themeIds: ['food'] }), perimeter)).toBe(true);
    expect(isWithin(evidence({}), perimeter)).toBe(true);
    expect(isWithin(evidence({ actorIds: ['bank'], commitmentIds: ['roofs'] }), perimeter)).toBe(false);
    expect(isWithin(evidence({ actorIds: ['bank'] }), null)).toBe(true);
  });

  it('leaves the others on the map, standing back', () => {
    const perimeter = perimeterOf(map, { perimeterThemes: ['food'], perimeterActors: [] });
    const drawn = filterMap({
      map,
      filters: noFilters,
      appearance: defaultAppearance,
      within: perimeter?.actorIds ?? null,
    });
    expect(drawn.actors).toHaveLength(5);
    expect(sorted(drawn.faintIds)).toEqual(['bank', 'club']);
  });
});
