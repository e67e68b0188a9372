import fc from 'fast-check';
import { randomId } from './test-app.ts';
import { cooperationBody, ifMatch, type WriteApi } from './write-api.ts';

const who = fc.nat(4);
const place = fc.nat(1);
/** Any edit of what two territories share; who and where are places in the lists of a scene. */
export const edit = fc.oneof(
  fc.record({ kind: fc.constant('rename' as const), who, text: fc.string({ maxLength: 4 }) }),
  fc.record({ kind: fc.constant('join' as const), who, place, onMap: fc.boolean() }),
  fc.record({ kind: fc.constant('leave' as const), who, place }),
  fc.record({ kind: fc.constant('link' as const), who, other: who, place, serves: fc.boolean() }),
  fc.record({ kind: fc.constant('declare' as const), who, level: fc.nat(4), n: fc.nat(5) }),
  fc.record({ kind: fc.constant('party' as const), who, n: fc.nat(5), gone: fc.boolean() }),
  fc.record({ kind: fc.constant('note' as const), n: fc.nat(5), text: fc.string({ maxLength: 4 }) }),
  fc.record({ kind: fc.constant('unlink' as const), n: fc.nat(5) }),
  fc.record({ kind: fc.constant('commit' as const), who, place }),
  fc.record({ kind: fc.constant('carry' as const), who, n: fc.nat(3), gone: fc.boolean() }),
  fc.record({ kind: fc.constant('reword' as const), n: fc.nat(3), drop: fc.boolean() }),
  fc.record({ kind: fc.constant('need' as const), who, offer: fc.boolean(), gone: fc.boolean() }),
  fc.record({ kind: fc.constant('member' as const), who, other: who, gone: fc.boolean() }),
  fc.record({ kind: fc.constant('move' as const), who, place, x: fc.integer({ min: -9, max: 9 }) }),
  fc.record({ kind: fc.constant('peer' as const), gone: fc.boolean() }),
  fc.record({ kind: fc.constant('delete' as const), who }),
  fc.record({ kind: fc.constant('undo' as const), place, back: fc.nat(3) }),
);
export type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

/** Two territories, five actors in the first or the second or both, and what was made of them. */
export class EditScene {
  readonly #write: WriteApi;
  territories: string[] = [];
  actors: string[] = [];
  cooperations: string[] = [];
  commitments: string[] = [];

  constructor(write: WriteApi) {
    this.#write = write;
  }

  async furnish(): Promise<void> {
    this.territories = [await this.#write.territory(), await this.#write.territory({ asOf: '2026-01-01' })];
    const [here = '', there = ''] = this.territories;
    this.actors = [...(await this.#write.actors(here, 3)), ...(await this.#write.actors(there, 2))];
    await this.#write.put(`/api/territories/${there}/actors/${this.actors[0]}`, { onMap: true });
    await this.#write.put(`/api/territories/${here}/actors/${this.actors[3]}`, { onMap: false });
    for (const t of this.territories)
      this.commitments.push(await this.#write.commitment(t, { refines: 'charter-L1' }));
    const parties = [this.actors[0] ?? '', this.actors[4] ?? ''];
    this.cooperations.push(await this.#write.cooperation(here, parties, { serves: this.commitments }));
    this.cooperations.push(await this.#write.cooperation(there, [this.actors[1] ?? '', ...parties]));
  }

  /** An edit may be refused: of what is gone, say. It has then no revision, and changes no map. */
  async attempt(one: Edit): Promise<void> {
    const t = 'place' in one ? (this.territories[one.place] ?? '') : (this.territories[0] ?? '');
    const actor = 'who' in one ? (this.actors[one.who] ?? '') : '';
    const other = 'other' in one ? (this.actors[one.other] ?? '') : '';
    const cooperation = 'n' in one ? this.cooperations[one.n % this.cooperations.length] : undefined;
    const any = ifMatch('*');
    const put = (url: string, body?: unknown) => this.#write.api.send('PUT', url, body ?? {});
    const remove = (url: string) => this.#write.api.send('DELETE', url, undefined, any);
    switch (one.kind) {
      case 'rename':
        return void (await this.#write.api.send(
          'PATCH',
          `/api/actors/${actor}`,
          { mission: `m ${one.text}` },
          any,
        ));
      case 'join':
        return void (await put(`/api/territories/${t}/actors/${actor}`, { onMap: one.onMap }));
      case 'leave':
        return void (await remove(`/api/territories/${t}/actors/${actor}`));
      case 'link': {
        const id = randomId('c');
        const serves = one.serves ? this.commitments : [];
        const body = cooperationBody([actor, other], { id, serves, themes: ['food'] });
        const { statusCode } = await this.#write.api.send('POST', `/api/territories/${t}/cooperations`, body);
        if (statusCode === 201) this.cooperations.push(id);
        return;
      }
      case 'declare':
        return void (await put(`/api/cooperations/${cooperation}/parties/${actor}`, {
          role: 'member',
          declaredIntensity: one.level,
        }));
      case 'party': {
        const url = `/api/cooperations/${cooperation}/parties/${actor}`;
        return void (one.gone ? await remove(url) : await put(url, { role: 'member' }));
      }
      case 'note':
        return void (await this.#write.api.send(
          'PATCH',
          `/api/cooperations/${cooperation}`,
          { note: one.text },
          any,
        ));
      case 'unlink':
        return void (await remove(`/api/cooperations/${cooperation}`));
      case 'commit': {
        const id = randomId('k');
        const carriers = [{ actorId: actor, role: 'lead' }];
        const body = { id, text: `Engagement ${id}`, themes: ['water'], carriers };
        const { statusCode } = await this.#write.api.send('POST', `/api/territories/${t}/commitments`, body);
        if (statusCode === 201) this.commitments.push(id);
        return;
      }
      case 'carry': {
        const url = `/api/actors/${actor}/commitments/${this.commitments[one.n % this.commitments.length]}`;
        return void (one.gone ? await remove(url) : await put(url, { role: 'support' }));
      }
      case 'reword': {
        const url = `/api/commitments/${this.commitments[one.n % this.commitments.length]}`;
        return void (one.drop
          ? await remove(url)
          : await this.#write.api.send('PATCH', url, { status: 'kept', themes: [], refines: null }, any));
      }
      case 'need': {
        const url = `/api/actors/${actor}/${one.offer ? 'offers' : 'needs'}/land`;
        return void (one.gone ? await remove(url) : await put(url, { note: 'deux hectares' }));
      }
      case 'member': {
        const url = `/api/actors/${actor}/member-of/${other}`;
        return void (one.gone ? await remove(url) : await put(url));
      }
      case 'move': {
        const positions = [{ actorId: actor, x: one.x, y: 1 }];
        return void (await put(`/api/territories/${t}/positions`, { positions }));
      }
      case 'peer': {
        const url = `/api/territories/${t}/peers/${this.territories[1]}`;
        return void (one.gone ? await remove(url) : await put(url, { frame: 'atelier' }));
      }
      case 'delete':
        return void (await remove(`/api/actors/${actor}`));
      case 'undo': {
        const revision = (await this.#write.revision(t)) - one.back;
        return void (await this.#write.api.send('POST', `/api/territories/${t}/changes/${revision}/undo`));
      }
    }
  }
}
