import type { Gap, GapList } from '../../model/contract/gap.ts';
import type { Language } from '../../model/contract/primitives.ts';
import type { GapRule } from '../../model/contract/vocabulary.ts';
import type { ActorFact, Facts } from '../../model/elements/facts.ts';
import type { Reading } from '../../model/elements/system.ts';
import type { GapDraft } from '../../model/readings/gaps/define-gap.ts';
import { findGaps } from '../../model/readings/gaps/find-gaps.ts';
import { gapCatalogueReference } from '../../model/readings/gaps/gap-catalogue.ts';
import { GapContext } from '../../model/readings/gaps/gap-context.ts';
import { listOfGaps } from '../../model/readings/gaps/list-of-gaps.ts';
import { makeSpeaker } from '../../model/readings/gaps/speaker.ts';
import { loadReference } from '../../server/reference/load-reference.ts';
import { DAY, makeActor, makeSystem } from './make-facts.ts';

const labels = loadReference(gapCatalogueReference());

/** Lists all gaps of facts in the form of a territory’s list. */
export function listGapsOf(
  facts: Partial<Facts>,
  reading: Partial<Reading> = {},
  more: {
    answers?: Parameters<typeof listOfGaps>[1];
    filter?: Parameters<typeof listOfGaps>[4];
    language?: Language;
  } = {},
): GapList {
  const system = makeSystem(facts, reading);
  const context = new GapContext(system);
  const drafts = findGaps(context);
  const say = makeSpeaker(system.facts, labels, more.language ?? 'fr');
  return listOfGaps(drafts, more.answers ?? [], context, say, more.filter);
}

/** Lists the gaps of one rule. */
export const gapsOf = (
  rule: GapRule,
  facts: Partial<Facts>,
  reading: Partial<Reading> = {},
): GapList['items'] => listGapsOf(facts, reading).items.filter((gap) => gap.rule === rule);

/** Lists the severities of the gaps of one rule, keyed by the element. */
export const severitiesOf = (
  rule: GapRule,
  facts: Partial<Facts>,
  reading: Partial<Reading> = {},
): Record<string, GapDraft['severity']> =>
  Object.fromEntries(
    gapsOf(rule, facts, reading).map(({ key, severity }) => [key.slice(rule.length + 1), severity]),
  );

/**
 * Lists the evidence of the questions of a rule by key: highlighted elements and counts, without empty
 * fields.
 */
export const restOn = (
  rule: GapRule,
  facts: Partial<Facts>,
  reading: Partial<Reading> = {},
): Record<string, Partial<Gap['evidence']> & Pick<Gap, 'figures'>> =>
  Object.fromEntries(
    gapsOf(rule, facts, reading).map(({ key, evidence, figures }) => [
      key,
      { ...Object.fromEntries(Object.entries(evidence).filter(([, ids]) => ids.length > 0)), figures },
    ]),
  );

/** Returns the grouping of the questions of a rule, and whether they wait. */
export const tellingOf = (rule: GapRule, facts: Partial<Facts>) =>
  findGaps(new GapContext(makeSystem(facts)), [rule]).map(({ key, cause, waits }) => [key, cause, waits]);

/** Builds an actor of the map that answered all screens the day before. */
export const heardActor = (id: string, more: Partial<ActorFact> = {}): ActorFact =>
  makeActor(id, {
    ...more,
    membership: {
      onMap: true,
      heardLinksOn: '2026-03-11',
      heardCommitmentsOn: '2026-03-11',
      heardNeedsOn: '2026-03-11',
      ...more.membership,
    },
  });

/** Builds actors that answered all screens, by id. */
export const heardActors = (...ids: readonly string[]): ActorFact[] => ids.map((id) => heardActor(id));

export { DAY };
