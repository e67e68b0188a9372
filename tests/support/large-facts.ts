import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { Family, Nature } from '../../model/contract/vocabulary.ts';
import type { CooperationFact, Facts } from '../../model/elements/facts.ts';
import { makeActor, makeCommitment, makeCooperation, makeFacts } from './make-facts.ts';

const THEMES = ['energy', 'water', 'mobility', 'food', 'housing', 'culture'];

/**
 * Builds a large territory, the same for one seed: mostly pairs, some consortia, declarations, needs and
 * offers.
 */
export function largeFacts(
  id: string,
  { actors: size = 400, cooperations: links = 1200, seed = 42 } = {},
): Facts {
  const random = xoroshiro128plus(seed);
  const draw = (below: number) => (random.next() >>> 0) % below;
  const actorId = (i: number) => `${id}-a${i}`;
  const actors = Array.from({ length: size }, (_, i) =>
    makeActor(actorId(i), {
      name: `Acteur numéro ${i} du territoire`,
      family: Family.options[draw(Family.options.length)] ?? 'citizens',
      x: draw(2400) - 1200,
      y: draw(1600) - 800,
      charter: i % 5 === 0 ? 'signatory' : 'none',
      description: 'Une description de longueur ordinaire, comme on en écrit dans un atelier.',
      membership: { onMap: true, heardLinksOn: '2026-01-10' },
    }),
  );
  const cooperations = Array.from({ length: links }, (_, i): CooperationFact => {
    const first = draw(size);
    const others = Array.from({ length: i % 10 === 0 ? 3 : 1 }, () => (first + 1 + draw(size - 1)) % size);
    const parties = [...new Set([first, ...others])].map(actorId);
    const nature = Nature.options[draw(Nature.options.length)] ?? 'unspecified';
    return makeCooperation(`${id}-c${i}`, parties, {
      nature,
      intensity: draw(5),
      themes: [THEMES[draw(THEMES.length)] ?? 'energy'],
      parties: parties.map((actor, rank) => ({ actorId: actor, role: rank === 0 ? 'from' : 'to' })),
      serves: i % 4 === 0 ? [`${id}-k${draw(30)}`] : [],
      note: 'Relevé en atelier.',
      declarations: parties
        .filter(() => draw(2) === 0)
        .map((actor) => ({ actorId: actor, intensity: draw(5), on: '2026-02-01', channel: 'workshop' })),
    });
  });
  const { territory } = makeFacts();
  return makeFacts({
    territory: { ...territory, id, name: 'Grand territoire', asOf: '2026-03-12' },
    actors,
    cooperations,
    commitments: Array.from({ length: 30 }, (_, i) =>
      makeCommitment(`${id}-k${i}`, [actorId(draw(size))], {
        territoryId: id,
        themes: [THEMES[draw(THEMES.length)] ?? 'energy'],
      }),
    ),
    needs: Array.from({ length: Math.min(60, size) }, (_, i) => ({
      actorId: actorId(i),
      resourceId: 'premises',
      note: 'un local',
    })),
    offers: Array.from({ length: Math.min(60, size) }, (_, i) => ({
      actorId: actorId((i + 100) % size),
      resourceId: 'premises',
      note: 'une salle',
    })),
  });
}
