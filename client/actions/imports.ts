import {
  applyImport,
  cancelImport,
  previewImport,
  readImportProgress,
  readMap,
} from '../../model/contract/endpoints/index.ts';
import type {
  ImportInput,
  ImportPreview,
  ImportProgress,
  ImportReport,
} from '../../model/contract/import.ts';
import { call } from '../api/call.ts';
import { store } from '../state/index.ts';
import { briefOfMap, type MapBrief } from '../state/map-brief.ts';
import { followProgress } from './follow-progress.ts';
import { openView } from './navigate.ts';
import { recordStep } from './record-step.ts';
import { type Written, write } from './write.ts';

/** A file as it is sent: its name and its bytes in base64. */
export type ImportedFile = Pick<ImportInput, 'name' | 'content'>;

/** Reads a file that was chosen or dropped. */
export function readImported(file: File): Promise<ImportedFile> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new Error(file.name));
    reader.onload = () => {
      const address = String(reader.result);
      resolve({ name: file.name, content: address.slice(address.indexOf(',') + 1) });
    };
    reader.readAsDataURL(file);
  });
}

/** Detects a snapshot of Maillage: a JSON object, but no graph of nodes and links. */
export const isSnapshotFile = async (file: File): Promise<boolean> =>
  /^\ufeff?\s*\{(?!\s*"(?:nodes|links|edges|directed|multigraph|graph)")/.test(
    await file.slice(0, 200).text(),
  );

let pasted: File | null = null;

/** Hands a table that was pasted elsewhere to the import, and opens it. */
export function bringPasted(text: string, isPage: boolean): void {
  pasted = new File([text], isPage ? 'collage.html' : 'collage.tsv');
  openView('bring');
}

/** Returns the table that was pasted elsewhere, once. */
export function takePasted(): File | null {
  const file = pasted;
  pasted = null;
  return file;
}

/** Reads the figures of a territory's map. */
export const readBrief = async (): Promise<MapBrief> =>
  briefOfMap(await call(readMap, { params: params(), query: {} }));

const params = () => ({ territoryId: store.get().territoryId ?? '' });

/** Previews an import with the choices made so far. Writes nothing. */
export const askPreview = (input: ImportInput, signal: AbortSignal): Promise<ImportPreview> =>
  call(previewImport, { params: params(), body: input, signal });

/** Brings it in, as one step that this screen can undo. */
export async function bringIn(input: ImportInput): Promise<Written<ImportReport>> {
  const to = params();
  const written = await write((idempotencyKey) =>
    call(applyImport, { params: to, body: input, idempotencyKey }),
  );
  if (written.ok) recordStep(to.territoryId, written.value.revision);
  return written;
}

/** Reports the progress of an import until it ends; returns a function that stops reporting. */
export const followImport = (importId: string, tell: (progress: ImportProgress) => void): (() => void) =>
  followProgress((signal) => call(readImportProgress, { params: { ...params(), importId }, signal }), tell);

/** Cancels an import: its own request then reports whether that came in time. */
export async function stopImport(importId: string): Promise<void> {
  await call(cancelImport, { params: { ...params(), importId } }).catch(() => undefined);
}
