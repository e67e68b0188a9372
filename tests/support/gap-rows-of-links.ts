import type { Need } from '../../model/contract/actor.ts';
import { hasBegun } from '../../model/elements/day.ts';
import { ascending, by, type Scene } from './gap-scene.ts';

/** What the statements of the gaps must return, said a second time from the facts alone. */
export interface Surroundings {
  /** Territories above and below. */
  readonly nearIds?: readonly string[];
  /** Where actors outside act. */
  readonly placesOf?: Readonly<Record<string, readonly string[]>>;
}

export function families(scene: Scene) {
  return ascending(scene.ids.map((id) => scene.family(id) ?? '')).map((family) => ({
    family,
    actorIds: scene.ids.filter((id) => scene.family(id) === family),
  }));
}

export function authoritiesAndSocialEconomy(scene: Scene) {
  return scene.cooperations
    .map((cooperation) => ({
      cooperationId: cooperation.id,
      nature: cooperation.nature,
      localAuthorityIds: scene.inside(cooperation).filter((id) => scene.family(id) === 'local_authority'),
      socialEconomyIds: scene.inside(cooperation).filter((id) => scene.family(id) === 'social_economy'),
    }))
    .filter((row) => row.localAuthorityIds.length > 0 && row.socialEconomyIds.length > 0);
}

export function themes(scene: Scene) {
  const all = [...scene.cooperations, ...scene.open].flatMap(({ themes }) => themes);
  return ascending(all).map((themeId) => {
    const commitments = scene.open.filter(({ themes }) => themes.includes(themeId));
    return {
      themeId,
      cooperationIds: scene.cooperations.filter(({ themes }) => themes.includes(themeId)).map(({ id }) => id),
      commitmentIds: commitments.map(({ id }) => id),
      carrierIds: ascending(commitments.flatMap(scene.carriers)),
    };
  });
}

export function joining(scene: Scene) {
  return scene.cooperations
    .map((cooperation) => ({
      cooperationId: cooperation.id,
      actorIds: scene.inside(cooperation),
      endsOn: (cooperation.endedOn ?? '') > scene.day ? cooperation.endedOn : null,
    }))
    .filter(({ actorIds }) => actorIds.length >= 2);
}

export function views(scene: Scene) {
  return scene.cooperations
    .map((cooperation) => ({
      cooperationId: cooperation.id,
      declarations: cooperation.declarations
        .filter(({ on }) => on <= scene.day)
        .map(({ actorId, intensity, on, voice }) => ({ actorId, intensity, on, voice: voice ?? null }))
        // The engine puts null last.
        .sort(
          by(
            ({ actorId }) => actorId,
            ({ on }) => on,
            ({ voice }) => voice ?? '\uffff',
          ),
        ),
    }))
    .filter(({ declarations }) => new Set(declarations.map(({ actorId }) => actorId)).size >= 2);
}

export function traces(scene: Scene) {
  return scene.cooperations
    .filter(({ status }) => ['active', 'dormant', 'ended', 'broken'].includes(status))
    .map(({ id, declarations, lastSignOn, startedOn, recordedOn, endedOn }) => ({
      cooperationId: id,
      lastSignOn: lastSignOn ?? null,
      lastDeclaredOn:
        ascending(declarations.map(({ on }) => on))
          .filter((on) => on <= scene.day)
          .at(-1) ?? null,
      startedOn: startedOn ?? null,
      recordedOn: recordedOn ?? null,
      endedOn: endedOn ?? null,
    }));
}

export function needs(scene: Scene) {
  const here = ({ actorId }: Need) => scene.ids.includes(actorId);
  const offers = scene.facts.offers.filter(here).sort(by(({ actorId }) => actorId));
  return scene.facts.needs
    .filter(here)
    .sort(
      by(
        ({ actorId }) => actorId,
        ({ resourceId }) => resourceId,
      ),
    )
    .map(({ actorId, resourceId, themeId, note }) => ({
      actorId,
      resourceId,
      themeId: themeId ?? null,
      note: note ?? null,
      offers: offers
        .filter((o) => o.actorId !== actorId && o.resourceId === resourceId && o.themeId === themeId)
        .map((o) => ({ actorId: o.actorId, note: o.note ?? null })),
    }));
}

export function promises(scene: Scene) {
  return scene.cooperations
    .filter(({ status, promisedFor }) => status === 'intention' && (promisedFor ?? '~') < scene.day)
    .map(({ id, promisedFor, parties }) => ({
      cooperationId: id,
      promisedFor,
      actorIds: ascending(parties.map(({ actorId }) => actorId)),
    }));
}

export function elsewhere(scene: Scene, { nearIds = [], placesOf = {} }: Surroundings) {
  const near = new Set([scene.facts.territory.id, ...nearIds]);
  const acting = new Set(scene.facts.actors.map(({ id }) => id));
  const isFar = (id: string) => {
    const places = placesOf[id] ?? [];
    return !acting.has(id) && places.length > 0 && places.every((place) => !near.has(place));
  };
  return {
    peerIds: ascending(
      scene.facts.territory.peers
        .filter(({ since }) => hasBegun(since, scene.day))
        .map(({ territoryId }) => territoryId),
    ),
    elsewhereIds: scene.cooperations
      .filter(({ parties }) => parties.some(({ actorId }) => isFar(actorId)))
      .map(({ id }) => id),
  };
}
