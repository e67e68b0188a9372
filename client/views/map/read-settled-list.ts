import type { Family } from '../../../model/contract/vocabulary.ts';
import { type Columns, type List, nameKey, readList } from '../../state/entry/index.ts';
import type { Scene, Settled } from '../../state/index.ts';

/** Reads a list with the person's choices: names one by one, then a default family. */
export function readSettledList(
  text: string,
  scene: Scene,
  columns: Columns | null,
  settled: ReadonlyMap<string, Settled>,
  family: Family | null,
): { readonly list: List; readonly scene: Scene } {
  const read = (known: ReadonlyMap<string, Settled>) => {
    const whole = { ...scene, settled: known };
    return { list: readList(text, whole, columns ?? undefined), scene: whole };
  };
  const first = read(settled);
  if (family === null) return first;
  const all = new Map(settled);
  for (const { named } of first.list.newActors)
    if (named.guessed) all.set(nameKey(named.name), { is: 'new', family, ...(named.sure && { sure: true }) });
  return read(all);
}
