import { gapCatalogueReference } from '../../model/readings/gaps/gap-catalogue.ts';
import { loadReference } from '../../server/reference/load-reference.ts';
import type { DatabaseSettings } from '../../server/store/driver.ts';
import { FOR_THE_START, openExecutor } from '../../server/store/execute.ts';
import { applySchema } from '../../server/store/schema.ts';
import { prepareData } from '../../server/use-cases/prepare-data.ts';

/**
 * Makes a database what it is after a first start. The demonstration goes into an empty one only: statements are planned
 * against the labels and properties of real data.
 */
export async function prepareDatabase(settings: DatabaseSettings): Promise<void> {
  // Uses the limits of a start, as the process does: a new engine plans slowly.
  const executor = openExecutor(settings, FOR_THE_START);
  try {
    await applySchema(executor);
    await prepareData({
      executor,
      reference: loadReference(gapCatalogueReference()),
      config: { demo: true },
      log: { info: () => undefined, progress: () => undefined },
    });
  } finally {
    await executor.close();
  }
}
