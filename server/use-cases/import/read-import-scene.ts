import { createHash } from 'node:crypto';
import type { ImportSettings } from '../../contract/import.ts';
import { mayRead, maySeeActor, type Sight } from '../../domain/access/sight.ts';
import { parseKey } from '../../domain/elements.ts';
import { sourcesOf } from '../../domain/hanging.ts';
import { ImportIds } from '../../domain/import/import-ids.ts';
import type { SceneInput } from '../../domain/import/import-scene.ts';
import { nameKey } from '../../domain/import/plain-key.ts';
import { type PlannedImport, planImport, type ReadImport } from '../../domain/import/plan-import.ts';
import type { NameIndex } from '../../domain/likeness/name-index.ts';
import type { Pace } from '../../domain/pace.ts';
import type { ActorName } from '../../store/actor-names.ts';
import type { ElementReader } from '../../store/elements.ts';
import { defaultDay } from '../default-day.ts';
import { requireNode } from '../require.ts';

/** What an import is planned from, besides the database. */
export interface ImportRequest {
  readonly territoryId: string;
  readonly read: ReadImport;
  readonly settings: ImportSettings;
  readonly names: NameIndex<ActorName>;
  readonly sight: Sight;
  /** Items of the Charter by id and code. */
  readonly charter: ReadonlyMap<string, string>;
}

/** Whether the person may change an actor's own sheet: at home wherever it acts. */
export const mayEdit = (names: NameIndex<ActorName>, sight: Sight, actorId: string): boolean =>
  (names.get(actorId)?.territories ?? []).every(({ id }) => mayRead(sight, id));

const sees = ({ names, sight }: ImportRequest, actorId: string): boolean => {
  const actor = names.get(actorId);
  return actor !== undefined && maySeeActor(sight, actor);
};

/** Reads the territory and whom the file may mean, in one transaction, and plans what the file does to it. */
export async function planFrom(
  reader: ElementReader,
  request: ImportRequest,
  pace: Pace,
): Promise<PlannedImport> {
  const { territoryId, read, settings } = request;
  await readTerritory(reader, territoryId);
  await reader.read('actors', await candidatesOf(request, pace));
  const territory = requireNode(reader.state, 'Territory', territoryId);
  const names = remembered(request.names);
  const scene = (): SceneInput => ({
    territoryId,
    day: defaultDay(territory),
    state: reader.state,
    ids: idsOf(territoryId),
    names,
    charter: request.charter,
    sees: (id) => sees(request, id),
    mayEdit: (id) => mayEdit(request.names, request.sight, id),
  });
  const asked = new Set<string>();
  for (;;) {
    const plan = await planImport(read, scene(), settings, pace);
    // An id that is about to be given may be of something elsewhere: then it is known, and planned again.
    if (!(await readUnknown(reader, plan, asked))) return plan;
  }
}

async function readTerritory(reader: ElementReader, territoryId: string): Promise<void> {
  await Promise.all([reader.read('territories', [territoryId]), reader.read('contents', [territoryId])]);
  const acting = sourcesOf(reader.state, 'ACTS_IN', territoryId);
  await Promise.all([
    reader.read('actors', acting),
    reader.read('belongings', acting),
    reader.read('ties', acting),
    reader.read('commitments', sourcesOf(reader.state, 'FOR', territoryId)),
  ]);
  await reader.read('cooperations', [
    ...new Set(
      [...reader.state.keys()].flatMap((key) =>
        key.startsWith('PARTY_TO:') ? [parseKey(key).toId ?? ''] : [],
      ),
    ),
  ]);
}

/** Actors that the lines may be: by identifier, by number, by a name like theirs, by choice. */
async function candidatesOf(
  { territoryId, read, settings, names }: ImportRequest,
  pace: Pace,
): Promise<string[]> {
  const ids = new Set((settings.duplicates ?? []).flatMap(({ actorId }) => actorId ?? []));
  const made = idsOf(territoryId);
  for (const { kind, values } of read.lines) {
    if (kind !== 'actors') continue;
    const pause = pace.pause(0, 1);
    if (pause !== undefined) await pause;
    const [name, key, siren] = [values.get('name'), values.get('key'), values.get('siren')];
    if (typeof key === 'string') for (const id of made.ofKey('actor', key)) ids.add(id);
    if (typeof name !== 'string') continue;
    ids.add(made.make('actor', `name ${nameKey(name)}`));
    if (typeof siren === 'string')
      for (const { item, likeness } of names.likely(name, siren))
        if (likeness.basis === 'siren') ids.add(item.id);
  }
  return [...ids];
}

const idsOf = (territoryId: string): ImportIds =>
  new ImportIds(territoryId, (text) => createHash('sha256').update(text).digest('hex'));

/** Names are looked for more than once; found once. */
function remembered(names: NameIndex<ActorName>): SceneInput['names'] {
  const found = new Map<string, ReturnType<NameIndex<ActorName>['likely']>>();
  return {
    get: (id) => names.get(id),
    likely(name, siren) {
      const key = `${siren ?? ''} ${name}`;
      const known = found.get(key) ?? names.likely(name, siren);
      found.set(key, known);
      return known;
    },
  };
}

const PARTS = { Actor: 'actors', Cooperation: 'cooperations', Commitment: 'commitments' } as const;

async function readUnknown(
  reader: ElementReader,
  { edits }: PlannedImport,
  asked: Set<string>,
): Promise<boolean> {
  const before = reader.state.size;
  for (const [kind, part] of Object.entries(PARTS)) {
    const ids = [...edits.keys()].flatMap((key) => {
      if (!key.startsWith(`${kind}:`) || reader.state.has(key) || asked.has(key)) return [];
      asked.add(key);
      return [parseKey(key).id];
    });
    await reader.read(part, ids);
  }
  return reader.state.size > before;
}
