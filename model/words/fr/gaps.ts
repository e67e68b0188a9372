import { absentFromTheMap } from './gaps/absent-from-the-map.ts';
import { commitmentWithoutAction } from './gaps/commitment-without-action.ts';
import { differingViews } from './gaps/differing-views.ts';
import { familiesApart } from './gaps/families-apart.ts';
import { loneTerritory } from './gaps/lone-territory.ts';
import { missingTableRole } from './gaps/missing-table-role.ts';
import { mostlyFunding } from './gaps/mostly-funding.ts';
import { nobodyTends } from './gaps/nobody-tends.ts';
import { overduePromise } from './gaps/overdue-promise.ts';
import { pivotActor } from './gaps/pivot-actor.ts';
import { scatteredCarriers } from './gaps/scattered-carriers.ts';
import { singleBridge } from './gaps/single-bridge.ts';
import { singleCarrier } from './gaps/single-carrier.ts';
import { sleepingLink } from './gaps/sleeping-link.ts';
import { themeWithoutFamily } from './gaps/theme-without-family.ts';
import { themesInSilos } from './gaps/themes-in-silos.ts';
import { uncarriedCommitment } from './gaps/uncarried-commitment.ts';
import { unlinkedActor } from './gaps/unlinked-actor.ts';
import { unmetNeed } from './gaps/unmet-need.ts';

/** What each rule says, as French has it: every language has the same rules. */
export const frenchGaps = {
  'absent-from-the-map': absentFromTheMap,
  'commitment-without-action': commitmentWithoutAction,
  'differing-views': differingViews,
  'families-apart': familiesApart,
  'lone-territory': loneTerritory,
  'missing-table-role': missingTableRole,
  'mostly-funding': mostlyFunding,
  'nobody-tends': nobodyTends,
  'overdue-promise': overduePromise,
  'pivot-actor': pivotActor,
  'scattered-carriers': scatteredCarriers,
  'single-bridge': singleBridge,
  'single-carrier': singleCarrier,
  'sleeping-link': sleepingLink,
  'theme-without-family': themeWithoutFamily,
  'themes-in-silos': themesInSilos,
  'uncarried-commitment': uncarriedCommitment,
  'unlinked-actor': unlinkedActor,
  'unmet-need': unmetNeed,
};
