import { patch } from '../actions/index.ts';
import type { Conflict } from '../state/index.ts';
import type { SaveFact } from './fact.ts';

/** Saves one field of a resource from its editor; what collides with another edit is settled by the dialog. */
export function saveField(
  noun: Conflict['noun'],
  known: { readonly id: string; readonly version: number },
  field: string,
): SaveFact {
  const save = async (value: Parameters<SaveFact>[0]) => {
    const written = await patch(noun, known, { [field]: value });
    return written.ok || written.problem.status === 412 ? null : written.problem;
  };
  const isTold = noun === 'actor' || noun === 'cooperation' || noun === 'commitment';
  return isTold ? Object.assign(save, { field: { kind: noun, id: known.id, field } }) : save;
}
