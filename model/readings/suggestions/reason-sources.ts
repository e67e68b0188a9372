import type { Need } from '../../contract/actor.ts';
import type { FamilyMatrix } from '../../contract/reading.ts';
import type { System } from '../../elements/system.ts';
import { append } from '../../grouped.ts';
import { meets } from '../needs-offers.ts';

/** Reasons for two to meet, and what adds weight. */
export type Sources = ReturnType<typeof reasonSources>;

export function reasonSources(system: System, { cells }: Pick<FamilyMatrix, 'cells'>) {
  const neighbours = system.neighbours(1);
  const familiesApart = new Map<string, Set<string>>();
  for (const { a, b, pAdjusted } of cells) {
    if (pAdjusted === null || pAdjusted > 0.05) continue;
    add(familiesApart, a, b);
    add(familiesApart, b, a);
  }
  return {
    neighbours,
    isUnlinked: (id: string): boolean => (neighbours.get(id)?.size ?? 0) === 0,
    needOffers: needOffersByActor(system),
    commitments: commitmentsByActor(system),
    themes: themesByActor(system),
    familyOf: (id: string): string => system.actors.get(id)?.family ?? '',
    familiesApart,
  };
}

type NeedOffers = Map<string, Array<{ need: Need; offer: Need }>>;

/** Groups needs and offers by each of the two, then the other. */
function needOffersByActor(system: System): Map<string, NeedOffers> {
  const { needs, offers } = system.facts;
  const onMap = ({ actorId }: Need) => system.actors.has(actorId);
  const byActor = new Map<string, NeedOffers>();
  const note = (a: string, b: string, met: { need: Need; offer: Need }): void => {
    const withOthers: NeedOffers = byActor.get(a) ?? new Map();
    byActor.set(a, withOthers);
    append(withOthers, b, met);
  };
  for (const need of needs.filter(onMap)) {
    for (const offer of offers.filter((other) => onMap(other) && meets(need, other))) {
      note(need.actorId, offer.actorId, { need, offer });
      note(offer.actorId, need.actorId, { need, offer });
    }
  }
  return byActor;
}

export type ByActor = ReadonlyMap<string, ReadonlySet<string>>;

function commitmentsByActor(system: System): ByActor {
  const carried = new Map<string, Set<string>>();
  for (const commitment of system.commitments) {
    for (const { actorId } of system.carriers(commitment)) add(carried, actorId, commitment.id);
  }
  return carried;
}

// The themes of an actor are those it acts on: an active cooperation, or a commitment it carries.
function themesByActor(system: System): ByActor {
  const themes = new Map<string, Set<string>>();
  for (const { parties, themes: about } of system.active()) {
    for (const { actorId } of parties) for (const theme of about) add(themes, actorId, theme);
  }
  for (const commitment of system.commitments) {
    for (const { actorId } of system.carriers(commitment)) {
      for (const theme of commitment.themes) add(themes, actorId, theme);
    }
  }
  return themes;
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}
