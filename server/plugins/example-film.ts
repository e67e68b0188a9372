const at = '2026-03-12T14:05:00.000Z';

/** Example of a film that begins with a map, for the description of the API. */
export const filmOf = (map: { readonly territory: { readonly id: string; readonly name: string } }) => ({
  territory: { id: map.territory.id, name: map.territory.name },
  from: { revision: 11, at: '2026-03-12T14:00:00.000Z' },
  to: { revision: 12, at },
  leftOut: 0,
  places: { positions: [{ actorId: 'amap', x: 120, y: -40 }], lands: [] },
  start: map,
  chapters: [{ day: '2026-03-12', workshop: 'Alimentation', step: 0 }],
  steps: [
    {
      ...{ revision: 12, at, caption: 'Acteur supprimé : AMAP Les Sillons', by: 'facilitator', chapter: 0 },
      delta: {
        ...{ from: 11, to: 12, territory: map.territory, day: '2026-03-12' },
        lists: { actors: { drop: ['amap'], put: [] } },
      },
    },
  ],
});
