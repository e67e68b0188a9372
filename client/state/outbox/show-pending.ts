import type { GapAnswerInput, GapList } from '../../../model/contract/gap.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { EditName } from '../../api/edits.ts';
import * as actors from './actor-effects.ts';
import * as commitments from './commitment-effects.ts';
import * as cooperations from './cooperation-effects.ts';
import { patched } from './edit-map.ts';
import type { Edit, Outbox } from './outbox.ts';

/**
 * What an edit is expected to do to the map. Shown until the map read from the server has it: applied to a map that
 * has it already, it changes nothing that matters.
 */
type Effect = (map: TerritoryMap, edit: Edit) => TerritoryMap;

const EFFECTS: { readonly [Name in EditName]?: Effect } = {
  addActor: actors.addActor,
  updateActor: actors.updateActor,
  deleteActor: actors.deleteActor,
  setMembership: actors.setMembership,
  removeMembership: actors.removeMembership,
  setPositions: actors.setPositions,
  setNeed: actors.setResource('needs'),
  setOffer: actors.setResource('offers'),
  removeNeed: actors.removeResource('needs'),
  removeOffer: actors.removeResource('offers'),
  addCooperation: cooperations.addCooperation,
  updateCooperation: cooperations.updateCooperation,
  deleteCooperation: cooperations.deleteCooperation,
  setParty: cooperations.setParty,
  removeParty: cooperations.removeParty,
  addCommitment: commitments.addCommitment,
  updateCommitment: commitments.updateCommitment,
  deleteCommitment: commitments.deleteCommitment,
  setCarrier: commitments.setCarrier,
  removeCarrier: commitments.removeCarrier,
  updateTerritory: (map, { body }) => ({
    ...map,
    territory: patched(map.territory, body as Record<string, unknown>),
  }),
};

/** The map as it will be once the server has what is pending here. */
export function withPending(map: TerritoryMap, outbox: Outbox): TerritoryMap {
  const shown = outbox
    .filter(({ territoryId }) => territoryId === map.territory.id)
    .reduce((next, edit) => EFFECTS[edit.name]?.(next, edit) ?? next, map);
  return shown === map ? map : { ...shown, territory: { ...shown.territory, counts: countsOf(shown) } };
}

const countsOf = ({ territory, actors, cooperations, commitments }: TerritoryMap) => ({
  ...territory.counts,
  actors: actors.filter(({ outside }) => !outside).length,
  cooperations: cooperations.length,
  commitments: commitments.length,
});

/** The questions with the answers that are on their way. */
export function withPendingAnswers(gaps: GapList, territoryId: string, outbox: Outbox): GapList {
  const answers = outbox.filter((edit) => edit.name === 'answerGap' && edit.territoryId === territoryId);
  if (answers.length === 0) return gaps;
  const items = answers.reduce(
    (list, { params, body }) =>
      list.map((gap) => {
        if (gap.key !== params.key) return gap;
        const { status, shown } = body as GapAnswerInput;
        return {
          ...gap,
          ...(status === undefined ? {} : { status: status ?? 'open' }),
          ...(shown === undefined ? {} : { shown }),
        };
      }),
    gaps.items,
  );
  return { ...gaps, items };
}
