import type { GapDraft } from '../gaps/define-gap.ts';
import { strongestFirst } from '../gaps/find-gaps.ts';
import type { MapSurvival } from './survival.ts';
import type { AskedQuestion } from './world-question.ts';

/** Questions as worlds are asked them: what goes to a thread. */
export const askedOf = (drafts: readonly GapDraft[]): AskedQuestion[] =>
  drafts.map(({ rule, key, severityIfSure, confidence, figures, evidence }) => ({
    ...{ rule, key, severityIfSure, confidence, figures, evidence },
  }));

/** Questions with how sure each is, in the order that then is theirs. */
export const withSurvival = (drafts: readonly GapDraft[], { questions }: MapSurvival): GapDraft[] =>
  drafts
    .map((draft): GapDraft => {
      const found = questions.get(draft.key);
      return found === undefined ? { ...draft, survival: null, settledBy: [] } : { ...draft, ...found };
    })
    .sort(strongestFirst);
