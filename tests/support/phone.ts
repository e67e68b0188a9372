import { expect } from 'vitest';
import type { Answers } from '../../model/contract/questionnaire.ts';
import type { Contribution } from '../../model/contract/workshop.ts';
import { TestBrowser } from './access-api.ts';
import { randomId } from './test-app.ts';
import { type Meeting, openWorkshop, speakFor } from './workshop.ts';
import type { WriteApi } from './write-api.ts';

/** Asked through something else, nobody is taken for the person at the machine. */
const FROM_ELSEWHERE = { 'x-forwarded-for': '10.0.0.9' };

/** Opens a workshop of a territory, as the person at the machine. */
export const openRoom = (
  { api }: WriteApi,
  territoryId: string,
  input: Parameters<typeof openWorkshop>[2] = {},
): Promise<Meeting> => openWorkshop(new TestBrowser(api), territoryId, input);

/**
 * Creates a phone in the room that speaks for an organisation; its answers count as those of the room. A new
 * code since the start of the workshop has replaced the first one.
 */
export async function phoneOf(
  meeting: Meeting,
  actorId: string,
  { api }: WriteApi,
  code = meeting.code,
): Promise<(answers: Answers) => Promise<Contribution>> {
  const phone = new TestBrowser(api);
  await phone.ask('POST', '/api/sessions/by-code', { code, name: 'Jo' });
  const participantId = await speakFor(phone, meeting, actorId);
  return async (answers) => {
    const reply = await phone.send(
      'PUT',
      `${meeting.address}/contributions/${randomId('s')}`,
      { participantId, actorId, answers },
      FROM_ELSEWHERE,
    );
    expect(reply.statusCode, reply.body).toBe(200);
    return reply.json();
  };
}
