import { CardAccess, JoinCode } from '../../model/contract/workshop.ts';
import { readStored, removeStored, writeStored } from './device-storage.ts';

/**
 * Access data stored on this device: the code of a workshop as last read, for an outage of the server. Review
 * links of organisations last as long as the tab: the next user of this browser opens no card.
 */
const here = new Map<string, unknown>();

const codeName = (workshopId: string) => `maillage.code.${workshopId}`;
const cardName = (workshopId: string, actorId: string) => `maillage.card.${workshopId}.${actorId}`;

export const keptCode = (workshopId: string): JoinCode | null =>
  parsed(JoinCode.safeParse(kept(codeName(workshopId))));
export const keepCode = (workshopId: string, code: JoinCode): void => keep(codeName(workshopId), code);
export const forgetCode = (workshopId: string): void => forget(codeName(workshopId));

export const keptCard = (workshopId: string, actorId: string): CardAccess | null =>
  parsed(CardAccess.safeParse(keptHere(cardName(workshopId, actorId))));
export const keepCard = (workshopId: string, actorId: string, access: CardAccess): void =>
  keepHere(cardName(workshopId, actorId), access);

/** Calls back when another window of this browser makes or ends a code; returns a function that stops it. */
export function onCodeOf(workshopId: string, changed: () => void): () => void {
  const listen = ({ key }: StorageEvent) => {
    if (key !== codeName(workshopId)) return;
    here.delete(key);
    changed();
  };
  addEventListener('storage', listen);
  return () => removeEventListener('storage', listen);
}

const parsed = <T>(result: { success: true; data: T } | { success: false }): T | null =>
  result.success ? result.data : null;

const kept = (name: string): unknown => here.get(name) ?? readStored(name);

function keep(name: string, value: unknown): void {
  here.set(name, value);
  writeStored(name, value);
}

function forget(name: string): void {
  here.delete(name);
  removeStored(name);
}

function keptHere(name: string): unknown {
  try {
    return here.get(name) ?? JSON.parse(sessionStorage.getItem(name) ?? 'null');
  } catch {
    return null;
  }
}

function keepHere(name: string, value: unknown): void {
  here.set(name, value);
  try {
    sessionStorage.setItem(name, JSON.stringify(value));
  } catch {
    // The page itself still holds it.
  }
}
