import type { Language } from '../../contract/primitives.ts';
import { documentWithout } from '../../elements/documents/facts-of-document.ts';
import type { SnapshotContent } from '../../readings/snapshots/snapshot-content.ts';
import { eachLanguage } from '../../words/each-language.ts';
import { valueWithoutNames } from './erased-words.ts';
import { type Erased, elementsWithout, namesErased } from './without-erased.ts';

/** Removes erased data from a snapshot's content, which changes its hash. */
export function snapshotWithout(content: SnapshotContent, erased: Erased): SnapshotContent {
  const document = documentWithout(content.document, erased.actorIds);
  const left = { ...document, elements: elementsWithout(document.elements, erased) };
  const gone = (id: string): boolean =>
    erased.actorIds.has(id) ||
    erased.cooperationIds.has(id) ||
    (content.document.elements.has(`Cooperation:${id}`) && !left.elements.has(`Cooperation:${id}`));
  const questions = content.questions
    .filter(
      ({ key, evidence: { actorIds, cooperationIds, missingPairs } }) =>
        !namesErased(key, erased) && ![...actorIds, ...cooperationIds, ...missingPairs.flat()].some(gone),
    )
    .map((question) => ({
      ...question,
      ...(question.answer !== undefined && {
        answer: String(valueWithoutNames(question.answer, erased.names)),
      }),
      ...eachLanguage(
        (language) => valueWithoutNames(question[language], erased.names) as (typeof question)[Language],
      ),
    }));
  return { ...content, questions, document: left };
}
