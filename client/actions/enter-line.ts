import type { Problem } from '../../model/contract/problem.ts';
import { randomId } from '../api/random-id.ts';
import { t } from '../messages/translate.ts';
import { namesToLookUp, type Plan, planOf, sceneOf, understand } from '../state/entry/index.ts';
import { can, type Entry, type Scene, type Settled, store } from '../state/index.ts';
import { prepareEdits } from './edit.ts';
import { type Entered, enterPlan } from './enter.ts';
import { whoeverStays } from './navigate.ts';
import { showWritten } from './show-written.ts';
import { fetchSimilarNames } from './similar-names.ts';
import { recordCooperations, recordRevision, type WrittenLine } from './written-line.ts';

/** Why a line was not taken; null where its own words say why. */
export interface Refused {
  readonly problem: Problem | null;
}

/** The line the server failed at, with the ids it was sent with. */
let failed: { readonly text: string; readonly plan: Plan } | null = null;

/** How long a line waits to hear whom its new names resemble: a network that hangs holds nobody up. */
const HELD_MS = 4_000;

interface Begun {
  readonly plan: Plan;
  readonly entering: Promise<Entered>;
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Submits a line, after looking up names similar to its new ones. Its effect is on the map at once, for the
 * next line. Null once it is written, or stored on this device while the server is unreachable.
 */
export async function enterLine(
  text: string,
  settled: ReadonlyMap<string, Settled>,
  written: WrittenLine,
): Promise<Refused | null> {
  const ifStill = whoeverStays();
  const begun = last.then(prepareEdits).then(() => begin(text, settled, written));
  last = begun.catch(() => undefined);
  const line = await begun;
  if (line === null) return { problem: null };
  const { problem } = await line.entering;
  const { plan } = line;
  if (problem !== null) {
    if (problem.status >= 500) failed = { text, plan };
    return { problem };
  }
  recordRevision(written);
  ifStill(() => showWritten(plan));
  return null;
}

/** Puts on screen what a line makes; null where it says nothing, or may mean someone who is there already. */
async function begin(
  text: string,
  settled: ReadonlyMap<string, Settled>,
  written: WrittenLine,
): Promise<Begun | null> {
  const { territoryId } = store.get();
  const first = read(text, settled);
  if (first === null) return null;
  const names = namesToLookUp(first.entry, first.scene);
  if (names.length > 0 && store.get().live.status !== 'lost') {
    // Its undo waits for it.
    saving(1);
    await fetchSimilarNames(names, AbortSignal.timeout(HELD_MS)).finally(() => saving(-1));
  }
  const again = read(text, settled);
  if (again === null || again.entry.statement === null || store.get().territoryId !== territoryId)
    return null;
  const plan = failed?.text === text ? failed.plan : planOf(again.entry.statement, again.scene, randomId);
  failed = null;
  recordCooperations(written, plan);
  return { plan, entering: enterPlan(plan, saidOf(plan)) };
}

function read(
  text: string,
  settled: ReadonlyMap<string, Settled>,
): { readonly entry: Entry; readonly scene: Scene } | null {
  const { map, reference, similarNames } = store.get();
  if (map.value === null || reference.value === null) return null;
  const scene = sceneOf(map.value, reference.value, {
    settled,
    similarNames,
    hidesPersons: can('private.write'),
  });
  return { entry: understand(text, scene), scene };
}

const saving = (by: number): void => store.change((state) => ({ ...state, saving: state.saving + by }));

function saidOf({ steps }: Plan): string {
  const [first] = steps;
  const [step] = steps.slice(-1);
  if (step?.do === 'addCooperation') return t('cooperation.added');
  if (step?.do === 'addCommitment') return t('commitment.added');
  if (steps.length === 1 && first?.do === 'addActor')
    return t(first.body.private ? 'actor.addedPrivate' : 'actor.added', first.body.name);
  if (steps.length === 1 && first?.do === 'enterMap') return t('legend.entered', first.name);
  return t('entry.wrote');
}
