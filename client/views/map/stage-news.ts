import { html, type TemplateResult } from 'lit';
import type { NamedElement } from '../../../model/contract/change.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { titleOfNews } from '../../../model/readings/history/title-of-change.ts';
import { StoreElement } from '../../components/store-element.ts';
import { speakerOf } from '../../messages/history/describe-change.ts';
import type { Names } from '../../messages/history/names.ts';

/** Long enough to be read from the back of a room. */
const STAYS_MS = 6_000;

/** Notice of another person's last change, for a moment. */
export class StageNews extends StoreElement {
  static override properties = { over: { state: true } };
  /** The change that has been there long enough. */
  declare over: string;
  #timed = '';
  #timer: number | undefined;

  constructor() {
    super();
    this.over = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override render(): TemplateResult {
    const { news, map } = this.state;
    const told = news === null || news.id === this.over || map.value === null ? null : news;
    // The region is always there: a screen reader announces what enters it.
    return html`<p class="stage-news" role="status" ?hidden=${told === null}>${
      told === null || map.value === null
        ? null
        : [
            told.by === undefined ? null : html`<span class="strong">${told.by}</span> · `,
            titleOfNews(told, speakerOf(namesOn(map.value))),
          ]
    }</p>`;
  }

  protected override updated(): void {
    const id = this.state.news?.id ?? '';
    if (id === this.#timed || id === '') return;
    this.#timed = id;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.over = id;
    }, STAYS_MS);
  }
}

/** Collects the names on the map. */
function namesOn({ territory, actors, reserve, commitments, cooperations }: TerritoryMap): Names {
  const named: NamedElement[] = [
    { key: `Territory:${territory.id}`, name: territory.name },
    ...[...actors, ...reserve].map(({ id, name }) => ({ key: `Actor:${id}`, name })),
    ...commitments.map(({ id, text }) => ({ key: `Commitment:${id}`, name: text })),
    ...cooperations.map(({ id, parties }) => ({
      key: `Cooperation:${id}`,
      partyIds: parties.map(({ actorId }) => actorId),
    })),
  ];
  return new Map(named.map((one) => [one.key, one]));
}

customElements.define('maillage-news', StageNews);
