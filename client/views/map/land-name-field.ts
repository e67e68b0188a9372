import { renameLand } from '../../actions/index.ts';
import { notify } from '../../actions/toast.ts';
import { problemText, t } from '../../messages/translate.ts';

/** Position of a name in the map, in pixels from its corner. */
export interface NamePlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/**
 * Edits the name of a land in place: Enter or leaving saves, Escape cancels, and an empty name restores the
 * automatic one.
 */
export function editLandName(
  host: HTMLElement,
  land: { readonly id: string; readonly name: string; readonly named: boolean },
  { x, y, width }: NamePlace,
): void {
  const field = document.createElement('input');
  field.className = 'land-name-field';
  field.maxLength = 80;
  field.value = land.named ? land.name : '';
  field.placeholder = land.name;
  field.setAttribute('aria-label', t('land.name'));
  Object.assign(field.style, { left: `${x}px`, top: `${y}px`, width: `${Math.max(200, width)}px` });
  const before = document.activeElement;
  let isDone = false;
  const leave = (): void => {
    if (isDone) return;
    isDone = true;
    field.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  const keep = async (): Promise<void> => {
    const { value } = field;
    const isSame = value.trim() === (land.named ? land.name : '');
    leave();
    if (isSame) return;
    const problem = await renameLand(land.id, value);
    if (problem !== null) notify(problemText(problem), 'refused');
  };
  field.addEventListener('keydown', (event) => {
    // The map has keys of its own.
    event.stopPropagation();
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter') void keep();
  });
  field.addEventListener('blur', () => {
    if (!isDone) void keep();
  });
  host.append(field);
  field.focus();
  field.select();
}
