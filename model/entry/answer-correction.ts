import type { ChangeStep, EntryPreview } from '../contract/entry.ts';
import { DIRECTED_NATURES, type Nature } from '../contract/vocabulary.ts';
import type { Correction } from './alike.ts';
import { entrySentences } from './entry-sentences.ts';
import { type LinkFact, type OwnFact, partiesOf, type Said, withoutTwins } from './facts.ts';
import type { Who } from './mark-line.ts';
import { sayPlan } from './say-steps.ts';
import type { EntryScene } from './scene.ts';
import {
  actorOf,
  isNoted,
  lastNoted,
  linkStep,
  nameOfWho,
  stepsOf,
  withNewActors,
} from './steps-of-facts.ts';

/** Nothing is noted, and why. */
export const nothing = (says: string): EntryPreview => ({ outcome: 'nothing', says, plan: [] });

/** Applies a correction as a step on the last statement. */
export function answerCorrection(
  correction: Correction,
  scene: EntryScene,
  before: Said,
  given: ReadonlyMap<string, string>,
): EntryPreview {
  if (correction.op === 'again') {
    const plan = withNewActors(
      isNoted(correction.link, scene) ? [] : [linkStep(correction.link, scene.language)],
    );
    return plan.length === 0
      ? nothing(entrySentences(scene.language).notedAlready)
      : { outcome: 'plan', says: sayPlan(plan, scene), plan };
  }
  if (correction.op === 'own') return moved(correction.fact, correction.old, scene, before);
  if (correction.op === 'all') {
    const plan = correction.of.flatMap((one) => answerCorrection(one, scene, before, given).plan);
    return { outcome: 'plan', says: sayPlan(plan, scene), plan };
  }
  const isResumed = correction.op === 'status' && correction.status === 'active';
  const link = isResumed ? (before.stopped ?? before.link) : before.link;
  const noted = link === undefined ? undefined : lastNoted(link, scene, before.cooperationIds);
  const parties = link === undefined ? undefined : withoutTwins(partiesOf(link)).map(actorOf);
  const common = {
    does: 'change',
    ...(noted !== undefined && { cooperationId: noted.id }),
    ...(parties !== undefined && { of: parties }),
  } as const;
  if (correction.op === 'which') {
    const settled = correction.among.find(
      (who) => who.is === 'known' && who.actor.id === given.get('instead'),
    );
    const link = settled === undefined ? undefined : correction.links?.[correction.among.indexOf(settled)];
    if (link !== undefined) return answerCorrection({ op: 'again', link }, scene, before, given);
    if (settled !== undefined)
      return planned({ ...common, op: 'swap', swap: [actorOf(settled), actorOf(correction.by)] }, scene);
    return {
      outcome: 'question',
      says: '',
      plan: [],
      question: {
        id: 'instead',
        text: entrySentences(scene.language).insteadOfWhom(nameOfWho(correction.by)),
        choices: correction.among.flatMap((who) =>
          who.is === 'known' ? [{ id: who.actor.id, label: who.actor.name }] : [],
        ),
      },
    };
  }
  switch (correction.op) {
    case 'swap':
      return planned(
        { ...common, op: 'swap', swap: [actorOf(correction.old), actorOf(correction.by)] },
        scene,
      );
    case 'add':
    case 'drop': {
      const role = correction.op === 'add' ? correction.role : undefined;
      const step = { ...common, op: correction.op, party: actorOf(correction.who) };
      return planned({ ...step, ...(role !== undefined && { role }) }, scene);
    }
    case 'nature':
      if (correction.givers !== undefined)
        return planned(
          { ...common, op: 'nature', nature: correction.nature, from: correction.givers.map(actorOf) },
          scene,
        );
      return renatured(correction.nature, correction.from, common, link, scene, given);
    case 'level':
      return planned({ ...common, op: 'level', level: correction.level }, scene);
    case 'status':
      return planned({ ...common, op: 'status', status: correction.status }, scene);
    case 'end':
      return planned(
        { ...common, op: 'end', ...(correction.until !== undefined && { until: correction.until }) },
        scene,
      );
    case 'start':
      return planned({ ...common, op: 'start', since: correction.since }, scene);
    case 'reverse':
      return planned({ ...common, op: 'reverse' }, scene);
    case 'undo':
      return planned(
        { ...common, op: 'undo', ...(before.revision !== undefined && { revision: before.revision }) },
        scene,
      );
  }
}

/** Changes the nature; if the new one needs an unknown direction, asks for the giver. */
function renatured(
  nature: Nature,
  from: Who | undefined,
  common: Pick<ChangeStep, 'does' | 'cooperationId' | 'of'>,
  link: LinkFact | undefined,
  scene: EntryScene,
  given: ReadonlyMap<string, string>,
): EntryPreview {
  const members = link?.members ?? [];
  const giver = from ?? members.find((who) => who.is === 'known' && who.actor.id === given.get('gives'));
  const needsGiver = DIRECTED_NATURES.has(nature) && members.length > 0;
  if (!needsGiver || giver !== undefined)
    return planned(
      {
        ...common,
        op: 'nature',
        nature,
        ...(needsGiver && giver !== undefined && { from: [actorOf(giver)] }),
      },
      scene,
    );
  return {
    outcome: 'question',
    says: '',
    plan: [],
    question: {
      id: 'gives',
      text: entrySentences(scene.language).whoGives,
      choices: members.flatMap((who) =>
        who.is === 'known' ? [{ id: who.actor.id, label: who.actor.name }] : [],
      ),
    },
  };
}

/** Notes a need, an offer or a commitment of another actor. */
function moved(fact: OwnFact, old: Who | undefined, scene: EntryScene, before: Said): EntryPreview {
  const plan = withNewActors(
    stepsOf(fact, scene, before).map((step) =>
      old !== undefined && (step.does === 'carry' || step.does === 'need' || step.does === 'offer')
        ? { ...step, insteadOf: actorOf(old) }
        : step,
    ),
  );
  return { outcome: 'plan', says: sayPlan(plan, scene), plan };
}

function planned(step: ChangeStep, scene: EntryScene): EntryPreview {
  const plan = withNewActors([step]);
  return { outcome: 'plan', says: sayPlan(plan, scene), plan };
}
