import type { Workshop } from '../../../model/contract/workshop.ts';
import { longDay, shortDay, today } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { takesAnswers } from '../../state/index.ts';

/** Formats the title: « Atelier du 12 mars ». */
export const aboutWorkshop = ({ on }: Pick<Workshop, 'on'>): string =>
  t('join.workshopOf', shortDay(on, today()));

/** The last day on which organisations could reread, once it has passed; null where they still can. */
export const rereadingEnd = ({ rereadUntil }: Pick<Workshop, 'rereadUntil'>): string | null =>
  rereadUntil !== undefined && rereadUntil < today() ? rereadUntil : null;

/** Returns true if what this device sends is taken after the workshop was closed, to be accepted. */
export const sendsLate = (workshop: Pick<Workshop, 'status' | 'lateUntil'>): boolean =>
  workshop.status === 'closed' && takesAnswers(workshop, today());

/** Writes the consent text, with the last day for rereading. */
export function consentText({ rereadUntil }: Pick<Workshop, 'rereadUntil'>): string {
  if (rereadUntil === undefined) return t('who.consentNoDay');
  return rereadingEnd({ rereadUntil }) === null
    ? t('who.consent', longDay(rereadUntil))
    : t('who.consentEnded');
}
