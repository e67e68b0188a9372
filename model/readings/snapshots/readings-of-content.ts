import type { Language } from '../../contract/primitives.ts';
import type { TerritoryMap } from '../../contract/reading.ts';
import { factsOfDocument } from '../../elements/documents/facts-of-document.ts';
import { System } from '../../elements/system.ts';
import { type Hidden, publicFacts } from '../../elements/visibility/visible-facts.ts';
import { NotFoundError } from '../../errors.ts';
import { mapReading } from '../map-reading.ts';
import type { SnapshotContent } from './snapshot-content.ts';

/** Content of a snapshot, with the elements made private since. */
interface SeenContent {
  readonly content: SnapshotContent;
  readonly hidden: Hidden;
}

/** The map of one of its territories, the first by default; of a language are the names of lands that nobody named. */
export const mapOfContent = (
  seen: SeenContent,
  territoryId: string | undefined,
  language: Language,
): TerritoryMap => mapReading(systemOfContent(seen, territoryId), language);

/** Builds the system of one of its territories as frozen, by default the first. */
export function systemOfContent({ content, hidden }: SeenContent, territoryId: string | undefined): System {
  const { days, minIntensity, withoutTransactions } = content.parameters;
  const asked = days.find((one) => territoryId === undefined || one.territoryId === territoryId);
  const facts = asked && factsOfDocument(content.document, asked.territoryId);
  if (asked === undefined || facts === undefined) throw new NotFoundError('TERRITORY', territoryId ?? '');
  return new System(publicFacts(facts, hidden), {
    day: asked.day,
    minIntensity,
    withoutTransactions,
  });
}

/** Lists the questions that were on the screen, without those about elements made private since. */
export const questionsOfContent = ({ content, hidden }: SeenContent): SnapshotContent['questions'] =>
  content.questions.filter(
    ({ key, evidence }) =>
      ![...key.split(':'), ...evidence.actorIds, ...evidence.missingPairs.flat()].some((id) =>
        hidden.actorIds.has(id),
      ) && ![...key.split(':'), ...evidence.cooperationIds].some((id) => hidden.cooperationIds.has(id)),
  );
