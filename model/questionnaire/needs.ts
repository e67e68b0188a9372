import type { AnswersOf } from '../contract/questionnaire.ts';
import { targetsOf } from '../elements/attachments.ts';
import { mergeEdits } from '../elements/element-edits.ts';
import { type Edits, type Elements, relationshipKey } from '../elements/elements.ts';
import { resourceEntry } from '../writes/new-elements.ts';
import type { Question, Speaking } from './question.ts';

/** All that an organisation looks for and proposes: what it leaves out goes. */
export const needs: Question<AnswersOf<'needs'>> = {
  heardOn: 'needs',
  reads: (answers) => {
    const all = [...answers.needs, ...answers.offers];
    return {
      resourceIds: all.map(({ resourceId }) => resourceId),
      themeIds: all.flatMap(({ themeId }) => themeId ?? []),
    };
  },
  edits: sayNeeds,
};

function sayNeeds(state: Elements, { actorId }: Speaking, { needs, offers }: AnswersOf<'needs'>): Edits {
  const edgesOf = (kind: 'NEEDS' | 'OFFERS', list: typeof needs): Edits =>
    mergeEdits(
      new Map(targetsOf(state, kind, actorId).map((id) => [relationshipKey(kind, actorId, id), null])),
      new Map(list.map(({ resourceId, ...input }) => resourceEntry(kind, actorId, resourceId, input))),
    );
  return mergeEdits(edgesOf('NEEDS', needs), edgesOf('OFFERS', offers));
}
