import type { GapRule } from '../../../model/contract/vocabulary.ts';
import type { Facts } from '../../../model/elements/facts.ts';
import type { Reading } from '../../../model/elements/system.ts';
import * as commitments from './of-commitments.ts';
import * as lands from './of-lands.ts';
import * as links from './of-links.ts';
import * as passages from './of-passages.ts';
import * as themes from './of-themes.ts';
import { type PlainGap, PlainScene } from './plain-scene.ts';

const RULES: Readonly<Record<GapRule, (scene: PlainScene) => PlainGap[]>> = {
  'unlinked-actor': links.unlinkedActor,
  'uncarried-commitment': commitments.uncarriedCommitment,
  'scattered-carriers': commitments.scatteredCarriers,
  'single-carrier': commitments.singleCarrier,
  'commitment-without-action': commitments.commitmentWithoutAction,
  'missing-table-role': commitments.missingTableRole,
  'families-apart': themes.familiesApart,
  'lands-apart': lands.landsApart,
  'mostly-funding': links.mostlyFunding,
  'theme-without-family': themes.themeWithoutFamily,
  'themes-in-silos': themes.themesInSilos,
  'pivot-actor': passages.pivotActor,
  'single-bridge': passages.singleBridge,
  'differing-views': links.differingViews,
  'sleeping-link': links.sleepingLink,
  'unmet-need': themes.unmetNeed,
  'overdue-promise': links.overduePromise,
  'nobody-tends': commitments.nobodyTends,
  'absent-from-the-map': themes.absentFromTheMap,
  'lone-territory': links.loneTerritory,
};

/** Recomputes every gap of facts for a query: by key, its severity and whether its actors have statements. */
export function referenceGaps(facts: Facts, reading: Reading): Record<string, string> {
  const scene = new PlainScene(facts, reading);
  return Object.fromEntries(
    (Object.keys(RULES) as GapRule[]).flatMap((rule) =>
      RULES[rule](scene).map(({ subject, severity, sure }) => [
        [rule, ...subject].join(':'),
        `${sure ? severity : Math.min(severity, 2)} ${sure ? 'sure' : 'to_check'}`,
      ]),
    ),
  );
}
