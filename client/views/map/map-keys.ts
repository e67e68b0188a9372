import { landOfSymbol, symbolId } from '../../../model/drawing/lands/symbol-id.ts';
import {
  removeCommitment,
  removeCooperation,
  select,
  setAppearance,
  toggleFold,
  toggleLead,
  withPanel,
} from '../../actions/index.ts';
import { isTyping } from '../../components/typing.ts';
import type { Direction } from '../../graph/screen-render-input.ts';
import { loadWithTexts } from '../../messages/translate.ts';
import { can, indexMap, patchState, store } from '../../state/index.ts';
import { openWays } from './choose-way.ts';
import { openNewActor, openNewLink } from './dialogs.ts';
import type { MapFrame } from './map-frame.ts';
import { removeFromMap } from './remove-from-map.ts';
import { showMissing } from './show-missing.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

const HEARD = ['keydown', 'focusin', 'focusout'] as const;

/**
 * Keys of the map, active if the map or nothing has the focus. If a field lost it involuntarily (it
 * disappeared, or the window lost focus), somebody may still be typing: keys are ignored.
 */
export class MapKeys {
  readonly #frame: MapFrame;
  readonly #letters: Readonly<Record<string, () => unknown>>;
  #lostByField = false;
  /** Signal that ends the present pointing. */
  #letGo: AbortSignal | null = null;

  constructor(frame: MapFrame) {
    this.#frame = frame;
    const focus = (selector: string) => frame.querySelector<HTMLElement>(selector)?.focus();
    this.#letters = {
      '/': () => focus('maillage-stage-tools input'),
      e: () => focus('maillage-entry input'),
      a: () => can('map.contribute') && void openNewActor(),
      l: () => can('map.contribute') && this.#link(),
      c: openWays,
      p: () => toggleFold(this.#chosenLand()),
      i: () => this.#point(),
      v: toggleLead,
      b: () => setAppearance({ bigScreen: !store.get().appearance.bigScreen }),
      m: showMissing,
      '0': () => frame.graph?.fit(),
      '1': () => this.#around(1),
      '2': () => this.#around(2),
      '3': () => this.#around(3),
      delete: () => void this.#remove(),
    };
  }

  listen(): void {
    for (const type of HEARD) addEventListener(type, this);
  }

  leave(): void {
    for (const type of HEARD) removeEventListener(type, this);
  }

  handleEvent(event: Event): void {
    if (event instanceof FocusEvent) this.#followFocus(event);
    if (!(event instanceof KeyboardEvent) || event.defaultPrevented || this.#frame.hidden) return;
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]') !== null)
      return;
    if (isTyping(event.target)) return;
    if (event.key === 'Escape') {
      this.#back();
      return;
    }
    if (!this.#onMap(event.target)) return;
    const letter = this.#letters[event.key.toLowerCase()];
    if (letter !== undefined) {
      event.preventDefault();
      letter();
    } else this.#walk(event);
  }

  /** Tracks the focus: a closing dialog returns it to its opener. */
  #followFocus({ type, target, relatedTarget }: FocusEvent): void {
    this.#lostByField =
      type === 'focusout' &&
      relatedTarget === null &&
      isTyping(target) &&
      (target as Element).closest('dialog') === null;
  }

  #onMap(target: EventTarget | null): boolean {
    return (
      (target === document.body && !this.#lostByField) ||
      (target instanceof Element &&
        target.closest('maillage-graph, #main') !== null &&
        target.closest('.legend, .panel, .entry, .stage-tools, button') === null)
    );
  }

  #walk(event: KeyboardEvent): void {
    const { selection, map } = store.get();
    const direction = ARROWS[event.key];
    if (event.key === 'Enter' && selection !== null) {
      event.preventDefault();
      patchState(withPanel());
      void this.#frame.updateComplete.then(() =>
        this.#frame.querySelector<HTMLElement>('.panel h2')?.focus(),
      );
    }
    if (direction === undefined) return;
    event.preventDefault();
    const from =
      selection?.kind === 'actor' ? selection.id : selection?.kind === 'land' ? symbolId(selection.id) : null;
    const to = from === null ? map.value?.actors[0]?.id : this.#frame.graph?.neighbour(from, direction);
    const landId = to === undefined || to === null ? null : landOfSymbol(to);
    if (landId !== null) select({ kind: 'land', id: landId });
    else if (to !== undefined && to !== null) select({ kind: 'actor', id: to });
  }

  /** Points while the key is down; key repeats are ignored. */
  #point(): void {
    const { graph } = this.#frame;
    if (graph === null || !can('map.facilitate') || this.#letGo?.aborted === false) return;
    const keyHeld = new AbortController();
    const { signal } = keyHeld;
    this.#letGo = signal;
    for (const type of ['keyup', 'blur']) addEventListener(type, () => keyHeld.abort(), { signal });
    void loadWithTexts(() => import('./point-while-held.ts')).then(({ pointWhileHeld }) =>
      pointWhileHeld(graph, signal),
    );
  }

  /** Steps back on Escape: from an actor's surroundings, then from the selection. */
  #back(): void {
    const { appearance, selection } = store.get();
    if (appearance.focus !== null) setAppearance({ focus: null });
    else if (selection !== null) select(null);
    else if (appearance.bigScreen) setAppearance({ bigScreen: false });
  }

  #chosenActor(): string | null {
    const { selection } = store.get();
    return selection?.kind === 'actor' ? selection.id : null;
  }

  /** Returns the selected land, or that of the selected actor. */
  #chosenLand(): string | undefined {
    const { selection, map } = store.get();
    if (selection?.kind === 'land') return selection.id;
    const actorId = this.#chosenActor();
    return map.value?.lands?.find(({ actorIds }) => actorId !== null && actorIds.includes(actorId))?.id;
  }

  /** Starts a link by name, since a hand on the keyboard points at nobody. */
  #link(): void {
    const fromId = this.#chosenActor();
    void openNewLink(fromId === null ? {} : { fromId });
  }

  #around(steps: 1 | 2 | 3): void {
    const actorId = this.#chosenActor() ?? store.get().appearance.focus?.actorId;
    if (actorId !== undefined) setAppearance({ focus: { actorId, steps } });
  }

  async #remove(): Promise<void> {
    const { selection, map } = store.get();
    if (selection === null || map.value === null || !can('map.facilitate')) return;
    const index = indexMap(map.value);
    const actor = selection.kind === 'actor' ? index.actors.get(selection.id) : undefined;
    const cooperation = selection.kind === 'cooperation' ? index.cooperations.get(selection.id) : undefined;
    const commitment = selection.kind === 'commitment' ? index.commitments.get(selection.id) : undefined;
    if (actor !== undefined && !actor.outside) await removeFromMap(actor);
    else if (cooperation !== undefined) await removeCooperation(cooperation);
    else if (commitment !== undefined) await removeCommitment(commitment);
  }
}
