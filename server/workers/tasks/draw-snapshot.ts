import type { Language } from '../../../model/contract/primitives.ts';
import type { Snapshot } from '../../../model/contract/snapshot.ts';
import type { Hidden } from '../../../model/elements/visibility/visible-facts.ts';
import { mapOfContent, questionsOfContent } from '../../../model/readings/snapshots/readings-of-content.ts';
import { readContent } from '../../exchange/json/snapshot-json.ts';
import { snapshotPage } from '../../exchange/snapshot-page/snapshot-page.ts';
import type { TaskSurroundings } from '../task-surroundings.ts';

interface Asked {
  readonly snapshot: Snapshot;
  /** Its content as it is kept. */
  readonly text: string;
  readonly hidden: Hidden;
  readonly territoryIds: readonly string[];
  readonly language: Language;
  readonly address: string | undefined;
}

/** The page of a snapshot, with a drawing for each territory. */
export function run(asked: Asked, { reference }: TaskSurroundings): Uint8Array {
  const { snapshot, text, hidden, territoryIds, language, address } = asked;
  const whole = { content: readContent(text), hidden };
  const page = snapshotPage({
    snapshot,
    maps: territoryIds.map((id) => mapOfContent(whole, id, language)),
    questions: questionsOfContent(whole),
    reference,
    language,
    address,
  });
  return Buffer.from(page);
}
