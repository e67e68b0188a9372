import type { Reference } from '../../model/contract/reference.ts';
import type { Config } from '../config.ts';
import { SAMPLE_TERRITORIES } from '../fixtures/read-fixture.ts';
import { renewDerivedNames } from '../store/derived-names.ts';
import type { Executor } from '../store/execute.ts';
import { mergeVocabulary, smallestTerritoryId } from '../store/reference.ts';
import { type StartLog, spoken } from '../terminal.ts';
import { judgeHistory } from './access/judge-history.ts';
import { charterDiffers, loadCharterItems } from './load-charter-items.ts';
import { loadFixture } from './load-fixture.ts';

/** Dependencies of the data's preparation. */
export interface PrepareDeps {
  readonly executor: Executor;
  readonly reference: Reference;
  readonly config: Pick<Config, 'demo'>;
  readonly log: StartLog;
}

/**
 * Prepares the data at each start. Vocabulary and Charter items follow the reference tables, each change gets its
 * record of private data, each name its keys, and an empty database the demonstration. Does nothing if nothing
 * changed.
 */
export async function prepareData({ executor, reference, config, log }: PrepareDeps): Promise<void> {
  // Side by side: each waits for the engine to plan it.
  const [differs, judged, keyed] = await Promise.all([
    charterDiffers(executor, reference.charterItems),
    judgeHistory(executor),
    renewDerivedNames(executor),
    mergeVocabulary(executor, {
      themeIds: reference.themes.map(({ id }) => id),
      resourceIds: reference.resources.map(({ id }) => id),
    }),
  ]);
  if (differs) await loadCharterItems({ executor }, reference.charterItems);
  if (judged > 0) log.info(`What was private in the past was found of ${judged} changes.`);
  if (keyed > 0) log.info(`Names of ${keyed} actors can be searched.`);
  if (!config.demo || (await smallestTerritoryId(executor)) !== undefined) return;
  for (const [i, name] of SAMPLE_TERRITORIES.entries()) {
    log.progress(spoken(({ loading }) => loading(name, i + 1, SAMPLE_TERRITORIES.length)));
    await loadFixture({ executor }, name);
  }
  log.info(spoken(({ loaded }) => loaded(SAMPLE_TERRITORIES.length)));
}
