import { readStored, writeStored } from './device-storage.ts';

const NAME = 'maillage.led';
/** Maximum number of workshops kept: more than one person leads in a year. */
const KEPT = 60;

const ledHere = (): readonly string[] => {
  const stored = readStored(NAME);
  return Array.isArray(stored) ? stored.filter((id): id is string => typeof id === 'string') : [];
};

/** Returns true if this device led a workshop before. */
export const hasLed = (workshopId: string): boolean => ledHere().includes(workshopId);

/** Notes that this device leads a workshop. */
export function keepLed(workshopId: string): void {
  const others = ledHere().filter((id) => id !== workshopId);
  writeStored(NAME, [workshopId, ...others].slice(0, KEPT));
}
