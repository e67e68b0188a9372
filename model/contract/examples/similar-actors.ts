import { actor, cooperation, territory } from './resources.ts';

export const similarActors = {
  items: [
    {
      actor: { id: actor.id, name: actor.name, family: actor.family, kind: actor.kind, onMap: true },
      grade: 'same',
      reason: 'même nom',
    },
  ],
  official: [
    {
      place: 'epci:246200364',
      population: 244_474,
      exists: false,
      actor: {
        id: 'fr-epci-246200364',
        name: 'CA de Lens - Liévin',
        family: 'local_authority',
        kind: 'ca',
        scale: 'intercommunal',
        siren: '246200364',
      },
      grade: 'likely',
      reason: 'sigle possible',
    },
  ],
};

export const duplicates = {
  items: [{ actorIds: ['amap', 'amap-2'], grade: 'same', reason: 'même nom' }],
  apart: [{ actorIds: ['val', 'val-2'], grade: 'likely', reason: 'même nom', by: 'Zoé', at: '2026-03-12' }],
};

export const duplicateApart = {
  actorIds: ['amap', 'amap-2'],
  grade: 'same',
  reason: 'même nom',
  by: 'Zoé',
  at: '2026-03-12',
};

export const mergePreview = {
  actor: { id: 'amap-2', name: 'AMAP les sillons', version: 1 },
  into: { id: actor.id, name: actor.name, version: actor.version },
  moves: {
    territoryIds: [],
    commitmentIds: ['cantines'],
    cooperationIds: [cooperation.id],
    declarations: 1,
    needs: [],
    offers: [],
    memberOf: 0,
    answers: 0,
  },
  fields: ['url'],
  collisions: [{ kind: 'membership', id: territory.id }],
  droppedCooperationIds: [],
  droppedMemberOf: 0,
};
