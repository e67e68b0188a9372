import { ASKED, type AskedScreen } from '../../model/contract/asked-questions.ts';
import {
  listContributions,
  readCard,
  readWorkshop,
  removeParticipant,
  setContribution,
  setParticipant,
} from '../../model/contract/endpoints/index.ts';
import type { Problem } from '../../model/contract/problem.ts';
import type { Answers, AnswersOf } from '../../model/contract/questionnaire.ts';
import type { Card, Contribution, EarlierWord, Workshop } from '../../model/contract/workshop.ts';
import { problemOf } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { keepSpeaking, keptSpeaking } from '../api/kept-speaking.ts';
import { randomId } from '../api/random-id.ts';
import { problemText } from '../messages/translate.ts';
import {
  answersOf,
  changeSpeaker,
  contributionId,
  isAnswered,
  promisesAsked,
  type Speaker,
  type SpeakerState,
  type Speaking,
  speakerOf,
  startSpeaking,
  stepAfter,
  store,
  unheard,
  withContributions,
  withSpeaker,
  withWorkshop,
} from '../state/index.ts';
import { edit, editOrSay } from './edit.ts';
import { notify } from './toast.ts';
import type { Written } from './write.ts';

/** Changes what this device says, and keeps it. */
export function speak(change: (speaking: Speaking) => Speaking): void {
  const { speaking } = store.get();
  if (speaking === null) return;
  const next = change(speaking);
  keepSpeaking(next);
  store.change((state) => ({ ...state, speaking: next }));
}

/** Takes up what this device said last, before the server has said who is there. */
export function restoreSpeaking(): void {
  store.change((state) => ({ ...state, speaking: keptSpeaking() }));
}

/**
 * Joins a workshop, with earlier contributions on this device, unless the person has moved on to another.
 * Returns the obstacle, if any.
 */
export async function takePlace(
  territoryId: string,
  workshopId: string,
  signal?: AbortSignal,
): Promise<Problem | null> {
  const kept = keptSpeaking(workshopId);
  if (kept !== null) store.change((state) => ({ ...state, speaking: kept }));
  try {
    const workshop = await readWorkshopOf(territoryId, workshopId);
    if (signal?.aborted) return null;
    if (kept === null) store.change((state) => ({ ...state, speaking: startSpeaking(workshop) }));
    speak((speaking) => withWorkshop(speaking, workshop));
  } catch (thrown) {
    return kept === null ? problemOf(thrown) : null;
  }
  await hearOf((store.get().speaking?.speakers ?? []).map(({ id }) => id));
  sendHeld();
  return null;
}

export const readWorkshopOf = (territoryId: string, workshopId: string): Promise<Workshop> =>
  call(readWorkshop, { params: { territoryId, workshopId } });

/** Refreshes the state of sent screens and of the workshop; what cannot be read stays as known. */
export async function hearOfWorkshop(): Promise<void> {
  const { speaking } = store.get();
  if (speaking === null) return;
  const { id, territoryId } = speaking.workshop;
  const workshop = await readWorkshopOf(territoryId, id).catch(() => null);
  if (workshop !== null) speak((now) => (now.workshop.id === id ? withWorkshop(now, workshop) : now));
  // Accepted contributions stay accepted: only pending ones need a refresh.
  const waiting = new Set(
    speaking.contributions.filter(({ state }) => state === 'pending').map((one) => one.participantId),
  );
  const asked = speaking.speakers.filter((one) => waiting.has(one.id) || unheard(speaking, one).length > 0);
  await hearOf(asked.map(({ id }) => id));
  sendHeld();
}

/** Sends the screens that a closed workshop did not take, once it is open again. */
function sendHeld(): void {
  const { speaking, map } = store.get();
  if (speaking === null || speaking.workshop.status !== 'open' || map.value === null) return;
  for (const speaker of speaking.speakers) {
    const screens = speaker.held ?? [];
    if (screens.length === 0) continue;
    speak((now) => changeSpeaker(now, speaker.id, (one) => ({ ...one, held: [] })));
    // The workshop may have been closed before it knew who speaks here.
    sayWho(speaking, speaker);
    for (const screen of screens) void send(speaker.id, screen);
  }
}

/** Reads what became of the screens that these speakers sent; the server knows the device, no id is in the address. */
async function hearOf(speakerIds: readonly string[]): Promise<void> {
  const { speaking } = store.get();
  if (speaking === null || speakerIds.length === 0) return;
  const params = { territoryId: speaking.workshop.territoryId, workshopId: speaking.workshop.id };
  const read = await call(listContributions, { params, query: { own: true } }).catch(() => null);
  if (read === null) return;
  const inside = new Set(store.get().outbox.map(({ params }) => params.contributionId));
  const items = read.items.filter(({ participantId }) => speakerIds.includes(participantId ?? ''));
  speak((now) => {
    const heard = withContributions(now, items);
    // Neither there nor on its way: it was refused after the page that sent it was closed.
    const sentBy = (known: Speaking, id: string): Speaking =>
      changeSpeaker(known, id, (one) => {
        const lost = unheard(heard, one).filter((screen) => !inside.has(contributionId(one.id, screen)));
        const sent = one.sent.filter((screen) => !lost.includes(screen));
        return known.workshop.status === 'closed' ? heldWith({ ...one, sent }, lost) : { ...one, sent };
      });
    return speakerIds.reduce(sentBy, heard);
  });
}

const heldWith = (speaker: Speaker, screens: readonly AskedScreen[]): Speaker => ({
  ...speaker,
  held: [...new Set([...(speaker.held ?? []), ...screens])],
});

/** Begins to speak for an organisation, or corrects the speaker's data. */
export function beginToSpeak(speaker: Omit<Speaker, SpeakerState>): void {
  const { speaking } = store.get();
  if (speaking === null) return;
  forgetSilent(speaking, speaker.id);
  const { map } = store.get();
  const opensWithPromises =
    speaking.workshop.follows !== undefined &&
    map.value !== null &&
    promisesAsked(map.value, speaker.actorId).length > 0;
  const step = opensWithPromises ? 'promises' : 'organisation';
  speak((now) => ({ ...withSpeaker(now, speaker), step, part: 0 }));
  sayWho(speaking, speaker);
  // An organisation that is new is made by its first screen: the others are of nobody before.
  if (speaker.isNew) void send(speaker.id, 'organisation');
}

function sayWho(
  speaking: Speaking,
  { firstName, as, research, actorId, id }: Omit<Speaker, SpeakerState>,
): void {
  const body = { firstName, as, research, actorId };
  const params = { ...paramsOf(speaking), participantId: id };
  void editOrSay(setParticipant, { params, body }, { record: null });
}

/**
 * A sheet is validated whole: what it says is sent, what it leaves empty is skipped. The next organisation may follow at
 * once.
 */
export function sendSheet(speakerId: string): void {
  const { speaking } = store.get();
  const speaker = speaking?.speakers.find(({ id }) => id === speakerId);
  if (!speaking || speaker === undefined) return;
  if (speaker.firstName.trim() !== '') sayWho(speaking, { ...speaker, firstName: speaker.firstName.trim() });
  const answered = ASKED.filter(
    (screen) => isAnswered(screen, speaker.drafts) || (speaker.isNew && screen === 'organisation'),
  );
  speak((now) => ({
    ...changeSpeaker(now, speakerId, (one) => ({
      ...answered.reduce(without, one),
      passed: ASKED.filter((screen) => !answered.includes(screen)),
    })),
    speakerId: null,
    step: 'who',
  }));
  for (const screen of answered) void send(speakerId, screen);
}

/** Drops a sheet that was opened without any entry. */
export function forgetSheet(): void {
  speak((now) => {
    const speaker = speakerOf(now);
    const isEmpty =
      speaker !== undefined &&
      !ASKED.some((screen) => isAnswered(screen, speaker.drafts)) &&
      !now.contributions.some(({ id }) => id.startsWith(`${speaker.id}-`));
    return isEmpty
      ? { ...now, speakerId: null, speakers: now.speakers.filter(({ id }) => id !== speaker.id) }
      : now;
  });
}

/** Drops a wrongly chosen organisation without any contribution. */
function forgetSilent(speaking: Speaking, nextId: string): void {
  const { speakerId, contributions, workshop } = speaking;
  if (speakerId === null || speakerId === nextId) return;
  const sent = (text: string | undefined): boolean => text?.startsWith(`${speakerId}-`) === true;
  const hasSpoken =
    contributions.some(({ id }) => sent(id)) ||
    store.get().outbox.some(({ params }) => sent(params.contributionId));
  if (hasSpoken) return;
  speak((now) => ({ ...now, speakers: now.speakers.filter(({ id }) => id !== speakerId), speakerId: null }));
  const params = { ...paramsOf({ workshop }), participantId: speakerId };
  void editOrSay(removeParticipant, { params }, { record: null });
}

/** Validates a screen: kept on this device at once, sent when the network allows, once. */
export function validate(speakerId: string, screen: AskedScreen): void {
  speak((now) => ({
    ...changeSpeaker(now, speakerId, (speaker) => without(speaker, screen)),
    step: stepAfter(screen),
    part: 0,
  }));
  void send(speakerId, screen);
}

/** Nothing is sent: the screen was seen and left. */
export function pass(speakerId: string, screen: AskedScreen): void {
  speak((now) => ({
    ...changeSpeaker(now, speakerId, (speaker) => ({
      ...speaker,
      passed: [...new Set([...speaker.passed, screen])],
    })),
    step: stepAfter(screen),
    part: 0,
  }));
}

function without(speaker: Speaker, screen: AskedScreen): Speaker {
  const { [screen]: _, ...refused } = speaker.refused;
  const others = (screens: readonly AskedScreen[]) => screens.filter((one) => one !== screen);
  return { ...speaker, passed: others(speaker.passed), refused, held: others(speaker.held ?? []) };
}

/** Sends what a screen says now. */
export async function send(speakerId: string, screen: AskedScreen): Promise<boolean> {
  const { speaking, map } = store.get();
  const speaker = speaking?.speakers.find(({ id }) => id === speakerId);
  if (!speaking || map.value === null || speaker === undefined) return false;
  const answers = answersOf(screen, speaker.drafts, map.value, speaker);
  speak((now) =>
    changeSpeaker(now, speakerId, (one) => ({ ...one, sent: [...new Set([...one.sent, screen])] })),
  );
  const written = await sendAnswers(paramsOf(speaking), contributionId(speakerId, screen), {
    ...saidBy(speaker),
    answers,
  });
  if (written.ok) {
    const { value } = written;
    if (value !== null) speak((now) => withContributions(now, [value]));
  } else speak((now) => changeSpeaker(now, speakerId, (one) => notTaken(one, screen, written.problem)));
  return written.ok;
}

/** A closed workshop may be opened again: what it did not take is kept for then, and is no refusal. */
function notTaken(speaker: Speaker, screen: AskedScreen, problem: Problem): Speaker {
  const one = { ...speaker, sent: speaker.sent.filter((other) => other !== screen) };
  return problem.code === 'WORKSHOP_NOT_OPEN'
    ? heldWith(one, [screen])
    : { ...one, refused: { ...one.refused, [screen]: problemText(problem) } };
}

/** Sends the words of an organisation on its promises; earlier ones stay. */
export async function sayPromises(speakerId: string, said: AnswersOf<'promises'>['said']): Promise<void> {
  const { speaking } = store.get();
  const speaker = speaking?.speakers.find(({ id }) => id === speakerId);
  if (!speaking || speaker === undefined) return;
  const written = await sendAnswers(paramsOf(speaking), `${speakerId}-promises-${randomId()}`, {
    ...saidBy(speaker),
    answers: { screen: 'promises', said },
  });
  if (!written.ok) {
    notify(problemText(written.problem), 'refused');
    return;
  }
  const { value } = written;
  if (value !== null) speak((now) => withContributions(now, [value]));
}

/** Builds the sender of an answer. Facilitators who type a sheet without a name contribute as themselves. */
const saidBy = ({ id, firstName, actorId, as }: Speaker): Omit<Said, 'answers'> => ({
  ...(firstName.trim() === '' ? {} : { participantId: id }),
  ...{ actorId, as, saidAt: new Date().toISOString() },
});

interface Said {
  readonly participantId?: string;
  readonly actorId: string;
  readonly as?: Speaker['as'];
  readonly answers: Answers;
  readonly saidAt?: string;
}

/** Sends one contribution through the outbox; the answer is null while the server is unreachable. */
export const sendAnswers = (
  place: { readonly territoryId: string; readonly workshopId: string },
  contribution: string,
  body: Said,
): Promise<Written<Contribution | null>> =>
  edit(setContribution, { params: { ...place, contributionId: contribution }, body }, { record: null });

/** Reads the map's data on one organisation. */
export const readCardOf = (params: {
  readonly territoryId: string;
  readonly workshopId: string;
  readonly actorId: string;
}): Promise<Card> => call(readCard, { params });

/** Reads which screens other devices validated for the organisation that speaks here, oldest first. */
export async function readEarlierWords(): Promise<readonly EarlierWord[]> {
  const { speaking } = store.get();
  const speaker = speaking === null ? undefined : speakerOf(speaking);
  if (speaking === null || speaker === undefined) return [];
  const card = await readCardOf({ ...paramsOf(speaking), actorId: speaker.actorId });
  return card.earlier ?? [];
}

const paramsOf = ({ workshop }: Pick<Speaking, 'workshop'>) => ({
  territoryId: workshop.territoryId,
  workshopId: workshop.id,
});
