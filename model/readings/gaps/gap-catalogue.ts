import type { Reference } from '../../contract/reference.ts';
import type { GapRule } from '../../contract/vocabulary.ts';
import { absentFromTheMap } from './absent-from-the-map.ts';
import { commitmentWithoutAction } from './commitment-without-action.ts';
import type { GapDefinition } from './define-gap.ts';
import { differingViews } from './differing-views.ts';
import { familiesApart } from './families-apart.ts';
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

/** Every rule, in the order of the catalogue. To add one: its definition, a line here. */
export const gapCatalogue: readonly GapDefinition[] = [
  unlinkedActor,
  uncarriedCommitment,
  scatteredCarriers,
  singleCarrier,
  commitmentWithoutAction,
  missingTableRole,
  familiesApart,
  mostlyFunding,
  themeWithoutFamily,
  themesInSilos,
  pivotActor,
  singleBridge,
  differingViews,
  sleepingLink,
  unmetNeed,
  overduePromise,
  nobodyTends,
  absentFromTheMap,
  loneTerritory,
];

const byRule = new Map<GapRule, GapDefinition>(gapCatalogue.map((gap) => [gap.rule, gap]));

/** The definition of a rule. */
export const gapDefinition = (rule: GapRule): GapDefinition | undefined => byRule.get(rule);

/** Says whether questions of a rule may name someone in a way that is not for all: what is unknown may. */
export function mayBeDelicate(rule: string): boolean {
  const gap = byRule.get(rule as GapRule);
  return gap === undefined || gap.delicate || gap.rule === 'sleeping-link';
}

/** The catalogue as the reference shows it. */
export const gapCatalogueReference = (): Reference['gaps'] =>
  gapCatalogue.map(({ rule, labels, delicate, needsHearing }) => ({
    rule,
    ...labels,
    delicate,
    needsHearing,
  }));
