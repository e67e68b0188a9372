import { ask } from './ask.ts';
import type { Installation } from './installations.ts';

interface Backup {
  readonly name: string;
  readonly size: number;
}

/** Times a backup of everything and its restoration, and notes the size of the file. */
export async function timeBackup({ address, note }: Installation): Promise<void> {
  const begin = performance.now();
  const taken = await ask<Backup>(address, 'POST', '/api/backups');
  note('backup of everything', (performance.now() - begin) / 1000, 's');
  note('backup: size of the file', taken.size / 2 ** 20, 'MiB');
  const again = performance.now();
  await ask(address, 'POST', `/api/backups/${taken.name}/restore`);
  note('restoration of everything', (performance.now() - again) / 1000, 's');
}
