import { type Driver, driver } from 'driver.js';
import 'driver.js/dist/driver.css';
import { DEMONSTRATION, openAddress, openTerritory, withPanel } from '../../actions/index.ts';
import { t } from '../../messages/translate.ts';
import { patchState, store } from '../../state/index.ts';
import '../../styles/tour.css';
import { type Stop, stopsOf } from './stops.ts';

/** How long a stop may take to be on screen before its words come without it. */
const PATIENCE_MS = 15_000;
/** Time without movement after which a target counts as resting. */
const RESTS_MS = 150;
const narrow = matchMedia('(max-width: 900px)');

let running: Tour | null = null;

const isShown = (element: Element): boolean => element.isConnected && element.getClientRects().length > 0;

/** Finds the visible target of a stop. */
const find = (target: string): Element | null => [...document.querySelectorAll(target)].find(isShown) ?? null;

/** Waits for something to be so, or for as long as one waits. */
async function until(isSo: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!isSo() && performance.now() < end) await new Promise(requestAnimationFrame);
}

/** Runs the tour of the demonstration. It visits views as a person would, and changes nothing. */
export async function runTour(): Promise<void> {
  running?.end();
  const from = location.pathname + location.search;
  const elsewhere = store.get().territoryId !== null && store.get().territoryId !== DEMONSTRATION;
  if (store.get().territoryId !== DEMONSTRATION) openTerritory(DEMONSTRATION);
  await until(() => store.get().map.value !== null && store.get().gaps.value !== null);
  if (store.get().territoryId !== DEMONSTRATION) return;
  running = new Tour(stopsOf(store.get(), DEMONSTRATION), elsewhere ? from : null);
  await running.goTo(0);
}

/** Waits until a thing keeps its place: a panel slides in, a list is read. */
async function atRest(found: () => Element | null): Promise<void> {
  let place = '';
  let since = performance.now();
  await until(() => {
    const now = JSON.stringify(found()?.getBoundingClientRect() ?? null);
    if (now !== place) since = performance.now();
    place = now;
    return performance.now() - since > RESTS_MS;
  });
}

class Tour {
  readonly #stops: readonly Stop[];
  /** Address to return to, if it was another territory. */
  readonly #back: string | null;
  /** Element with the focus before the tour. */
  readonly #focused = document.activeElement;
  readonly #driver: Driver;
  #at = -1;

  constructor(stops: readonly Stop[], back: string | null) {
    this.#stops = stops;
    this.#back = back;
    this.#driver = driver({
      steps: stops.map((stop, at) => ({
        element: () => find(stop.target) ?? document.body,
        popover: {
          title: t(stop.title),
          description: t(stop.text),
          side: stop.side,
          popoverClass: stop.atFoot ? 'tour at-head' : 'tour',
          progressText: t('tour.progress', at + 1, stops.length),
        },
      })),
      animate: !matchMedia('(prefers-reduced-motion: reduce)').matches,
      duration: 200,
      overlayOpacity: 0.45,
      stagePadding: 4,
      popoverOffset: 12,
      showProgress: true,
      nextBtnText: t('tour.next'),
      prevBtnText: t('tour.previous'),
      doneBtnText: t('tour.done'),
      // The target cannot be pressed by accident, and a click outside does not end the tour.
      disableActiveInteraction: true,
      overlayClickBehavior: () => {},
      allowKeyboardControl: false,
      onNextClick: () => this.#next(),
      onPrevClick: () => void this.goTo(this.#at - 1),
      onCloseClick: () => this.end(),
      onDoneClick: () => this.end(),
      onPopoverRender: ({ closeButton, nextButton, description }) => {
        closeButton.setAttribute('aria-label', t('tour.leave'));
        closeButton.title = t('tour.leave');
        description.setAttribute('aria-live', 'polite');
        // The words are read with the dialog; the hand is on what goes on.
        requestAnimationFrame(() => nextButton.focus());
      },
      // Removes ARIA attributes that would announce a map or panel as a popup.
      onHighlighted: (element) => {
        for (const name of ['aria-haspopup', 'aria-expanded', 'aria-controls'])
          element?.removeAttribute(name);
      },
    });
    addEventListener('keydown', this.#onKey, true);
    addEventListener('popstate', this.#onBack);
  }

  #next(): void {
    if (this.#at + 1 < this.#stops.length) void this.goTo(this.#at + 1);
    else this.end();
  }

  async goTo(at: number): Promise<void> {
    const stop = this.#stops[at];
    if (stop === undefined || at === this.#at) return;
    this.#at = at;
    openAddress(stop.address);
    // On a small screen one thing at a time: the panel, or the map.
    if (stop.inLegend) patchState({ legendOpen: true, ...(narrow.matches ? { panelOpen: false } : {}) });
    else if (stop.inPanel) patchState(withPanel());
    else if (narrow.matches) patchState({ panelOpen: false, legendOpen: false });
    await until(() => find(stop.target) !== null);
    await atRest(() => find(stop.target));
    // Left, or gone on, while it was on its way.
    if (running !== this || this.#at !== at) return;
    if (this.#driver.isActive()) this.#driver.moveTo(at);
    else this.#driver.drive(at);
  }

  end(): void {
    if (running !== this) return;
    running = null;
    removeEventListener('keydown', this.#onKey, true);
    removeEventListener('popstate', this.#onBack);
    this.#driver.destroy();
    if (this.#back !== null) openAddress(this.#back);
    const focused = this.#focused;
    if (focused instanceof HTMLElement && focused !== document.body && isShown(focused)) focused.focus();
    else document.querySelector<HTMLElement>('#main')?.focus();
  }

  readonly #onBack = (): void => this.end();

  /** The keys are the tour's: those of the screens would change what is shown, or what is noted. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const act = this.#keys[event.key];
    if (event.ctrlKey || event.metaKey || event.altKey) {
      // The browser's own are left to it; ours (undo) wait.
      event.stopImmediatePropagation();
      return;
    }
    if (event.key !== 'Enter' && event.key !== ' ') event.stopImmediatePropagation();
    if (act === undefined) return;
    event.preventDefault();
    act(event);
  };

  readonly #keys: Readonly<Record<string, (event: KeyboardEvent) => void>> = {
    ArrowRight: () => this.#next(),
    ArrowLeft: () => void this.goTo(this.#at - 1),
    Escape: () => this.end(),
    Tab: ({ shiftKey }) => this.#walk(shiftKey ? -1 : 1),
  };

  /** Keeps the focus within the tour's text. */
  #walk(by: 1 | -1): void {
    const buttons = [...document.querySelectorAll<HTMLButtonElement>('.driver-popover button')].filter(
      isShown,
    );
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
  }
}
