import type { GapRule } from '../../contract/vocabulary.ts';
import { absentFromTheMap } from './absent-from-the-map.ts';
import { commitmentWithoutAction } from './commitment-without-action.ts';
import type { GapFinder, GapMark, GapTexts } from './define-gap.ts';
import { differingViews } from './differing-views.ts';
import { familiesApart } from './families-apart.ts';
import { landsApart } from './lands-apart.ts';
import { loneTerritory } from './lone-territory.ts';
import { missingTableRole } from './missing-table-role.ts';
import { mostlyFunding } from './mostly-funding.ts';
import { nobodyTends } from './nobody-tends.ts';
import { overduePromise } from './overdue-promise.ts';
import { pivotActor } from './pivot-actor.ts';
import { scatteredCarriers } from './scattered-carriers.ts';
import { singleBridge } from './single-bridge.ts';
import { singleCarrier } from './single-carrier.ts';
import { sleepingLink } from './sleeping-link.ts';
import { themeWithoutFamily } from './theme-without-family.ts';
import { themesInSilos } from './themes-in-silos.ts';
import { uncarriedCommitment } from './uncarried-commitment.ts';
import { unlinkedActor } from './unlinked-actor.ts';
import { unmetNeed } from './unmet-need.ts';

/** Rules by name. A rule of `GapRule` that is missing here, or has no texts, does not compile. */
export const GAP_RULES = {
  'unlinked-actor': unlinkedActor,
  'uncarried-commitment': uncarriedCommitment,
  'scattered-carriers': scatteredCarriers,
  'single-carrier': singleCarrier,
  'commitment-without-action': commitmentWithoutAction,
  'missing-table-role': missingTableRole,
  'families-apart': familiesApart,
  'lands-apart': landsApart,
  'mostly-funding': mostlyFunding,
  'theme-without-family': themeWithoutFamily,
  'themes-in-silos': themesInSilos,
  'pivot-actor': pivotActor,
  'single-bridge': singleBridge,
  'differing-views': differingViews,
  'sleeping-link': sleepingLink,
  'unmet-need': unmetNeed,
  'overdue-promise': overduePromise,
  'nobody-tends': nobodyTends,
  'absent-from-the-map': absentFromTheMap,
  'lone-territory': loneTerritory,
} satisfies Readonly<Record<GapRule, GapFinder<unknown>>>;

/** Values of a rule's sentences. */
export type WordsOf<R extends GapRule> = (typeof GAP_RULES)[R] extends GapFinder<infer W> ? W : never;

/** Mark of each rule on the map in one language: at most six words next to names and numbers. */
export type GapMarksByRule = { readonly [R in GapRule]: GapMark<WordsOf<R>> };

/** The sentences of every rule, in one language. */
export type GapTextsByRule = { readonly [R in GapRule]: GapTexts<WordsOf<R>> };
