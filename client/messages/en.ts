import { access } from './en/access.ts';
import { entry } from './en/entry.ts';
import { fields } from './en/fields.ts';
import { home } from './en/home.ts';
import { legend } from './en/legend.ts';
import { live } from './en/live.ts';
import { map } from './en/map.ts';
import { panels } from './en/panels.ts';
import { paper } from './en/paper.ts';
import { past } from './en/past.ts';
import { questionnaire } from './en/questionnaire.ts';
import { shell } from './en/shell.ts';
import type { FirstMessages } from './messages.ts';

/** English, complete: a key that is missing here does not compile. */
export const messages: FirstMessages = {
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
