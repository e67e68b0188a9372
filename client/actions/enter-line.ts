import type { Problem } from '../../server/contract/problem.ts';
import { randomId } from '../api/random-id.ts';
import { t } from '../messages/translate.ts';
import { type Plan, planOf, type Settled, sceneOf, store, understand } from '../state/index.ts';
import { enterPlan } from './enter.ts';
import { select } from './navigate.ts';

/** Why a line was not taken; null where its own words say why. */
export interface Refused {
  readonly problem: Problem | null;
}

/** The line the server failed at, with the ids it was sent with. */
let failed: { readonly text: string; readonly plan: Plan } | null = null;

/**
 * Takes a line. What it makes is on the map at once: the next line knows it. Null once it is written, or kept on this
 * device while the server is away.
 */
export async function enterLine(
  text: string,
  settled: ReadonlyMap<string, Settled>,
): Promise<Refused | null> {
  const { map, reference } = store.get();
  if (map.value === null || reference.value === null) return { problem: null };
  const scene = sceneOf(map.value, reference.value, settled);
  const { statement } = understand(text, scene);
  if (statement === null) return { problem: null };
  const plan = failed?.text === text ? failed.plan : planOf(statement, scene, randomId);
  failed = null;
  const { problem } = await enterPlan(plan, saidOf(plan));
  if (problem !== null) {
    if (problem.status >= 500) failed = { text, plan };
    return { problem };
  }
  // On a small screen the panel would cover what one is writing about.
  const { about, steps } = plan;
  if (about !== null && (steps.length === 0 || !matchMedia('(max-width: 900px)').matches)) select(about);
  return null;
}

function saidOf({ steps }: Plan): string {
  const [first] = steps;
  const [step] = steps.slice(-1);
  if (step?.do === 'addCooperation') return t('cooperation.added');
  if (step?.do === 'addCommitment') return t('commitment.added');
  if (steps.length === 1 && first?.do === 'addActor') return t('actor.added', first.body.name);
  if (steps.length === 1 && first?.do === 'enterMap') return t('legend.entered', first.name);
  return t('entry.wrote');
}
