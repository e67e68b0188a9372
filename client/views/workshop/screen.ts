import { html, type TemplateResult } from 'lit';
import type { Gap } from '../../../model/contract/gap.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { Workshop, WorkshopStep } from '../../../model/contract/workshop.ts';
import { readMapOfEveryone, saveWorkshopOrSay, setAppearance } from '../../actions/index.ts';
import { keepCode, keptCode } from '../../api/kept-codes.ts';
import { StoreElement } from '../../components/store-element.ts';
import { t } from '../../messages/translate.ts';
import {
  can,
  defaultAppearance,
  followedSelection,
  highlightedOnMap,
  patchState,
  type Selection,
  sameSelection,
  workshopsOf,
} from '../../state/index.ts';
import '../map/graph-element.ts';
import type { GraphElement } from '../map/graph-element.ts';
import { leadStrip } from '../map/lead-strip-place.ts';
import '../map/stage-news.ts';
import { memoizeLast } from '../../../model/once.ts';
import { legendLine } from '../projector/legend-line.ts';
import { FetchedVotes } from '../votes/fetched-votes.ts';
import { NewestFirst } from './newest-first.ts';
import { ReadCode } from './read-code.ts';
import { RoomReader } from './room-reader.ts';
import { parseScreenCode } from './screen-address.ts';
import { screenLastTime } from './screen-last-time.ts';
import { stepSigns } from './screen-legend.ts';
import { screenMissing } from './screen-missing.ts';
import { marksAt, type Scene, sceneOf, shownStep } from './screen-scene.ts';
import {
  actorsSide,
  commitmentsSide,
  linkKey,
  linksSide,
  promisesSide,
  questionSide,
} from './screen-sides.ts';
import { type VoteHere, VoteOnScreen, voteSide } from './screen-vote.ts';
import { screenWelcome } from './screen-welcome.ts';
import { askedNow, shownQuestions } from './shown-questions.ts';
import { nextStep } from './steps.ts';

/** The same list each time: another one redraws the map. */
const NONE_GONE: Scene['gone'] = [];
/** How soon what did not come is asked again: nobody stands at the projector. */
const ASKED_AGAIN_MS = 2000;

/** Projector screen: the map, one line of legend, the question or the newest of the step. It follows the workshop's steps automatically. */
export class WorkshopScreen extends StoreElement {
  static override properties = {
    mapAtOpening: { state: true },
    walked: { state: true },
    named: { state: true },
  };
  /** The map as it was known when the workshop was opened. */
  declare mapAtOpening: TerritoryMap | null;
  /** The question that someone at this screen went to. */
  declare walked: string | null;
  /** Whether the names of the parties that spoke of their promises are revealed. */
  declare named: boolean;
  #beforeOf = '';
  #within: ReadonlySet<string> | null = null;
  #fittedFor = '';
  readonly #came = new NewestFirst();
  readonly #code = new ReadCode(this, () => this.#workshop ?? null);
  readonly #votes = new FetchedVotes(this, () => this.#workshop ?? null);
  readonly #voteShown = new VoteOnScreen();
  readonly #room = new RoomReader(() => this.requestUpdate());

  constructor() {
    super();
    this.mapAtOpening = null;
    this.walked = null;
    this.named = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { theme } = this.state.appearance;
    setAppearance({ ...defaultAppearance, theme, bigScreen: true });
    addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    setAppearance({ bigScreen: false });
    patchState({ selection: null });
    this.#room.stop();
    removeEventListener('keydown', this.#onKey);
  }

  get #workshop(): Workshop | undefined {
    return workshopsOf(this.state)?.find(({ id }) => id === this.state.workshop?.id);
  }

  protected override willUpdate(): void {
    const workshop = this.#workshop;
    if (workshop === undefined) return;
    this.#takeCode(workshop);
    if (workshop.follows !== undefined && can('map.facilitate')) this.#room.follow(workshop.id, this.state);
    const { id, openedAt = '' } = workshop;
    const day = this.state.map.value?.day;
    const key = `${id} ${openedAt} ${day}`;
    if (day === undefined || this.#beforeOf === key) return;
    this.#beforeOf = key;
    this.mapAtOpening = null;
    if (openedAt !== '') void this.#readBefore(key, openedAt, day);
  }

  /** Loads the map at the opening, at the same day as the visible one: they differ only by the workshop. */
  async #readBefore(key: string, openedAt: string, day: string): Promise<void> {
    const before = await readMapOfEveryone(openedAt, day).catch(() => null);
    if (key !== this.#beforeOf) return;
    this.mapAtOpening = before;
    if (before !== null) return;
    this.#beforeOf = '';
    setTimeout(() => this.requestUpdate(), ASKED_AGAIN_MS);
  }

  /** Takes the code from the address on a machine without a facilitator, and removes it from the history. */
  #takeCode({ id, on }: Workshop): void {
    const brought = parseScreenCode(location.hash);
    if (brought === null) return;
    history.replaceState(null, '', location.pathname + location.search);
    if (keptCode(id)?.code !== brought) keepCode(id, { code: brought, expiresOn: on, addresses: [] });
  }

  protected override render(): TemplateResult {
    const scene = this.#scene();
    if (scene === null) return html`<div class="screen">${screenMissing(this.state, this.#workshop)}</div>`;
    const { workshop } = scene;
    const step = shownStep(workshop);
    const vote = this.#vote(scene, step);
    return html`<div class="screen step-${step} ${vote?.isHere && step !== 'perimeter' ? 'voting' : ''}">
      <h1 class="visually-hidden">${workshop.question ?? workshop.title}</h1>
      ${step === 'perimeter' ? screenWelcome(workshop, this.#code.value, vote, this.#lastTime(scene)) : null}
      <section class="stage" ?hidden=${step === 'perimeter'} aria-label=${t('view.map')}><maillage-graph .within=${this.#faintBeyond(scene, step)} .marks=${marksAt(step, scene.marks)} .gone=${step === 'links' ? scene.gone : NONE_GONE}></maillage-graph><maillage-news></maillage-news>${leadStrip(this.state)}</section>
      ${step === 'perimeter' ? null : this.#legend(scene, step)}
      <aside class="screen-side" aria-live="polite" ?hidden=${step === 'perimeter'}>${step === 'perimeter' ? null : vote?.isHere ? voteSide(vote) : this.#side(scene, step)}
        ${vote?.status === 'open' && !vote.isHere ? html`<p class="screen-vote" role="status">${t('vote.runs', vote.seats)}</p>` : null}
        <p class="screen-step">${[t(`workshop.step.${step}`), ...(workshop.counts.organisations > 0 ? [t('workshop.organisations', workshop.counts.organisations)] : [])].join(' · ')}</p></aside>
    </div>`;
  }

  /** Shows one line below the map: families, what the step has marked, and the number of actors without a link. */
  #legend(scene: Scene, step: WorkshopStep): TemplateResult | null {
    const lit = highlightedOnMap(this.state);
    return legendLine(
      this.state,
      new Set(lit?.ringIds ?? lit?.actorIds ?? []),
      stepSigns(marksAt(step, scene.marks)),
    );
  }

  /** Returns what was promised last time, in a workshop that follows another. */
  #lastTime({ workshop, map }: Scene): TemplateResult | null {
    if (workshop.follows === undefined || workshop.status === 'prepared') return null;
    return screenLastTime({
      before: this.mapAtOpening ?? map,
      now: map,
      contributions: this.#room.room.value?.contributions ?? [],
      named: this.named,
      reveal: this.#reveal,
    });
  }

  readonly #reveal = (): void => {
    this.named = !this.named;
  };

  #scene(): Scene | null {
    const workshop = this.#workshop;
    const map = this.state.map.value;
    if (workshop === undefined || map === null) return null;
    return this.#compared(this.mapAtOpening ?? map, map, workshop);
  }

  /** Made again only when the map or the workshop is another. */
  readonly #compared = memoizeLast(sceneOf);

  /**
   * Returns the dimmed actors as the same set while unchanged: another set redraws the map. A question
   * highlights its own evidence.
   */
  #faintBeyond({ perimeter }: Scene, step: WorkshopStep): ReadonlySet<string> | null {
    if (perimeter === null || step === 'questions') return null;
    const ids = [...perimeter.actorIds];
    const known = this.#within;
    if (known === null || known.size !== ids.length || ids.some((id) => !known.has(id)))
      this.#within = perimeter.actorIds;
    return this.#within;
  }

  #side(scene: Scene, step: Exclude<WorkshopStep, 'perimeter'>): TemplateResult {
    const { map, workshop, perimeter, changes, words } = scene;
    const { cameNow } = this.#came;
    switch (step) {
      case 'actors':
        return actorsSide(this.#cameActors(scene), cameNow, map.territory.counts.actors);
      case 'links':
        return linksSide(this.#saidLinks(scene), cameNow, words, map.links.length);
      case 'commitments':
        return commitmentsSide(map, perimeter, words);
      case 'questions': {
        const shown = this.#shown(scene);
        return questionSide(this.#asked(shown), shown);
      }
      case 'promises':
        return promisesSide(
          this.#order(workshop, 'promises', changes.promises.made, ({ id }) => id),
          cameNow,
          words,
          map.day,
        );
    }
  }

  /** Returns the vote to show until the room moves on: another step, an answer, another question. */
  #vote(scene: Scene, step: WorkshopStep): VoteHere | null {
    const answered = this.#shown(scene).filter(({ status }) => status !== 'open').length;
    return this.#voteShown.at(this.#votes.all, step, `${step} ${this.walked} ${answered}`);
  }

  /** Orders each list from when both ends of the workshop are known. */
  #order<T>({ id }: Workshop, list: string, items: readonly T[], keyOf: (item: T) => string): readonly T[] {
    return this.#came.order(JSON.stringify([id, list, this.mapAtOpening !== null]), items, keyOf);
  }

  #cameActors = ({ workshop, changes }: Scene) =>
    this.#order(workshop, 'actors', changes.actors.come, ({ id }) => id);

  #saidLinks = ({ workshop, changes: { links } }: Scene) =>
    this.#order(
      workshop,
      'links',
      [...links.come, ...links.stronger, ...links.weaker, ...links.asleep, ...links.gone],
      linkKey,
    );

  #shown = ({ perimeter }: Scene): readonly Gap[] =>
    shownQuestions(this.state.gaps.value?.items ?? [], perimeter);

  #asked(shown: readonly Gap[]): Gap | null {
    const followed = followedSelection(this.state.following);
    const key = followed?.kind === 'gap' ? followed.id : this.walked;
    return shown.find((gap) => gap.key === key) ?? askedNow(shown);
  }

  /** Returns the highlighted selection: the side panel's subject, unless a view is followed. */
  #selection(scene: Scene): Selection {
    const followed = followedSelection(this.state.following);
    if (followed !== undefined) return followed;
    switch (shownStep(scene.workshop)) {
      case 'actors': {
        const [last] = this.#cameActors(scene);
        return last !== undefined && this.#came.cameNow(last.id) ? { kind: 'actor', id: last.id } : null;
      }
      case 'questions': {
        const gap = this.#asked(this.#shown(scene));
        return gap === null ? null : { kind: 'gap', id: gap.key };
      }
      default:
        return null;
    }
  }

  protected override updated(): void {
    const scene = this.#scene();
    document.title = `${scene?.workshop.title ?? t('view.workshop')} · Maillage`;
    if (scene === null) return;
    const selection = this.#selection(scene);
    if (!sameSelection(selection, this.state.selection)) patchState({ selection });
    void this.#keepInSight(scene.map);
  }

  /** Extends the view for newcomers that would be invisible: nobody operates this map. */
  async #keepInSight({ actors }: TerritoryMap): Promise<void> {
    const ids = actors.filter(({ outside }) => !outside).map(({ id }) => id);
    const key = ids.join(' ');
    if (key === this.#fittedFor) return;
    this.#fittedFor = key;
    if (this.state.following.followed !== null) return;
    const graph = this.querySelector<GraphElement>('maillage-graph');
    await graph?.settled();
    if (graph === null || graph.clientHeight === 0) return;
    if (ids.some((id) => isBeyond(graph.screenPositionOf(id), graph))) graph.fit();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const scene = this.#scene();
    if (scene === null) return;
    const { workshop } = scene;
    if ((event.key === 'ArrowLeft' || event.key === 'ArrowRight') && can('map.facilitate')) {
      const step = nextStep(workshop.step, event.key === 'ArrowRight' ? 1 : -1);
      if (step === null || workshop.status !== 'open') return;
      event.preventDefault();
      void saveWorkshopOrSay(workshop, { step });
    } else if (event.key === 'n' && workshop.follows !== undefined) this.#reveal();
    else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && workshop.step === 'questions') {
      event.preventDefault();
      const shown = this.#shown(scene);
      const place = shown.findIndex(({ key }) => key === this.#asked(shown)?.key);
      this.walked = shown[place + (event.key === 'ArrowDown' ? 1 : -1)]?.key ?? this.walked;
    }
  };
}

const EDGE_PX = 24;
const isBeyond = (at: { x: number; y: number } | null, { clientWidth, clientHeight }: Element): boolean =>
  at !== null &&
  (at.x < EDGE_PX || at.y < EDGE_PX || at.x > clientWidth - EDGE_PX || at.y > clientHeight - EDGE_PX);

customElements.define('maillage-workshop-screen', WorkshopScreen);
