import { loadReference } from '../../server/reference/load-reference.ts';
import type { Executor } from '../../server/store/execute.ts';
import { prepareData } from '../../server/use-cases/prepare-data.ts';

/** Puts the shared vocabulary and the items of the Charter back as they are shipped, whatever other tests did to them. */
export const restoreVocabulary = (executor: Executor): Promise<void> =>
  prepareData({
    executor,
    reference: loadReference([]),
    config: { demo: false },
    log: { info: () => undefined, progress: () => undefined },
  });
