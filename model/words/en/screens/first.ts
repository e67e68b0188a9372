import type { FirstMessages } from '../../messages.ts';
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
