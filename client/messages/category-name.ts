import type { Family } from '../../model/contract/vocabulary.ts';
import { OTHER_CATEGORY, SEVERAL_CATEGORY } from '../../model/drawing/colours.ts';
import type { ColourBy } from '../state/index.ts';
import { t } from './translate.ts';
import { familyShort, labelOf } from './vocabulary.ts';

/** Returns the meaning of a map colour, in the chosen colouring. */
export function categoryName(category: string, by: ColourBy): string {
  if (category === OTHER_CATEGORY) return t('legend.other');
  if (category === SEVERAL_CATEGORY) return t('legend.several');
  if (by === 'community') return t('legend.community', Number(category));
  if (by === 'family') return familyShort(category as Family);
  return labelOf(by === 'theme' ? 'themes' : by === 'charter' ? 'charterRelations' : 'tableRoles', category);
}
