import {
  autocompletion,
  type CompletionContext,
  closeBrackets,
  completionKeymap,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching, HighlightStyle, StreamLanguage, syntaxHighlighting } from '@codemirror/language';
import { cypher } from '@codemirror/legacy-modes/mode/cypher';
import { Compartment, EditorState } from '@codemirror/state';
import { drawSelection, EditorView, keymap, placeholder } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { LitElement, type PropertyValues } from 'lit';
import type { ConsoleSchema } from '../../../model/contract/console.ts';
import { t } from '../../messages/translate.ts';
import { completeStatement } from './complete-statement.ts';
import { editorLook } from './editor-look.ts';

/**
 * Editor of statements, in a shadow root: there the library uses constructed style sheets, which the page's
 * CSP allows, instead of style elements, which it refuses. Tab leaves it; Escape closes the list.
 */
export class StatementEditor extends LitElement {
  static override properties = {
    value: {},
    label: {},
    words: { attribute: false },
    parameters: { attribute: false },
  };
  declare value: string;
  declare label: string;
  declare words: ConsoleSchema | null;
  declare parameters: readonly string[];
  #view: EditorView | null = null;
  readonly #named = new Compartment();

  constructor() {
    super();
    this.value = '';
    this.label = '';
    this.words = null;
    this.parameters = [];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const root = this.renderRoot as ShadowRoot;
    this.#view = new EditorView({ state: this.#begin(), parent: root, root });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#view?.destroy();
    this.#view = null;
  }

  override focus(): void {
    this.#view?.focus();
  }

  /** Writes where one was typing, and stays there. */
  insert(text: string): void {
    if (this.#view === null) return;
    this.#view.dispatch(this.#view.state.replaceSelection(text));
    this.#view.focus();
  }

  protected override updated(changed: PropertyValues): void {
    const view = this.#view;
    if (view === null) return;
    const there = view.state.doc.toString();
    if (changed.has('value') && there !== this.value)
      view.dispatch({ changes: { from: 0, to: there.length, insert: this.value } });
    if (changed.has('label')) view.dispatch({ effects: this.#named.reconfigure(this.#name()) });
  }

  #name() {
    return EditorView.contentAttributes.of({
      'aria-label': this.label,
      spellcheck: 'false',
      autocorrect: 'off',
      autocapitalize: 'off',
    });
  }

  #begin(): EditorState {
    return EditorState.create({
      doc: this.value,
      extensions: [
        history(),
        drawSelection(),
        bracketMatching(),
        closeBrackets(),
        StreamLanguage.define(cypher),
        syntaxHighlighting(COLOURS),
        EditorView.lineWrapping,
        editorLook,
        placeholder(t('console.example')),
        EditorState.phrases.of({ Completions: t('console.completions') }),
        this.#named.of(this.#name()),
        autocompletion({ icons: false, interactionDelay: 0, override: [this.#complete] }),
        keymap.of([
          { key: 'Mod-Enter', preventDefault: true, run: () => this.#tell('run') },
          ...completionKeymap,
          ...historyKeymap,
          ...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter'),
        ]),
        EditorView.domEventHandlers({ beforeinput: typeOver, compositionstart: composeOver }),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (!docChanged) return;
          this.value = state.doc.toString();
          this.#tell('typed');
        }),
      ],
    });
  }

  readonly #complete = ({ state, pos, explicit }: CompletionContext) => {
    if (this.words === null) return null;
    const found = completeStatement(state.doc.sliceString(0, pos), this.words, this.parameters);
    if (found === null || (found.options.length === 0 && !explicit)) return null;
    return {
      from: found.from,
      options: found.options.map(({ kind, ...option }) => ({ ...option, type: kind })),
      validFor: /^\w*$/,
    };
  };

  #tell(name: 'run' | 'typed'): true {
    this.dispatchEvent(new CustomEvent(name));
    return true;
  }
}

/**
 * Replaces a selection while typing: the browser would keep its look by inline styles, which the CSP refuses.
 */
function typeOver(event: InputEvent, view: EditorView): boolean {
  const { from, to, empty } = view.state.selection.main;
  const { data } = event;
  if (event.inputType !== 'insertText' || event.isComposing || data === null || empty) return false;
  const write = () => view.state.update(view.state.replaceSelection(data), { userEvent: 'input.type' });
  event.preventDefault();
  const isTaken = view.state.facet(EditorView.inputHandler).some((take) => take(view, from, to, data, write));
  if (!isTaken) view.dispatch(write());
  return true;
}

/** A letter that is composed, such as « ê », is written by the browser: what it replaces goes before. */
function composeOver(_: CompositionEvent, view: EditorView): void {
  if (!view.state.selection.main.empty)
    view.dispatch(view.state.replaceSelection(''), { userEvent: 'delete.selection' });
}

const COLOURS = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--local_authority)', fontWeight: '600' },
  { tag: [tags.string, tags.number], color: 'var(--business)' },
  { tag: [tags.standard(tags.variableName), tags.standard(tags.name)], color: 'var(--research_training)' },
  { tag: tags.comment, color: 'var(--soft)', fontStyle: 'italic' },
  { tag: [tags.atom, tags.bool], color: 'var(--citizens)' },
]);

customElements.define('maillage-statement-editor', StatementEditor);
