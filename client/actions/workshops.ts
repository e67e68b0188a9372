import type { z } from 'zod';
import {
  acceptContributions,
  addWorkshop,
  correctMinutes,
  decideContribution,
  deleteWorkshop,
  giveCardAccess,
  listContributions,
  listGaps,
  listGivenCards,
  listParticipants,
  makeJoinCode,
  readJoinCode,
  readMap,
  revokeJoinCode,
} from '../../model/contract/endpoints/index.ts';
import type { GapList } from '../../model/contract/gap.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import type {
  CardAccess,
  Contribution,
  Decision,
  GivenCards,
  JoinCode,
  MinutesSentenceInput,
  NewWorkshop,
  Participant,
  Workshop,
  WorkshopPatch,
} from '../../model/contract/workshop.ts';
import { call, callForWrite } from '../api/call.ts';
import { forgetCode } from '../api/kept-codes.ts';
import { keepLed } from '../api/kept-leading.ts';
import { randomId } from '../api/random-id.ts';
import { problemText, t } from '../messages/translate.ts';
import { store } from '../state/index.ts';
import { edit, editOrSay } from './edit.ts';
import { loadReadings } from './load.ts';
import { openWorkshop, whoeverStays } from './navigate.ts';
import { patch } from './patch.ts';
import { recordStep } from './record-step.ts';
import { notify } from './toast.ts';
import { type WriteOptions, type Written, write } from './write.ts';

export { hasLed, keepLed } from '../api/kept-leading.ts';

/** Prepares a workshop of the territory on screen, and opens its board. */
export async function createWorkshop(
  workshop: z.input<typeof NewWorkshop>,
): Promise<Written<{ id: string }>> {
  const id = workshop.id ?? randomId();
  keepLed(id);
  const params = { territoryId: store.get().territoryId ?? '' };
  const ifStill = whoeverStays();
  const written = await edit(
    addWorkshop,
    { params, body: { ...workshop, id } },
    { notice: t('workshop.added') },
  );
  if (!written.ok) return written;
  take(written.value);
  ifStill(() => openWorkshop({ id, part: 'prepare' }));
  return { ok: true, value: { id } };
}

/** Changes a workshop; a step of the day is not one's own last step of work, which Ctrl-Z would take back. */
export async function saveWorkshop(
  workshop: Workshop,
  body: z.input<typeof WorkshopPatch>,
  options: Pick<WriteOptions, 'notice'> = {},
): Promise<Written<unknown>> {
  keepLed(workshop.id);
  const onlyStep = Object.keys(body).every((field) => field === 'step');
  const written = await patch('workshop', workshop, body, {
    ...options,
    ...(onlyStep ? { record: null } : {}),
  });
  if (written.ok) take(written.value as Workshop | null);
  return written;
}

/** Saves a workshop without a form: a toast shows the refusal. */
export async function saveWorkshopOrSay(
  workshop: Workshop,
  body: z.input<typeof WorkshopPatch>,
  notice?: string,
): Promise<boolean> {
  const written = await saveWorkshop(workshop, body, notice === undefined ? {} : { notice });
  // A dialog settles collisions with another edit.
  if (!written.ok && written.problem.status !== 412) notify(problemText(written.problem), 'refused');
  return written.ok;
}

/** Corrects a sentence of the minutes, at once for all who lead. A conflict has the other text as `current`. */
export async function correctSentence(
  { id, territoryId }: Workshop,
  sentenceId: string,
  body: z.input<typeof MinutesSentenceInput>,
): Promise<Written<unknown>> {
  const params = { territoryId, workshopId: id, sentenceId };
  const written = await write((idempotencyKey) => call(correctMinutes, { params, body, idempotencyKey }));
  if (written.ok) take(written.value);
  else if (written.problem.status === 412) await loadReadings(['workshops']);
  return written;
}

export async function removeWorkshop({ id, version, title }: Workshop): Promise<void> {
  openWorkshop(null);
  await editOrSay(
    deleteWorkshop,
    { params: { workshopId: id, territoryId: store.get().territoryId ?? '' }, ifMatch: version },
    { notice: t('workshop.deleted', title) },
  );
}

/** Applies the server's answer at once: the list is read again slightly later. */
function take(workshop: Workshop | null): void {
  if (workshop === null) return;
  store.change((state) => {
    const { value } = state.workshops;
    if (value === null || state.territoryId !== workshop.territoryId) return state;
    const known = value.items.find(({ id }) => id === workshop.id);
    if (known !== undefined && known.version > workshop.version) return state;
    const items =
      known === undefined
        ? [workshop, ...value.items]
        : value.items.map((other) => (other.id === workshop.id ? workshop : other));
    return { ...state, workshops: { ...state.workshops, value: { ...value, items } } };
  });
}

/** Writes without a form: a toast shows the refusal. */
async function writeOrSay<T>(
  send: (idempotencyKey: string) => Promise<T>,
  options: Pick<WriteOptions, 'notice'> = {},
): Promise<T | null> {
  const written = await write(send, options);
  if (written.ok) return written.value;
  if (written.problem.status > 0 && written.problem.status < 500)
    notify(problemText(written.problem), 'refused');
  return null;
}

const paramsOf = (workshopId: string) => ({ workshopId, territoryId: store.get().territoryId ?? '' });

/** Creates a code for phones; null after a refusal, with a message. */
export async function makeCode(workshopId: string): Promise<JoinCode | null> {
  const code = await writeOrSay((idempotencyKey) =>
    call(makeJoinCode, { params: paramsOf(workshopId), idempotencyKey }),
  );
  if (code !== null) await loadReadings(['workshops']);
  return code;
}

/** Removes all phones: the code ends with their sessions. Returns whether it succeeded. */
export async function removePhones(workshopId: string): Promise<boolean> {
  const ended = await writeOrSay(
    async (idempotencyKey) => {
      await call(revokeJoinCode, { params: paramsOf(workshopId), idempotencyKey });
      return true;
    },
    { notice: t('workshop.phonesRemoved') },
  );
  if (!ended) return false;
  forgetCode(workshopId);
  await loadReadings(['workshops']);
  return true;
}

/** Reads the code by which phones join. Throws ApiError: 404 if there is none to show. */
export const readCodeOf = ({ id }: Pick<Workshop, 'id'>, signal: AbortSignal): Promise<JoinCode> =>
  call(readJoinCode, { params: paramsOf(id), signal });

/** Lists the recipients of links to cards, and the addresses of this server. Throws ApiError. */
export const readGivenCards = (
  { id }: Pick<Workshop, 'id'>,
  signal: AbortSignal,
): Promise<z.infer<typeof GivenCards>> => call(listGivenCards, { params: paramsOf(id), signal });

/** Creates a link by which an organisation rereads its card. */
export const makeCardAccess = (workshopId: string, actorId: string): Promise<CardAccess | null> =>
  writeOrSay((idempotencyKey) =>
    call(giveCardAccess, { params: { ...paramsOf(workshopId), actorId }, idempotencyKey }),
  );

/** Who came to a workshop and what they validated; for facilitators. Throws ApiError. */
export interface Room {
  readonly participants: readonly Participant[];
  readonly contributions: readonly Contribution[];
}
export async function readRoom(workshopId: string): Promise<Room> {
  const params = paramsOf(workshopId);
  const [participants, contributions] = await Promise.all([
    call(listParticipants, { params }),
    call(listContributions, { params }),
  ]);
  return { participants: participants.items, contributions: contributions.items };
}

/** Takes up answers together, in this order; false if the server took none of them. */
export async function acceptTogether(
  workshopId: string,
  contributionIds: readonly string[],
): Promise<boolean> {
  const params = paramsOf(workshopId);
  const body = { contributionIds: [...contributionIds] };
  const written = await write((idempotencyKey) =>
    callForWrite(acceptContributions, { params, body, idempotencyKey }),
  );
  // One step, that Ctrl-Z takes back whole.
  if (written.ok) recordStep(params.territoryId, written.value.revisions.get(params.territoryId), undefined);
  return written.ok;
}

/** Takes up what was sent, or not, with the reason. */
export const decide = (
  workshopId: string,
  contributionId: string,
  body: z.input<typeof Decision>,
): Promise<boolean> =>
  editOrSay(decideContribution, { params: { contributionId, ...paramsOf(workshopId) }, body });

/**
 * Reads the questions of the territory on screen at a day as everyone sees them, as of an instant or as they are.
 * Throws ApiError.
 */
export const readGapsOfEveryone = (known: string | undefined, at: string): Promise<GapList> =>
  call(listGaps, {
    params: { territoryId: store.get().territoryId ?? '' },
    query: { known, at },
    asEveryone: true,
  });

/** Reads the questions at a day as of an instant as oneself sees them, with their answers. Throws ApiError. */
export const readOwnGapsKnownAt = (known: string, at: string): Promise<GapList> =>
  call(listGaps, { params: { territoryId: store.get().territoryId ?? '' }, query: { known, at } });

/** Reads the map in the same way as everyone sees it. Throws ApiError. */
export const readMapOfEveryone = (known: string | undefined, at: string): Promise<TerritoryMap> =>
  call(readMap, {
    params: { territoryId: store.get().territoryId ?? '' },
    query: { known, at },
    asEveryone: true,
  });
