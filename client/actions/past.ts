import type { Problem } from '../../model/contract/problem.ts';
import { t } from '../messages/translate.ts';
import { pastMoment, store } from '../state/index.ts';
import { notify } from './toast.ts';

/** Nothing is changed in what was known once: why a write is not even sent; null in the present. */
export const refusedOfThePast = (): Problem | null =>
  pastMoment(store.get()) === null
    ? null
    : {
        type: 'about:blank',
        title: t('past.title'),
        status: 409,
        code: 'LOOKING_BACK',
        detail: t('past.readOnly'),
        instance: '',
      };

/** Whether one looks at the past, where an editor has nothing to open: it is then said why. */
export function saidOfThePast(): boolean {
  const refusal = refusedOfThePast();
  if (refusal !== null) notify(refusal.detail, 'done');
  return refusal !== null;
}
