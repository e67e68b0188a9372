import { access } from './fr/access.ts';
import { entry } from './fr/entry.ts';
import { fields } from './fr/fields.ts';
import { home } from './fr/home.ts';
import { legend } from './fr/legend.ts';
import { live } from './fr/live.ts';
import { map } from './fr/map.ts';
import { panels } from './fr/panels.ts';
import { paper } from './fr/paper.ts';
import { past } from './fr/past.ts';
import { questionnaire } from './fr/questionnaire.ts';
import { shell } from './fr/shell.ts';

/**
 * French, the source: the texts of what is on screen with the first map, by key; those of the views that are opened
 * later are in `fr-later.ts`. Typed with ordinary spaces; `t` sets French spacing.
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
