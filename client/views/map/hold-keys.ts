/**
 * Keeps what is typed while a dialog is on its way: it is meant for the dialog, and would otherwise be letters of the
 * map. `release` gives the text.
 */
export function holdKeys(): { readonly release: () => string } {
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
