import type { Workshop } from '../../../server/contract/workshop.ts';
import { longDay, shortDay, today } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';

/** « Atelier du 12 mars » */
export const aboutWorkshop = ({ on }: Pick<Workshop, 'on'>): string =>
  t('join.workshopOf', shortDay(on, today()));

/** What one agrees to by speaking, with the day until which it can be reread. */
export const consentText = ({ rereadUntil }: Pick<Workshop, 'rereadUntil'>): string =>
  rereadUntil === undefined ? t('who.consentNoDay') : t('who.consent', longDay(rereadUntil));
