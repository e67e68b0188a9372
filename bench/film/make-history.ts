import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { Family } from '../../model/contract/vocabulary.ts';
import { applyEdits, mergeEdits } from '../../model/elements/element-edits.ts';
import type { Edits } from '../../model/elements/elements.ts';
import type { FilmedChange, FilmSource } from '../../model/readings/film/film-source.ts';
import {
  newActorElements,
  newCooperationElements,
  newTerritoryElements,
} from '../../model/writes/new-elements.ts';
import { ToldWorld } from '../../tests/support/told-world.ts';

const [T, DAY, LANDS] = ['t', '2026-03-12', 4];
const MINUTE_MS = 60_000;

/**
 * Generates the source of a film: a given number of changes that build a map of a given number of actors.
 * Deterministic.
 */
export function makeHistory(
  { actors: most, changes: wanted }: { readonly actors: number; readonly changes: number },
  words: Pick<FilmSource, 'language' | 'reference'>,
): FilmSource {
  const random = xoroshiro128plus(42);
  const draw = (below: number): number => (random.next() >>> 0) % below;
  const lands = Array.from(
    { length: LANDS },
    (_, i): Edits => new Map([[`Land:l${i}`, { territoryId: T, name: `Terre ${i}` }]]),
  );
  const territory = newTerritoryElements(T, { name: 'Val-d’Essai', level: 'epci', asOf: DAY });
  const world = new ToldWorld(applyEdits(new Map(), mergeEdits(territory, ...lands)));
  let [actors, cooperations] = [0, 0];
  const comes = (): Edits => {
    const [id, land] = [`a${actors}`, actors % LANDS];
    actors += 1;
    const elements = newActorElements(id, T, {
      name: `Association des habitants numéro ${actors}`,
      family: Family.options[draw(Family.options.length)] ?? 'citizens',
      membership: { onMap: true },
    });
    const at = { x: (land % 2) * 900 + draw(700), y: Math.floor(land / 2) * 700 + draw(500) };
    const acts = elements.get(`ACTS_IN:${id}>${T}`) ?? {};
    return new Map([...elements, [`ACTS_IN:${id}>${T}`, { ...acts, ...at, landId: `l${land}` }]]);
  };
  const joins = (): Edits => {
    const one = draw(actors);
    const other = (one + (draw(10) < 7 ? LANDS * (1 + draw(8)) : 1 + draw(actors - 1))) % actors;
    if (one === other) return new Map();
    cooperations += 1;
    const parties = [one, other].map((i) => ({ actorId: `a${i}`, role: 'member' as const }));
    const status = 'active' as const;
    const how = { nature: 'co_produces' as const, status, intensity: 1 + draw(4), recordedOn: DAY };
    return newCooperationElements(`c${cooperations - 1}`, { ...how, parties }, DAY);
  };
  const grows = (): Edits => {
    const key = `Cooperation:c${draw(cooperations)}`;
    return new Map([[key, { ...world.elements.get(key), intensity: draw(5) }]]);
  };
  const changes: FilmedChange[] = [];
  while (changes.length < wanted) {
    const isNew = actors < 3 || (actors < most && draw(3) === 0);
    const told = world.write(isNew ? comes() : cooperations < 2 || draw(3) > 0 ? joins() : grows());
    if (told === undefined) continue;
    const n = changes.length;
    const at = new Date(Date.parse(`${DAY}T08:00:00Z`) + n * MINUTE_MS).toISOString();
    changes.push({ ...told, subjectId: '', unseen: [], revision: n + 2, at, author: 'organisation' });
  }
  const idsOf = (kind: string): Set<string> =>
    new Set(
      [...world.elements.keys()].flatMap((key) =>
        key.startsWith(`${kind}:`) ? [key.slice(kind.length + 1)] : [],
      ),
    );
  const last = changes.at(-1)?.at ?? '';
  return {
    ...{
      territoryId: T,
      present: world.elements,
      changes,
      elsewhere: [],
      today: DAY,
      territories: new Map(),
    },
    from: { revision: 1, at: `${DAY}T07:00:00.000Z` },
    to: { revision: changes.length + 1, at: last },
    seen: { actorIds: idsOf('Actor'), cooperationIds: idsOf('Cooperation') },
    ...words,
  };
}
