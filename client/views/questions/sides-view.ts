import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { FamilyReading, MapActor, TerritoryMap } from '../../../server/contract/reading.ts';
import { Family } from '../../../server/contract/vocabulary.ts';
import { preselect, readTwoFamilies, select } from '../../actions/index.ts';
import { familyMark } from '../../components/family-mark.ts';
import { t } from '../../messages/translate.ts';
import { familyShort, intensityName, labelOf } from '../../messages/vocabulary.ts';
import { indexMap } from '../../state/index.ts';
import { readingTabs } from './reading-tabs.ts';
import { WideReading } from './wide-reading.ts';

const WORDS = ['expertise', 'frame', 'constraints', 'expects'] as const;

/** Two families face to face: what links them, what both carry, and what each side says of itself. */
export class SidesView extends WideReading {
  static override properties = { reading: { state: true } };
  declare reading: FamilyReading | null;
  #asked = '';

  constructor() {
    super();
    this.reading = null;
  }

  /** Two families are always chosen, so that the map lights what is read. */
  override connectedCallback(): void {
    super.connectedCallback();
    if (this.state.selection?.kind !== 'families')
      queueMicrotask(() => preselect({ kind: 'families', id: 'local_authority:social_economy' }));
  }

  get #families(): readonly [Family, Family] {
    const { selection } = this.state;
    const [a, b] = selection?.kind === 'families' ? selection.id.split(':') : [];
    const [first, second] = [Family.safeParse(a), Family.safeParse(b)];
    return first.success && second.success && a !== b
      ? [first.data, second.data]
      : ['local_authority', 'social_economy'];
  }

  /** Asked again when the families, the map or its reading have changed. */
  protected override updated(_: PropertyValues): void {
    const { map, reading } = this.state;
    const [a, b] = this.#families;
    const question = JSON.stringify([a, b, map.value?.territory.id, map.value?.territory.revision, reading]);
    if (map.value === null || question === this.#asked) return;
    this.#asked = question;
    void readTwoFamilies(a, b).then((answer) => {
      if (question === this.#asked) this.reading = answer;
    });
  }

  protected override render(): TemplateResult {
    const [a, b] = this.#families;
    const map = this.state.map.value;
    const { reading } = this;
    const fits = reading !== null && [reading.a, reading.b].includes(a) && [reading.a, reading.b].includes(b);
    return html`<div class="panel-body reading-wide">
      ${readingTabs('sides')}
      <h2 tabindex="-1">${t('sides.title', familyShort(a), familyShort(b))}</h2>
      <div class="side-choice">${this.#choice('a', a, b)}${this.#choice('b', b, a)}</div>
      ${map === null || !fits || reading === null ? html`<p class="soft" role="status">${t('shell.working')}</p>` : this.#body(reading, map)}
    </div>`;
  }

  #choice(end: 'a' | 'b', chosen: Family, other: Family): TemplateResult {
    const id = `side-${end}`;
    return html`<div class="field"><label for=${id}>${t(end === 'a' ? 'sides.first' : 'sides.second')}</label>
      <select id=${id} @change=${(event: Event) => {
        const family = (event.target as HTMLSelectElement).value;
        select({ kind: 'families', id: end === 'a' ? `${family}:${other}` : `${other}:${family}` });
      }}>
        ${Family.options.filter((family) => family !== other).map((family) => html`<option value=${family} .selected=${family === chosen}>${familyShort(family)}</option>`)}
      </select></div>`;
  }

  #body(reading: FamilyReading, map: TerritoryMap): TemplateResult {
    return html`<p class="lead">${t('sides.links', reading.observed, reading.pairs)}</p>
      <div class="columns">
        ${this.#count(
          t('sides.nature'),
          reading.byNature.map(({ nature, pairs, fromA, fromB }) => ({
            name: labelOf('natures', nature),
            pairs,
            detail: [
              ...(fromA > 0 ? [t('sides.gives', familyShort(reading.a), fromA)] : []),
              ...(fromB > 0 ? [t('sides.gives', familyShort(reading.b), fromB)] : []),
            ].join(', '),
          })),
        )}
        ${this.#count(
          t('sides.formality'),
          reading.byFormality.map(({ formality, pairs }) => ({
            name: labelOf('formalities', formality),
            pairs,
            detail: '',
          })),
        )}
        ${this.#count(
          t('sides.intensity'),
          reading.byIntensity.map(({ intensity, pairs }) => ({
            name: intensityName(intensity),
            pairs,
            detail: '',
          })),
        )}
      </div>
      ${this.#linked(reading, map)}
      <h3>${t('sides.carried')}</h3>
      ${reading.commitmentIds.length === 0 ? html`<p class="soft">${t('sides.carriedNone')}</p>` : html`<ul class="rows" role="list">${reading.commitmentIds.map((id) => html`<li><span class="row">${indexMap(map).commitments.get(id)?.text ?? id}</span></li>`)}</ul>`}
      ${this.#words(reading, map)}`;
  }

  #count(
    title: string,
    lines: readonly { name: string; pairs: number; detail: string }[],
  ): TemplateResult | null {
    if (lines.length === 0) return null;
    return html`<section><h3>${title}</h3><ul class="rows" role="list">${lines.map(
      ({ name, pairs, detail }) => html`<li><span class="row"><b class="pairs">${pairs}</b><span>${name}
        ${detail === '' ? null : html`<span class="detail">${t('sides.givesHint')} · ${detail}</span>`}</span></span></li>`,
    )}</ul></section>`;
  }

  #linked({ links }: FamilyReading, map: TerritoryMap): TemplateResult | null {
    if (links.length === 0) return null;
    const name = (id: string) => indexMap(map).actors.get(id)?.name ?? id;
    return html`<h3>${t('sides.linked')}</h3><ul class="rows" role="list">${links.map(
      ({ actorIds: [a, b], intensity }) =>
        html`<li><span class="row"><span>${t('pair.title', name(a), name(b))}<span class="detail">${intensityName(intensity)}</span></span></span></li>`,
    )}</ul>`;
  }

  #words({ sides }: FamilyReading, map: TerritoryMap): TemplateResult {
    const index = indexMap(map);
    const actors = sides.map(({ actorIds }) =>
      actorIds.map((id) => index.actors.get(id)).filter((actor) => actor !== undefined),
    );
    return html`<h3>${t('sides.words')}</h3>
      <div class="facing">
        ${sides.map(({ family }) => html`<p class="facing-head">${familyMark(family)}<b>${familyShort(family)}</b> <span class="soft">${t('families.actors', actors[sides.findIndex((side) => side.family === family)]?.length ?? 0)}</span></p>`)}
        ${WORDS.map((word) => html`<h4 class="facing-word">${t(`sides.${word}`)}</h4>${actors.map((some) => sayings(some, word))}`)}
      </div>`;
  }
}

function sayings(actors: readonly MapActor[], word: (typeof WORDS)[number]): TemplateResult {
  const said = actors.filter((actor) => actor[word] !== undefined);
  if (said.length === 0) return html`<p class="soft">${t('sides.noWords')}</p>`;
  return html`<div>${said.map((actor) => html`<blockquote><p>${actor[word]}</p><footer class="soft small">${actor.name}</footer></blockquote>`)}</div>`;
}

customElements.define('maillage-sides', SidesView);
