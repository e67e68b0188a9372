import { describe, expect, it } from 'vitest';
import { addActor } from '../../../model/writes/add-actor.ts';
import { addCommitment } from '../../../model/writes/add-commitment.ts';
import { addCooperation } from '../../../model/writes/add-cooperation.ts';
import { deleteActor } from '../../../model/writes/delete-actor.ts';
import { deleteCommitment } from '../../../model/writes/delete-commitment.ts';
import { deleteCooperation } from '../../../model/writes/delete-cooperation.ts';
import type { Plan } from '../../../model/writes/plan.ts';
import { removeMembership } from '../../../model/writes/remove-membership.ts';
import { removeParty } from '../../../model/writes/remove-party.ts';
import { setCarrier } from '../../../model/writes/set-carrier.ts';
import { setMemberOf } from '../../../model/writes/set-member-of.ts';
import { setMembership } from '../../../model/writes/set-membership.ts';
import { setParty } from '../../../model/writes/set-party.ts';
import { removePeer, setPeer } from '../../../model/writes/set-peer.ts';
import { setPositions } from '../../../model/writes/set-positions.ts';
import { setResource } from '../../../model/writes/set-resource.ts';
import { updateActor } from '../../../model/writes/update-actor.ts';
import { updateCommitment } from '../../../model/writes/update-commitment.ts';
import { updateCooperation } from '../../../model/writes/update-cooperation.ts';
import { both, cooperation, editsOf } from '../../support/written-state.ts';

describe('what a write refuses', () => {
  const refusal = (plan: Plan): unknown => {
    try {
      editsOf(plan);
      return 'done';
    } catch (error) {
      const { code, errors } = error as { code: string; errors?: { path: string }[] };
      return [code, ...(errors ?? []).map(({ path }) => path)];
    }
  };
  const member = (actorId: string) => ({ actorId, role: 'member' as const });

  it.each([
    [addActor('none', { id: 'n', name: 'N', family: 'business' }), ['TERRITORY_NOT_FOUND']],
    [addCooperation('none', cooperation), ['TERRITORY_NOT_FOUND']],
    [
      addCooperation('t', { ...cooperation, parties: [...both, member('a')] }),
      ['INVALID_INPUT', 'parties.2.actorId'],
    ],
    [
      addCooperation('t', {
        ...cooperation,
        parties: [member('none'), ...both],
        themes: ['zut'],
        serves: ['k', 'zut'],
      }),
      ['UNKNOWN_REFERENCE', 'parties.0.actorId', 'themes.0', 'serves.1'],
    ],
    [addCooperation('u', cooperation), ['NO_PARTY_HERE', 'parties']],
    [addCooperation('t', { ...cooperation, parties: both.slice(1) }), ['TOO_FEW_PARTIES']],
    [addCooperation('t', { ...cooperation, nature: 'funds' }), ['ROLE_MISMATCH', 'parties']],
    [addCommitment('none', { id: 'n', text: 'N' }), ['TERRITORY_NOT_FOUND']],
    [
      addCommitment('t', { id: 'n', text: 'N', refines: 'zut', themes: ['zut'] }),
      ['UNKNOWN_REFERENCE', 'themes.0', 'refines'],
    ],
    [
      addCommitment('t', {
        id: 'n',
        text: 'N',
        carriers: ['a', 'a'].map((actorId) => ({ actorId, role: 'lead' })),
      }),
      ['INVALID_INPUT', 'carriers.1.actorId'],
    ],
    [
      addCommitment('t', { id: 'n', text: 'N', decidedOn: '2026-02', dueOn: '2026-01' }),
      ['DATES_REVERSED', 'dueOn'],
    ],
    [updateActor('none', {}), ['ACTOR_NOT_FOUND']],
    [updateCooperation('ab', { themes: ['zut'] }), ['UNKNOWN_REFERENCE', 'themes.0']],
    [updateCooperation('ab', { serves: ['zut'] }), ['UNKNOWN_REFERENCE', 'serves.0']],
    [updateCooperation('ab', { nature: 'funds' }), ['ROLE_MISMATCH', 'parties']],
    [updateCommitment('k', { themes: ['zut'] }), ['UNKNOWN_REFERENCE', 'themes.0']],
    [updateCommitment('k', { refines: 'zut' }), ['UNKNOWN_REFERENCE', 'refines']],
    [updateCommitment('k', { refines: 'k' }), ['SELF_RELATION', 'refines']],
    [updateCommitment('k', { dueOn: '2024' }), ['DATES_REVERSED', 'dueOn']],
    [setParty('ab', 'c', {}), ['INVALID_INPUT', 'role']],
    [setParty('none', 'c', { role: 'member' }), ['COOPERATION_NOT_FOUND']],
    [setParty('ab', 'none', { role: 'member' }), ['ACTOR_NOT_FOUND']],
    [removeParty('ab', 'a'), ['TOO_FEW_PARTIES']],
    [removeParty('none', 'a'), ['COOPERATION_NOT_FOUND']],
    [setMemberOf('a', 'a', {}), ['SELF_RELATION', 'otherId']],
    [setMemberOf('a', 'none', {}), ['ACTOR_NOT_FOUND']],
    [setPeer('t', 't', {}), ['SELF_RELATION', 'otherId']],
    [setPeer('t', 'none', {}), ['TERRITORY_NOT_FOUND']],
    [removePeer('none', 't'), ['TERRITORY_NOT_FOUND']],
    [
      setPositions('t', {
        positions: [
          { actorId: 'a', x: 0, y: 0 },
          { actorId: 'c', x: 0, y: 0 },
        ],
      }),
      ['UNKNOWN_REFERENCE', 'positions.1.actorId'],
    ],
    [setResource('NEEDS', 'a', 'none', {}), ['RESOURCE_NOT_FOUND']],
    [setResource('NEEDS', 'none', 'data', {}), ['ACTOR_NOT_FOUND']],
    [setCarrier('none', 'k', { role: 'lead' }), ['ACTOR_NOT_FOUND']],
    [setCarrier('a', 'none', { role: 'lead' }), ['COMMITMENT_NOT_FOUND']],
    [setMembership('none', 'a', {}), ['TERRITORY_NOT_FOUND']],
    [removeMembership('t', 'none'), ['ACTOR_NOT_FOUND']],
    [deleteActor('none'), ['ACTOR_NOT_FOUND']],
    [deleteCommitment('none'), ['COMMITMENT_NOT_FOUND']],
    [deleteCooperation('none'), ['COOPERATION_NOT_FOUND']],
  ])('%o: %j', (plan, refused) => {
    expect(refusal(plan)).toEqual(refused);
  });
});
