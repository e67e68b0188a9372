import { z } from 'zod';
import { parseKey } from '../../elements/elements.ts';
import type { Shaped } from './define-pattern.ts';

const States = z.record(z.string(), z.record(z.string(), z.unknown()).nullable()).nullable();
type States = z.infer<typeof States>;

const TOLD = ['status', 'intensity', 'formality', 'nature'] as const;

/**
 * Describes what each change did to one cooperation. It uses only its nature, status, form and intensity, its
 * parties, and the number of declarations: no note, and no other element of the change.
 */
export const tellHistory: Shaped['shape'] = (rows, { cooperation }) => {
  const id = String(cooperation);
  return rows.map(({ territoryId, revision, day, by, before, after }) => {
    const [was, is] = [statesOf(before), statesOf(after)];
    const own = is?.[`Cooperation:${id}`] ?? {};
    const [had, has] = [partiesIn(was, id), partiesIn(is, id)];
    const touched = new Set([...declarationsIn(was, id), ...declarationsIn(is, id)]);
    return {
      territoryId,
      revision,
      day,
      by,
      ...Object.fromEntries(TOLD.map((name) => [name, own[name] ?? null])),
      joined: has.filter((actorId) => !had.includes(actorId)),
      gone: had.filter((actorId) => !has.includes(actorId)),
      declared: touched.size,
    };
  });
};

const statesOf = (text: unknown): States =>
  typeof text === 'string' ? States.parse(JSON.parse(text)) : null;

// A party whose role or agreement changed is there before and after: it neither came nor left.
const partiesIn = (states: States, id: string): string[] =>
  keysOf(states).flatMap((key) => {
    if (!key.startsWith('PARTY_TO:')) return [];
    const { id: actorId, toId } = parseKey(key);
    return toId === id ? [actorId] : [];
  });

const declarationsIn = (states: States, id: string): string[] =>
  keysOf(states).filter((key) => key.startsWith(`Declaration:${id}.`));

const keysOf = (states: States): string[] =>
  Object.entries(states ?? {})
    .filter(([, properties]) => properties !== null)
    .map(([key]) => key)
    .sort();
