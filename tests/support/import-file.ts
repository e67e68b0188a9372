import { createHash } from 'node:crypto';
import type { ImportPreview, ImportSettings } from '../../model/contract/import.ts';
import type { Language } from '../../model/contract/primitives.ts';
import type { Elements, Properties } from '../../model/elements/elements.ts';
import type { Progress } from '../../model/progress.ts';
import { gapCatalogueReference } from '../../model/readings/gaps/gap-catalogue.ts';
import { NameIndex } from '../../model/readings/name-similarity/name-index.ts';
import { wordsIn } from '../../model/words/words.ts';
import type { Fault } from '../../model/writes/import/import-faults.ts';
import { ImportIds } from '../../model/writes/import/import-ids.ts';
import type { KnownActor, SceneInput } from '../../model/writes/import/import-scene.ts';
import { importVocabulary } from '../../model/writes/import/import-vocabulary.ts';
import { type PlannedImport, planImport, readImport } from '../../model/writes/import/plan-import.ts';
import { sayImport } from '../../model/writes/import/say-import.ts';
import { readFile } from '../../server/exchange/read/read-file.ts';
import { loadReference } from '../../server/reference/load-reference.ts';

export const TERRITORY = 'val';
const vocabulary = importVocabulary(loadReference(gapCatalogueReference()));

/** Plans the import of a file into a territory of some elements, as the server does, without a database. */
export async function tryImport(
  content: string | Uint8Array,
  options: {
    name?: string;
    settings?: ImportSettings;
    state?: Elements;
    language?: Language;
    scene?: Partial<SceneInput>;
    tell?: Progress;
  } = {},
): Promise<{ plan: PlannedImport; said: ImportPreview }> {
  const { name = 'essai.csv', settings = {}, state = new Map(), language = 'fr' } = options;
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const file = await readFile(bytes, name);
  const names = new NameIndex<KnownActor>();
  for (const [key, properties] of state)
    if (key.startsWith('Actor:')) {
      const { name: known, siren } = properties;
      names.put({
        id: key.slice(6),
        name: String(known),
        ...(siren === undefined ? {} : { siren: String(siren) }),
      });
    }
  const read = await readImport(file.tables, settings, { vocabulary, language }, options.tell);
  const plan = await planImport(
    read,
    {
      territoryId: TERRITORY,
      day: '2026-03-12',
      state,
      ids: new ImportIds(TERRITORY, (text) => createHash('sha256').update(text).digest('hex')),
      names,
      charter: new Map([['o1', 'charter-O1']]),
      foreign: new Set(),
      sees: () => true,
      mayEdit: () => true,
      ...options.scene,
    },
    settings,
    options.tell,
  );
  for (const fault of plan.faults) checkSayable(fault, language);
  const isHere = (id: string): boolean => state.has(`ACTS_IN:${id}>${TERRITORY}`);
  return {
    plan,
    said: sayImport(file, plan, {
      language,
      vocabulary,
      isHere,
      mayEdit: () => true,
      about: () => ({}),
      unsaidIntensity: settings.unsaidIntensity,
    }),
  };
}

/** Throws if a sentence lacks a value that it requires. */
function checkSayable({ code, values }: Fault, language: Language): void {
  wordsIn(language).importFaults[code]((name) => {
    if (!(name in values)) throw new Error(`${code} lacks its ${name}.`);
    return String(values[name]);
  });
}

/** Builds elements of actors that act in the territory. */
export const actorsHere = (...names: readonly (readonly [id: string, name: string])[]): Elements =>
  new Map(
    names.flatMap(([id, name]): [string, Properties][] => [
      [
        `Actor:${id}`,
        { name, family: 'social_economy', tableRoles: [], charter: 'none', tags: [], version: 1 },
      ],
      [`ACTS_IN:${id}>${TERRITORY}`, { onMap: true }],
    ]),
  );
