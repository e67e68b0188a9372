import type { TrueLink } from './score.ts';

/** A territory of fixtures/words: who is on its map, and what it promised. */
export interface WordScene {
  readonly id: string;
  readonly lang: 'fr' | 'en';
  readonly territory: string;
  readonly level: string;
  readonly day: string;
  readonly actors: ReadonlyArray<{
    readonly id: string;
    readonly name: string;
    readonly family: string;
    readonly onMap: boolean;
    readonly kind?: string;
    readonly sigle?: string;
  }>;
  readonly commitments: ReadonlyArray<{ readonly id: string; readonly code: string; readonly text: string }>;
}

export type Ask = (method: 'GET' | 'POST' | 'DELETE', where: string, body?: object) => Promise<unknown>;

/** Makes a scene as a territory of its own, ids kept apart by a prefix; gives the prefix. */
export async function openScene(scene: WordScene, prefix: string, ask: Ask): Promise<string> {
  const own = (id: string): string => `${prefix}-${id}`;
  const here = `/api/territories/${prefix}`;
  await ask('POST', '/api/territories', { id: prefix, name: scene.territory, level: scene.level });
  for (const { id, name, family, onMap, kind, sigle } of scene.actors)
    await ask('POST', `${here}/actors`, {
      ...{ id: own(id), name, family, kind },
      ...(sigle !== undefined && { aliases: [{ name: sigle, kind: 'acronym' }] }),
      membership: { onMap },
    });
  for (const { id, code, text } of scene.commitments)
    await ask('POST', `${here}/commitments`, { id: own(id), code, text });
  return prefix;
}

/** Notes what the lines before put on the map; gives the ids, to be deleted after. */
export async function noteBefore(
  links: readonly TrueLink[],
  prefix: string,
  ask: Ask,
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const { from = [], to = [], parties = [], nature } of links) {
    const roles = [
      ...from.map((id) => ({ id, role: 'from' })),
      ...to.map((id) => ({ id, role: 'to' })),
      ...parties.map((id) => ({ id, role: 'member' })),
    ];
    const made = (await ask('POST', `/api/territories/${prefix}/cooperations`, {
      ...{ nature: nature[0], status: 'active', intensity: 2 },
      parties: roles.map(({ id, role }) => ({ actorId: `${prefix}-${id}`, role })),
    })) as { readonly id: string };
    ids.push(made.id);
  }
  return ids;
}
