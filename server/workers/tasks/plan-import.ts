import { deserialize } from 'node:v8';
import type { ImportPreview, ImportSettings } from '../../../model/contract/import.ts';
import type { Language } from '../../../model/contract/primitives.ts';
import type { Arrangement } from '../../../model/drawing/arrange.ts';
import type { IsoDay } from '../../../model/elements/day.ts';
import { parseKey, relationshipKey } from '../../../model/elements/elements.ts';
import type { Visibility } from '../../../model/elements/visibility/visibility.ts';
import { composeImport } from '../../../model/writes/import/compose-import.ts';
import type { SceneInput } from '../../../model/writes/import/import-scene.ts';
import { importVocabulary } from '../../../model/writes/import/import-vocabulary.ts';
import { nameKey } from '../../../model/writes/import/plain-key.ts';
import { type PlannedImport, planImport } from '../../../model/writes/import/plan-import.ts';
import { isReady, sayImport } from '../../../model/writes/import/say-import.ts';
import { measure } from '../../exchange/map-svg/text-metrics.ts';
import { aboutActors, importIds, knownTo } from '../import-names.ts';
import { piecesOfList } from '../packed.ts';
import { given, type TaskSurroundings } from '../task-surroundings.ts';
import type { FileRead } from './read-import.ts';

interface Asked {
  readonly read: Uint8Array;
  readonly settings: ImportSettings;
  readonly territoryId: string;
  readonly day: IsoDay;
  readonly visibility: Visibility;
  readonly language: Language;
  readonly foreign: readonly string[];
  /** Ids that were looked for and are not there. */
  readonly looked: readonly string[];
  /** Wanted result: sentences, edits, or the resulting map. */
  readonly wanted: 'preview' | 'edits' | 'composition';
}

/** Result of planning an import, as far as the caller needs it. */
export interface Compared {
  /** Keys of elements to create that may exist already. */
  readonly unread: readonly string[];
  /** Names that may be of actors elsewhere and were not looked up. */
  readonly unsought: readonly string[];
  readonly preview?: ImportPreview;
  /** Null where newcomers are placed among others, and where the import is not ready to be written. */
  readonly composition: Arrangement | null;
  /** Entries of the edits, for `listOf`. */
  readonly edits: readonly Uint8Array[];
  readonly sums: {
    readonly edits: number;
    readonly leftOut: number;
    readonly isReady: boolean;
    readonly counts: PlannedImport['counts'];
  };
}

const LOOKED_FOR: ReadonlySet<string> = new Set(['Actor', 'Cooperation', 'Commitment']);

/** Compares the lines of a file with a territory. */
export async function run(asked: Asked, around: TaskSurroundings): Promise<Compared> {
  const { file, read } = deserialize(asked.read) as FileRead;
  const unsought = new Set<string>();
  const scene = sceneOf(asked, around, unsought);
  const { settings, wanted } = asked;
  const plan = await planImport(read, scene, settings, around.tell);
  const looked = new Set(asked.looked);
  const unread = [...plan.edits.keys()].filter(
    (key) => LOOKED_FOR.has(parseKey(key).kind) && !scene.state.has(key) && !looked.has(key),
  );
  const { edits, leftOut, counts } = plan;
  return {
    unread,
    unsought: [...unsought],
    ...(wanted === 'preview' && { preview: sayImport(file, plan, tellingOf(asked, around, scene)) }),
    composition: wanted === 'composition' && isReady(plan) ? composed(asked, scene, plan) : null,
    edits: wanted === 'edits' ? piecesOfList([...edits]) : [],
    sums: {
      edits: edits.size,
      leftOut: leftOut.length,
      isReady: isReady(plan),
      counts,
    },
  };
}

const composed = ({ territoryId, day }: Asked, { state }: SceneInput, { edits }: PlannedImport) =>
  composeImport(territoryId, { state, edits }, { day, measure });

function sceneOf(
  { territoryId, day, visibility, foreign }: Asked,
  { reference, names, state }: TaskSurroundings,
  unsought: Set<string>,
): SceneInput {
  return {
    ...{ territoryId, day, ids: importIds(territoryId) },
    state: new Map(given(state).entries),
    foreign: new Set(foreign),
    // By id and by code.
    charter: new Map(
      reference.charterItems.flatMap(({ id, code }) =>
        [id, ...(code === undefined ? [] : [code])].map((word): [string, string] => [nameKey(word), id]),
      ),
    ),
    ...knownTo(given(names), visibility, unsought),
  };
}

const tellingOf = (
  { language, territoryId, settings, visibility }: Asked,
  { reference, names }: TaskSurroundings,
  { state, mayEdit }: SceneInput,
) => ({
  ...{ language, mayEdit, vocabulary: importVocabulary(reference) },
  unsaidIntensity: settings.unsaidIntensity,
  about: aboutActors(given(names), visibility),
  isHere: (id: string) => state.has(relationshipKey('ACTS_IN', id, territoryId)),
});
