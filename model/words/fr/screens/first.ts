import { access } from './access.ts';
import { entry } from './entry.ts';
import { fields } from './fields.ts';
import { home } from './home.ts';
import { legend } from './legend.ts';
import { live } from './live.ts';
import { map } from './map.ts';
import { panels } from './panels.ts';
import { paper } from './paper.ts';
import { past } from './past.ts';
import { questionnaire } from './questionnaire.ts';
import { shell } from './shell.ts';

/**
 * French, the source: the texts of what is on screen with the first map, by key; those of the views that are opened
 * later are in `later.ts`. Typed with ordinary spaces; `t` sets French spacing.
 */
export const messages = {
  ...access,
  ...entry,
  ...fields,
  ...home,
  ...live,
  ...map,
  ...panels,
  ...paper,
  ...past,
  ...questionnaire,
  ...shell,
  ...legend,
};
