import type { NewWorkshop, Participant, ParticipantInput, Workshop } from '../../model/contract/workshop.ts';
import { TestBrowser } from './access-api.ts';
import { randomId } from './test-app.ts';

/** An open workshop, with the code and links that open it. */
export interface Meeting {
  readonly workshop: Workshop;
  /** `/api/territories/…/workshops/…` */
  readonly address: string;
  readonly code: string;
  /** A phone that typed the code. */
  join(name?: string): Promise<TestBrowser>;
  /** A browser that opened the link of an organisation's card. */
  reread(actorId: string): Promise<TestBrowser>;
}

/** Opens a workshop in a territory, as a facilitator does. */
export async function openWorkshop(
  facilitator: TestBrowser,
  territoryId: string,
  input: Partial<NewWorkshop> = {},
): Promise<Meeting> {
  const workshops = `/api/territories/${territoryId}/workshops`;
  const made = await facilitator.ask<Workshop>('POST', workshops, {
    title: 'Atelier',
    on: '2026-03-12',
    ...input,
  });
  const address = `${workshops}/${made.id}`;
  const workshop = await facilitator.ask<Workshop>('PATCH', address, { status: 'open' }, { 'if-match': '*' });
  const { code } = await facilitator.ask<{ code: string }>('POST', `${address}/code`);
  const enter = async (path: string, body: unknown): Promise<TestBrowser> => {
    const browser = new TestBrowser(facilitator.api);
    await browser.ask('POST', path, body);
    return browser;
  };
  return {
    workshop,
    address,
    code,
    join: (name) => enter('/api/sessions/by-code', { code, ...(name !== undefined && { name }) }),
    reread: async (actorId) => {
      const { token } = await facilitator.ask<{ token: string }>(
        'POST',
        `${address}/cards/${actorId}/access`,
      );
      return enter('/api/sessions/by-link', { token });
    },
  };
}

/** Says who speaks for an organisation; gives the id that the device keeps. */
export async function speakFor(
  phone: TestBrowser,
  { address }: Meeting,
  actorId: string,
  input: Partial<ParticipantInput> = {},
): Promise<string> {
  const id = randomId('participant');
  await phone.ask<Participant>('PUT', `${address}/participants/${id}`, {
    firstName: 'Jo',
    as: 'officer',
    research: false,
    actorId,
    ...input,
  });
  return id;
}
