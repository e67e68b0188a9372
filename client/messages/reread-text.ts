import type { Territory } from '../../model/contract/territory.ts';
import { t } from './translate.ts';

/** Counts the organisations that reread their statements. */
export const rereadText = ({ by, of }: NonNullable<Territory['reread']>): string =>
  t('notice.reread', by, of);
