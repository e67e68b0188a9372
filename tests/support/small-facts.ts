import type { Facts } from '../../model/elements/facts.ts';
import { makeActor, makeCommitment, makeCooperation, makeFacts, makeOutsider } from './make-facts.ts';

/**
 * Builds a small territory: a town hall, a garden and a mill that cooperate; an agency from outside; a region
 * in the reserve.
 */
export function smallFacts(id: string): Facts {
  const name = (short: string) => `${id}-${short}`;
  const { territory } = makeFacts();
  return makeFacts({
    territory: { ...territory, id, asOf: '2026-03-12' },
    actors: [
      makeActor(name('mairie'), { family: 'local_authority', x: 10, y: -20, charter: 'signatory' }),
      makeActor(name('jardin'), { membership: { onMap: true, since: '2024-05-01' } }),
      makeActor(name('moulin'), { family: 'business' }),
      makeActor(name('region'), { family: 'local_authority', membership: { onMap: false } }),
    ],
    outside: [makeOutsider(name('ademe'), { family: 'state' })],
    commitments: [
      makeCommitment(name('cantine'), [name('mairie'), name('moulin')], { territoryId: id }),
      makeCommitment(name('haies'), [name('jardin')], { territoryId: id, status: 'kept' }),
    ],
    cooperations: [
      makeCooperation(name('legumes'), [name('mairie'), name('jardin')], {
        intensity: 1,
        serves: [name('cantine')],
      }),
      makeCooperation(name('etude'), [], {
        nature: 'funds',
        parties: [
          { actorId: name('ademe'), role: 'from' },
          { actorId: name('mairie'), role: 'to' },
        ],
      }),
      makeCooperation(name('future'), [name('jardin'), name('moulin')], { startedOn: '2026-09-01' }),
    ],
    memberships: [{ fromId: name('mairie'), toId: name('region') }],
    needs: [{ actorId: name('jardin'), resourceId: 'premises', note: 'un hangar' }],
    offers: [{ actorId: name('moulin'), resourceId: 'premises', note: 'un grenier' }],
  });
}
