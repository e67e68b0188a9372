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

/** Loads a module; after a network failure, shows a message with a retry. */
export async function loadedOrSaid<M>(load: () => Promise<M>, again: () => unknown): Promise<M | undefined> {
  try {
    return await loadWithTexts(load);
  } catch {
    notifyRetry(t('problem.UNREACHABLE'), again);
    return undefined;
  }
}

/** Opens a dialog, loaded when first asked for; the past is only looked at. */
export async function opened<E extends HTMLElement>(
  tag: string,
  load: () => Promise<unknown>,
  open: (dialog: E) => Promise<void>,
  again: () => unknown = () => opened(tag, load, open),
): Promise<E | undefined> {
  if (saidOfThePast() || (await loadedOrSaid(load, again)) === undefined) return undefined;
  const dialog = placed<E>(tag);
  await open(dialog);
  return dialog;
}

/** Opens a dialog for typing at once: text typed before it is loaded is inserted. */
async function openedToType<E extends HTMLElement & { write(text: string): Promise<void> }>(
  tag: string,
  load: () => Promise<unknown>,
  open: (dialog: E) => Promise<void>,
): Promise<void> {
  const keys = holdKeys();
  try {
    const dialog = await opened(tag, load, open, () => openedToType(tag, load, open));
    await dialog?.write(keys.release());
  } finally {
    keys.release();
  }
}

/** Adds an actor; `at` is where the person pointed on the map. */
export const openNewActor = (at?: { readonly x: number; readonly y: number }): Promise<void> =>
  openedToType<NewActorDialog>(
    'maillage-new-actor',
    () => import('./new-actor-dialog.ts'),
    (dialog) => dialog.open(at),
  );

/** Records a cooperation, with what is already known of it: « Ce lien existe : l’ajouter ». */
export const openNewLink = (prefill: LinkPrefill): Promise<void> =>
  openedToType<NewLinkDialog>(
    'maillage-new-link',
    () => import('./new-link-dialog.ts'),
    (dialog) => dialog.open(prefill),
  );

/** Reads a list that was pasted, and adds it once agreed. */
export const openList = (text: string): Promise<ListDialog | undefined> =>
  opened<ListDialog>(
    'maillage-list',
    () => import('./list-dialog.ts'),
    (dialog) => dialog.open(text),
  );

/** Makes two actors one; without the other, asks which. */
export const openMerge = (actorId: string, otherId?: string): Promise<MergeDialog | undefined> =>
  opened<MergeDialog>(
    'maillage-merge',
    () => import('./merge-dialog.ts'),
    (dialog) => dialog.open(actorId, otherId),
  );

/** Erases an actor or an account for good, once its name was typed. */
export const openErase = (actor: Erasable): Promise<EraseDialog | undefined> =>
  opened<EraseDialog>(
    'maillage-erase',
    () => import('./erase-dialog.ts'),
    (dialog) => dialog.open(actor),
  );

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
