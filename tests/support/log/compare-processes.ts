import { isDeepStrictEqual } from 'node:util';

/** How a process is asked for a reading: over a network, or inside the test. */
export type AskProcess = (path: string) => Promise<unknown>;

/** Asks a process by its address. */
export const askingOver =
  (origin: string, headers: Record<string, string> = {}): AskProcess =>
  async (path) => {
    const response = await fetch(`${origin}${path}`, { headers });
    if (!response.ok) throw new Error(`${origin}${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };

/** Lists the queries whose answers differ between processes on one database; nobody writes meanwhile. */
export async function compareProcesses(
  [first, ...others]: readonly AskProcess[],
  territoryIds: readonly string[],
): Promise<string[]> {
  const faults: string[] = [];
  for (const id of territoryIds)
    for (const reading of ['map', 'gaps', 'changes?limit=500']) {
      const path = `/api/territories/${id}/${reading}`;
      const expected = await first?.(path);
      for (const [i, other] of others.entries())
        if (!isDeepStrictEqual(await other(path), expected))
          faults.push(`${path} of process ${i + 2} is not that of the first.`);
    }
  return faults;
}
