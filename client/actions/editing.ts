import { EDITING_LASTS_MS, type EditedField } from '../../model/contract/editing.ts';
import { sayEdited } from '../../model/contract/endpoints/index.ts';
import { call } from '../api/call.ts';
import { screenId } from '../api/screen-id.ts';
import { store } from '../state/index.ts';

const AGAIN_MS = EDITING_LASTS_MS / 3;

/** Field being edited here, and the last one sent to others. */
let open: EditedField | null = null;
let told: EditedField | null = null;
let isSaying = false;
let timer: number | undefined;

/** Signals to others that a field is being edited, for as long as it is. */
export function beginEditing(field: EditedField): void {
  open = field;
  clearInterval(timer);
  timer = window.setInterval(() => void say(), AGAIN_MS);
  void say();
}

/** It is left; another may be open by then. */
export function endEditing(field: EditedField): void {
  if (open !== field) return;
  open = null;
  clearInterval(timer);
  void say();
}

export const isEditing = (): boolean => open !== null;

/** Sends one signal at a time, so that the last one sent arrives last; failures are ignored. */
async function say(): Promise<void> {
  const { territoryId, live } = store.get();
  if (isSaying || territoryId === null || (told === null && (open === null || live.people < 2))) return;
  isSaying = true;
  do {
    told = open;
    const body = { screen: screenId, field: told };
    await call(sayEdited, { params: { territoryId }, body }).catch(() => undefined);
  } while (told !== open);
  isSaying = false;
}
