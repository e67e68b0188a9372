import type { Language } from '../../../model/contract/primitives.ts';
import type { Snapshot } from '../../../model/contract/snapshot.ts';
import type { Arrangement } from '../../../model/drawing/arrange.ts';
import { composedSystem } from '../../../model/drawing/composed-map.ts';
import type { Hidden } from '../../../model/elements/visibility/visible-facts.ts';
import { mapReading } from '../../../model/readings/map-reading.ts';
import {
  questionsOfContent,
  systemOfContent,
} from '../../../model/readings/snapshots/readings-of-content.ts';
import { readContent } from '../../exchange/json/snapshot-json.ts';
import { snapshotPage } from '../../exchange/snapshot-page/snapshot-page.ts';
import type { TaskSurroundings } from '../task-surroundings.ts';

interface Asked {
  readonly snapshot: Snapshot;
  /** Its content as it is kept. */
  readonly text: string;
  readonly hidden: Hidden;
  readonly territoryIds: readonly string[];
  /** Computed positions, for maps that were frozen without any. */
  readonly arrangements: ReadonlyMap<string, Arrangement>;
  readonly language: Language;
  readonly address: string | undefined;
}

/** Makes the page of a snapshot, with a drawing for each territory. */
export function run(asked: Asked, { reference }: TaskSurroundings): Uint8Array {
  const { snapshot, text, hidden, territoryIds, arrangements, language, address } = asked;
  const whole = { content: readContent(text), hidden };
  const mapOf = (id: string) => {
    const [system, arrangement] = [systemOfContent(whole, id), arrangements.get(id)];
    return mapReading(arrangement === undefined ? system : composedSystem(system, arrangement), language);
  };
  const page = snapshotPage({
    snapshot,
    maps: territoryIds.map(mapOf),
    questions: questionsOfContent(whole),
    reference,
    language,
    address,
  });
  return Buffer.from(page);
}
