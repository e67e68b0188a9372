import { html, type TemplateResult } from 'lit';
import { enterLink } from '../../actions/enter-link.ts';
import { backToThePresent, changeMembership, createActor, redo, select, undo } from '../../actions/index.ts';
import { icon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { problemText, t } from '../../messages/translate.ts';
import { familyShort, inSentence, intensityName, labelOf } from '../../messages/vocabulary.ts';
import {
  type Entry,
  findActors,
  lastUnsent,
  lookedBackAt,
  type Named,
  nextRedo,
  nextUndo,
  parseEntry,
  patchState,
} from '../../state/index.ts';

/** One line to type as fast as the room talks: an actor, or « A → B : what they do ». And undo. */
export class EntryBar extends StoreElement {
  static override properties = { wrong: { state: true }, sending: { state: true } };
  declare wrong: string;
  declare sending: boolean;

  constructor() {
    super();
    this.wrong = '';
    this.sending = false;
  }

  protected override render(): TemplateResult {
    const { entry, outbox, undo: history } = this.state;
    if (lookedBackAt(this.state) !== null)
      return html`<p class="entry-past soft">${t('past.readOnly')}
        <button class="button compact" @click=${backToThePresent}>${t('past.back')}</button></p>`;
    const understood = this.#understood();
    return html`
      <div class="combo">
        <form class="entry-line" @submit=${this.#submit}>
          <input aria-label=${t('entry.label')} placeholder=${t('entry.placeholder')} autocomplete="off" spellcheck="false"
            aria-describedby="entry-understood" .value=${entry} @input=${this.#onInput} @keydown=${this.#onKey} list="entry-names" />
          <output id="entry-understood">${this.wrong !== '' ? this.wrong : understood === null ? '' : describe(understood)}</output>
          ${understood === null ? null : html`<kbd aria-hidden="true">${icon('enter')}</kbd>`}
          <button class="visually-hidden" ?disabled=${this.sending}>${t('shell.add')}</button>
        </form>
        <datalist id="entry-names">${this.#completions().map((text) => html`<option value=${text}></option>`)}</datalist>
      </div>
      <button class="quiet" ?disabled=${nextUndo(history) === null && lastUnsent(outbox) === undefined} @click=${() => void undo()}>
        ${icon('undo')}<span class="undo-word">${t('undo.undo')}</span> <kbd aria-hidden="true">Ctrl Z</kbd></button>
      ${
        nextRedo(history) === null
          ? null
          : html`<button class="quiet" @click=${() => void redo()} aria-label=${t('undo.redo')} title=${t('undo.redo')}>${icon('redo')}</button>`
      }
    `;
  }

  #actors() {
    const map = this.state.map.value;
    return map === null ? [] : [...map.actors, ...map.reserve];
  }

  #understood(): Entry | null {
    return parseEntry(this.state.entry, this.#actors());
  }

  /** Names that fit what is typed last, before or after the arrow. */
  #completions(): string[] {
    const { entry } = this.state;
    if (entry.includes(':')) return [];
    const [, before = '', last = ''] = /^(.*(?:→|->|=>|>)\s*)?(.*)$/.exec(entry) ?? [];
    if (last.trim().length < 2) return [];
    return findActors(this.#actors(), last, 6).map(({ name }) => `${before}${name}`);
  }

  readonly #onInput = (event: Event): void => {
    this.wrong = '';
    // An arrow is drawn as it is typed: two keys every keyboard has.
    const text = (event.target as HTMLInputElement).value.replace(/\s*(->|=>)\s*/, ' → ');
    patchState({ entry: text });
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    if (this.state.entry === '') (event.target as HTMLElement).blur();
    else patchState({ entry: '' });
  };

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const entry = this.#understood();
    if (entry === null || this.sending) return;
    this.sending = true;
    this.wrong = (entry.kind === 'actor' ? await enterActor(entry.named) : await enterLink(entry)) ?? '';
    this.sending = false;
    if (this.wrong === '') patchState({ entry: '' });
  };
}

/** Takes an actor from the line; gives what stands against it, or null. */
async function enterActor(named: Named): Promise<string | null> {
  if (named.is === 'unclear') return t('entry.which', named.name);
  if (named.is === 'new') {
    const written = await createActor({ name: named.name, family: named.family });
    return written.ok ? null : problemText(written.problem);
  }
  if (named.actor.membership?.onMap === false)
    await changeMembership(named.actor.id, { onMap: true }, t('legend.entered', named.actor.name));
  select({ kind: 'actor', id: named.actor.id });
  return null;
}

/** What the line was understood as, before Enter. */
function describe(entry: Entry): TemplateResult | string {
  if (entry.kind === 'actor') return describeActor(entry.named);
  const { from, to, nature, intensity } = entry;
  if (from.is === 'unclear') return t('entry.which', from.name);
  if (to === null) return t('entry.tooShort');
  if (to.is === 'unclear') return t('entry.which', to.name);
  return html`<b>${shortName(from)}</b> → <b>${shortName(to)}</b> ·
    ${inSentence(labelOf('natures', nature))}, ${inSentence(labelOf('statuses', 'active'))}, ${intensity} ${intensityName(intensity)}`;
}

function describeActor(named: Named): string {
  if (named.is === 'unclear') return t('entry.which', named.name);
  if (named.is === 'new') return t('entry.newActor', named.name, familyShort(named.family));
  return t(named.actor.membership?.onMap === false ? 'entry.fromReserve' : 'entry.choose', named.actor.name);
}

const shortName = (named: Named): string =>
  named.is === 'known'
    ? named.actor.name
    : `${named.name}${named.is === 'new' ? ` (${t('entry.isNew')})` : ''}`;

customElements.define('maillage-entry', EntryBar);
