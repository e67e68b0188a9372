import type { Territory } from '../../model/contract/territory.ts';
import { t } from './translate.ts';

/** How many organisations reread what they said. */
export const rereadText = ({ by, of }: NonNullable<Territory['reread']>): string =>
  t('notice.reread', by, of);
