import type { GapRule } from '../../contract/vocabulary.ts';
import { familiesInWorlds, moneyInWorlds } from './questions-of-families.ts';
import { bridgeInWorlds, pivotInWorlds, sleepingInWorlds, unlinkedInWorlds } from './questions-of-links.ts';
import { silosInWorlds, themeInWorlds } from './questions-of-themes.ts';
import type { AskWorlds } from './world-question.ts';

/** Rules that links unheard of can change. */
const CHANGED_BY_LINKS: Partial<Record<GapRule, AskWorlds>> = {
  'unlinked-actor': unlinkedInWorlds,
  'families-apart': familiesInWorlds,
  'mostly-funding': moneyInWorlds,
  'theme-without-family': themeInWorlds,
  'themes-in-silos': silosInWorlds,
  'pivot-actor': pivotInWorlds,
  'single-bridge': bridgeInWorlds,
  'sleeping-link': sleepingInWorlds,
};

/** Rules about what was said of links, which no link more takes back. */
const UNCHANGED: ReadonlySet<GapRule> = new Set<GapRule>([
  'differing-views',
  'overdue-promise',
  'absent-from-the-map',
  'lone-territory',
]);

/** How worlds are asked: by a rule of links, `unchanged`, or not at all where a rule is about commitments or needs. */
export const askingOf = (rule: GapRule): AskWorlds | 'unchanged' | undefined =>
  CHANGED_BY_LINKS[rule] ?? (UNCHANGED.has(rule) ? 'unchanged' : undefined);
