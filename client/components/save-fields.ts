import { patch } from '../actions/index.ts';
import type { Conflict } from '../state/index.ts';
import type { SaveFact } from './fact.ts';

/** Saves one field of a resource from its editor; what collides with another edit is settled by the dialog. */
export const saveField =
  (
    noun: Conflict['noun'],
    known: { readonly id: string; readonly version: number },
    field: string,
  ): SaveFact =>
  async (value) => {
    const written = await patch(noun, known, { [field]: value });
    return written.ok || written.problem.status === 412 ? null : written.problem;
  };
