import type { MergePreview } from '../../contract/actor-merge.ts';
import { type Elements, nodeKey } from '../../elements/elements.ts';
import { mergeActors } from './merge-actors.ts';

/** Previews the merge of an actor into another. */
export function mergePreview(state: Elements, goneId: string, keptId: string): MergePreview {
  const { moved, gained, collisions, droppedCooperationIds, droppedMemberOf } = mergeActors(
    state,
    goneId,
    keptId,
  );
  const ids = (kind: string) => [...(moved.get(kind) ?? [])];
  const who = (id: string) => {
    const { name, version } = state.get(nodeKey('Actor', id)) ?? {};
    return { id, name: String(name), version: Number(version) };
  };
  return {
    actor: who(goneId),
    into: who(keptId),
    moves: {
      territoryIds: ids('ACTS_IN'),
      commitmentIds: ids('CARRIES'),
      cooperationIds: ids('PARTY_TO'),
      declarations: ids('Declaration').length,
      needs: ids('NEEDS'),
      offers: ids('OFFERS'),
      memberOf: ids('MEMBER_OF').length,
      answers: ids('GapAnswer').length,
    },
    fields: [...gained],
    collisions: [...collisions],
    droppedCooperationIds: [...droppedCooperationIds],
    droppedMemberOf,
  };
}
