import { type AskedScreen, isFieldQuestion } from '../../../model/contract/asked-questions.ts';
import { t } from '../../messages/translate.ts';
import { changeDraft } from './draft.ts';
import { type Asked, isChecked } from './question.ts';
import { questionOf } from './questions.ts';

interface None {
  readonly label: string;
  /** True if there is an answer already. */
  readonly isVain: boolean;
  readonly isTicked: boolean;
  tick(event: Event): void;
}

/** « aucun » is an answer: whether it is ticked, and ticking it. */
export function noneOf(asked: Asked, screen: AskedScreen): None | null {
  const { none } = questionOf(screen);
  if (none === undefined || isFieldQuestion(screen)) return null;
  const { id, drafts } = asked.speaker;
  const isVain = none.isVain(asked);
  return {
    label: t(none.label),
    isVain,
    isTicked: !isVain && drafts[screen].none,
    tick: (event) => changeDraft(id, screen, (draft) => ({ ...draft, none: isChecked(event) })),
  };
}
