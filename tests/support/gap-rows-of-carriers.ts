import { ascending, by, type Scene } from './gap-scene.ts';

export function localActors(scene: Scene) {
  return scene.ids
    .filter((id) => ['local', 'intercommunal', undefined].includes(scene.system.actors.get(id)?.scale))
    .map((actorId) => ({
      actorId,
      signatory: scene.system.actors.get(actorId)?.charter === 'signatory',
      carried: scene.carriedBy(actorId).length,
    }));
}

export function uncarried(scene: Scene) {
  return scene.open
    .filter((commitment) => scene.carriers(commitment).length === 0)
    .map(({ id, horizon, dueOn }) => ({ commitmentId: id, horizon, dueOn: dueOn ?? null }));
}

export function scattered(scene: Scene) {
  return scene.open
    .map((commitment) => ({
      commitmentId: commitment.id,
      themeIds: ascending(commitment.themes),
      carrierIds: ascending(
        scene.system
          .carriers(commitment)
          .filter(({ role }) => role !== 'support')
          .map(({ actorId }) => actorId),
      ),
    }))
    .filter(({ carrierIds }) => carrierIds.length >= 2);
}

export function single(scene: Scene) {
  return scene.open.flatMap((commitment) => {
    const [carrierId, ...others] = scene.carriers(commitment);
    if (carrierId === undefined || others.length > 0) return [];
    return { commitmentId: commitment.id, carrierId, carried: scene.carriedBy(carrierId).length };
  });
}

export function served(scene: Scene) {
  return scene.open
    .filter((commitment) => scene.carriers(commitment).length > 0)
    .map((commitment) => ({
      commitmentId: commitment.id,
      dueOn: commitment.dueOn ?? null,
      carrierIds: scene.carriers(commitment),
      servingIds: scene.cooperations
        .filter(({ serves }) => serves.includes(commitment.id))
        .map(({ id }) => id),
    }));
}

export function around(scene: Scene) {
  return scene.open
    .filter((commitment) => scene.carriers(commitment).length >= 3)
    .map((commitment) => ({
      commitmentId: commitment.id,
      carriers: [...scene.system.carriers(commitment)]
        .sort(by(({ actorId }) => actorId))
        .map(({ actorId, tableRoles = [] }) => ({
          actorId,
          tableRoles: tableRoles.length > 0 ? tableRoles : scene.system.actors.get(actorId)?.tableRoles,
        })),
    }));
}

export function rests(scene: Scene) {
  return scene.ids
    .filter((id) => scene.facts.cooperations.some(({ parties }) => parties.some((p) => p.actorId === id)))
    .map((actorId) => ({
      actorId,
      soleCommitmentIds: scene.open
        .filter((commitment) => scene.carriers(commitment).join() === actorId)
        .map(({ id }) => id),
    }));
}

export function support(scene: Scene) {
  const carrierIds = ascending(scene.open.flatMap(scene.carriers));
  const supports = scene.cooperations
    .filter(({ nature }) => nature === 'supports')
    .flatMap(({ id, parties }) => {
      const having = (role: string) =>
        parties.filter((party) => party.role === role).map(({ actorId }) => actorId);
      return having('from')
        .filter((fromId) => scene.ids.includes(fromId))
        .flatMap((fromId) =>
          having('to')
            .filter((toId) => carrierIds.includes(toId))
            .map((toId) => ({ cooperationId: id, fromId, toId })),
        );
    });
  return {
    carrierIds,
    supports: supports.sort(
      by(
        (s) => s.cooperationId,
        (s) => s.fromId,
        (s) => s.toId,
      ),
    ),
  };
}

export function present(scene: Scene) {
  return scene.ids.map((actorId) => ({
    actorId,
    family: scene.family(actorId),
    tableRoles: ascending([
      ...(scene.system.actors.get(actorId)?.tableRoles ?? []),
      ...scene
        .carriedBy(actorId)
        .flatMap(({ carriers }) =>
          carriers
            .filter((carrier) => carrier.actorId === actorId)
            .flatMap(({ tableRoles = [] }) => tableRoles),
        ),
    ]),
  }));
}
