import { html, type TemplateResult } from 'lit';
import type { Gap } from '../../../model/contract/gap.ts';
import { select, setAppearance } from '../../actions/index.ts';
import { icon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { isTyping } from '../../components/typing.ts';
import { t } from '../../messages/translate.ts';
import { familyShort } from '../../messages/vocabulary.ts';
import { highlightedOnMap, indexMap } from '../../state/index.ts';
import { shownQuestions } from '../workshop/shown-questions.ts';
import { legendLine } from './legend-line.ts';
import { choiceBar, questionBar } from './question-bar.ts';

/** Area below a projected map: one line of legend, and the question put to the room. */
export class BigScreen extends StoreElement {
  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('keydown', this.#onKey);
  }

  /** Selections for facilitators only are not projected. */
  protected override updated(): void {
    const chosen = this.#chosen;
    if (chosen?.delicate === true && chosen.shown === null) select(null);
  }

  get #shown(): readonly Gap[] {
    return shownQuestions(this.state.gaps.value?.items ?? [], null);
  }

  get #chosen(): Gap | null {
    const { selection, gaps } = this.state;
    if (selection?.kind !== 'gap') return null;
    return gaps.value?.items.find(({ key }) => key === selection.id) ?? null;
  }

  protected override render(): TemplateResult {
    const lit = highlightedOnMap(this.state);
    const leave = html`<button class="quiet leave" aria-label=${t('map.leaveBigScreen')} title=${t('map.leaveBigScreen')}
      @click=${() => setAppearance({ bigScreen: false })}>${icon('close')}</button>`;
    return html`${legendLine(this.state, new Set(lit?.ringIds ?? lit?.actorIds ?? []), leave)}${this.#bar()}`;
  }

  #bar(): TemplateResult | null {
    const { selection, map } = this.state;
    const gap = this.#chosen;
    if (gap !== null) return gap.delicate && gap.shown === null ? null : questionBar(gap, this.#shown);
    if (map.value === null || selection === null) return null;
    if (selection.kind === 'actor') {
      const index = indexMap(map.value);
      const actor = index.actors.get(selection.id);
      if (actor === undefined) return null;
      return choiceBar(
        actor.name,
        `${familyShort(actor.family)} · ${t('map.strait', index.linksOf(actor.id).length)}`,
      );
    }
    const land =
      selection.kind === 'land' ? map.value.lands?.find(({ id }) => id === selection.id) : undefined;
    return land === undefined ? null : choiceBar(land.name, t('map.foldedMany', land.actorIds.length));
  }

  /** A presentation remote sends page keys: they step through the questions. */
  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'PageDown' && event.key !== 'PageUp') return;
    if (isTyping(event.target) || document.querySelector('dialog[open]') !== null) return;
    const shown = this.#shown;
    const place = shown.findIndex(({ key }) => key === this.#chosen?.key);
    const next = shown[event.key === 'PageDown' ? place + 1 : Math.max(0, place - 1)];
    if (next === undefined) return;
    event.preventDefault();
    select({ kind: 'gap', id: next.key });
  };
}

customElements.define('maillage-big-screen', BigScreen);
