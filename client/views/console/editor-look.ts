import { EditorView } from '@codemirror/view';

/** The editor as the page looks: custom properties reach into a shadow root, style sheets do not. */
export const editorLook = EditorView.theme({
  '&': {
    border: '1px solid var(--line)',
    borderRadius: 'var(--round)',
    backgroundColor: 'var(--sheet)',
    color: 'var(--ink)',
    fontSize: '0.9375rem',
  },
  '&.cm-focused': { outline: '3px solid var(--action)', outlineOffset: '2px' },
  '.cm-scroller': {
    fontFamily: 'ui-monospace, monospace',
    lineHeight: '1.5',
    minHeight: '10.5rem',
    maxHeight: '50vh',
  },
  '.cm-content': { padding: '0.6rem 0.4rem', caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-placeholder': { color: 'var(--soft)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--action-wash)',
  },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'var(--action-wash)',
    outline: '1px solid var(--action)',
  },
  '.cm-tooltip': {
    border: '1px solid var(--line)',
    borderRadius: '6px',
    backgroundColor: 'var(--sheet)',
    color: 'var(--ink)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'ui-monospace, monospace', maxHeight: '16em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.3em 0.6em' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--action)',
    color: 'var(--on-action)',
  },
  '.cm-completionDetail': { marginLeft: '1em', color: 'inherit', opacity: '0.75', fontStyle: 'normal' },
  '.cm-completionMatchedText': { textDecoration: 'underline' },
});
