import { saidOfThePast } from '../../actions/index.ts';
import { notifyRetry } from '../../actions/toast.ts';
import { loadWithTexts, t } from '../../messages/translate.ts';
import type { Erasable, EraseDialog } from './erase-dialog.ts';
import type { ListDialog } from './list-dialog.ts';
import type { MergeDialog } from './merge-dialog.ts';
import type { NewActorDialog } from './new-actor-dialog.ts';
import type { LinkPrefill, NewLinkDialog } from './new-link-dialog.ts';

/** The dialogs are loaded when first asked for, and stay in the page. */
export function placed<E extends HTMLElement>(tag: string): E {
  const known = document.querySelector<E>(tag);
  if (known !== null) return known;
  const element = document.createElement(tag) as E;
  document.body.append(element);
  return element;
}

/** Loads what a dialog is made of; where the network does not bring it, that is said, and it can be asked for again. */
async function brought(load: () => Promise<unknown>, again: () => Promise<unknown>): Promise<boolean> {
  try {
    await loadWithTexts(load);
    return true;
  } catch {
    notifyRetry(t('problem.UNREACHABLE'), again);
    return false;
  }
}

/** The same for one in which one types at once: what is typed before it is there is written in it. */
async function broughtToType<E extends Typed>(
  load: () => Promise<unknown>,
  again: () => Promise<unknown>,
  open: () => Promise<E>,
): Promise<void> {
  const keys = holdKeys();
  try {
    if (await brought(load, again)) {
      const dialog = await open();
      await dialog.write(keys.release());
    }
  } finally {
    keys.release();
  }
}

interface Typed {
  /** What was typed before it was there. */
  write(text: string): Promise<void>;
}

/** Adds an actor; `at` is where the person pointed on the map. */
export async function openNewActor(at?: { readonly x: number; readonly y: number }): Promise<void> {
  if (saidOfThePast()) return;
  await broughtToType(
    () => import('./new-actor-dialog.ts'),
    () => openNewActor(at),
    async () => {
      const dialog = placed<NewActorDialog>('maillage-new-actor');
      await dialog.open(at);
      return dialog;
    },
  );
}

/** Records a cooperation, with what is already known of it: « Ce lien existe : l’ajouter ». */
export async function openNewLink(prefill: LinkPrefill): Promise<void> {
  if (saidOfThePast()) return;
  await broughtToType(
    () => import('./new-link-dialog.ts'),
    () => openNewLink(prefill),
    async () => {
      const dialog = placed<NewLinkDialog>('maillage-new-link');
      await dialog.open(prefill);
      return dialog;
    },
  );
}

/** Reads a list that was pasted, and adds it once agreed. */
export async function openList(text: string): Promise<void> {
  if (
    await brought(
      () => import('./list-dialog.ts'),
      () => openList(text),
    )
  )
    await placed<ListDialog>('maillage-list').open(text);
}

/** Makes two actors one; without the other, asks which. */
export async function openMerge(actorId: string, otherId?: string): Promise<void> {
  if (saidOfThePast()) return;
  if (
    await brought(
      () => import('./merge-dialog.ts'),
      () => openMerge(actorId, otherId),
    )
  )
    await placed<MergeDialog>('maillage-merge').open(actorId, otherId);
}

/** Erases an actor or an account for good, once its name was typed. */
export async function openErase(actor: Erasable): Promise<EraseDialog | undefined> {
  if (saidOfThePast()) return undefined;
  if (
    !(await brought(
      () => import('./erase-dialog.ts'),
      () => openErase(actor),
    ))
  )
    return undefined;
  const dialog = placed<EraseDialog>('maillage-erase');
  await dialog.open(actor);
  return dialog;
}

/**
 * Keeps what is typed while a dialog is on its way: it is meant for the dialog, and would otherwise be letters of the
 * map. `release` gives the text.
 */
function holdKeys(): { readonly release: () => string } {
  let text = '';
  const hold = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Backspace') text = [...text].slice(0, -1).join('');
    else if ([...event.key].length === 1) text += event.key;
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  addEventListener('keydown', hold, { capture: true });
  return {
    release: () => {
      removeEventListener('keydown', hold, { capture: true });
      return text;
    },
  };
}
