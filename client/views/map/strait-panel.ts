import { html, type TemplateResult } from 'lit';
import type { Gap } from '../../../model/contract/gap.ts';
import type { MapActor } from '../../../model/contract/reading.ts';
import { askedStraits } from '../../../model/drawing/missing/asked-straits.ts';
import { missingQuestions } from '../../../model/drawing/missing/missing-questions.ts';
import { questionsAcross } from '../../../model/drawing/missing/questions-across.ts';
import { pairKey } from '../../../model/elements/system.ts';
import { type StraitReading, straitReading } from '../../../model/readings/strait-reading.ts';
import { select } from '../../actions/index.ts';
import { familyMark } from '../../components/family-mark.ts';
import { StoreElement } from '../../components/store-element.ts';
import { byName } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { indexMap, type MapIndex } from '../../state/index.ts';
import { panelHead } from './panel-head.ts';

/** Panel of a strait: its links in figures, its questions, the actors on either shore. */
export class StraitPanel extends StoreElement {
  static override properties = { between: {} };
  declare between: string;

  constructor() {
    super();
    this.between = '';
  }

  protected override render(): TemplateResult | null {
    const map = this.state.map.value;
    if (map === null) return null;
    const strait = straitReading(map, this.between);
    if (strait === null)
      return html`<div class="panel-body">${panelHead(t('strait.kicker'), '')}<p class="soft">${t('strait.gone')}</p></div>`;
    const index = indexMap(map);
    const [a, b] = strait.lands;
    return html`<div class="panel-body strait-panel">
      ${panelHead(t('strait.kicker'), t('strait.title', a.name, b.name))}
      <p class="strait-figure">${this.#figure(strait)}</p>
      ${this.#questions(strait)}
      ${this.#crossing(strait, index)}
      ${strait.lands.map(({ id, name, actorIds }) => this.#shore(id, name, actorIds, index))}
    </div>`;
  }

  /** Renders the links noted across the strait; for a question about it, with the links expected. */
  #figure({ lands: [a, b], links }: StraitReading): string {
    const asked = askedStraits(this.#missing()).find(({ id }) => id === this.between);
    return asked === undefined
      ? t('map.strait', links.length)
      : t('strait.few', a.name, b.name, asked.links, asked.expected);
  }

  #missing(): readonly Gap[] {
    const { gaps } = this.state;
    if (gaps.value === null) return [];
    const { first, rest } = missingQuestions(gaps.value);
    return [...first, ...rest].map(({ gap }) => gap);
  }

  #questions(strait: StraitReading): TemplateResult | null {
    const { gaps, map } = this.state;
    if (gaps.value === null || map.value === null) return null;
    const { first, rest } = missingQuestions(gaps.value);
    const asked = questionsAcross([...first, ...rest], strait, map.value);
    if (asked.length === 0) return null;
    return html`<h3>${t('strait.asked', asked.length)}</h3>
      <ul class="rows" role="list">${asked.map(
        ({
          gap: { key, question, reason },
        }) => html`<li><button class="row asked" @click=${() => select({ kind: 'gap', id: key })}>
        <span>${question}<span class="detail">${reason}</span></span></button></li>`,
      )}</ul>`;
  }

  /** Lists the links that cross, each by its two ends. */
  #crossing({ links }: StraitReading, index: MapIndex): TemplateResult | null {
    if (links.length === 0) return null;
    const name = (id: string) => index.actors.get(id)?.name ?? id;
    return html`<h3>${t('strait.crosses')}</h3>
      <ul class="rows" role="list">${links.map(
        ({
          actorIds: [a, b],
        }) => html`<li><button class="row" @click=${() => select({ kind: 'pair', id: pairKey(a, b) })}>
        <span>${t('strait.pair', name(a), name(b))}</span></button></li>`,
      )}</ul>`;
  }

  #shore(id: string, name: string, actorIds: readonly string[], index: MapIndex): TemplateResult {
    const actors = actorIds
      .map((actorId) => index.actors.get(actorId))
      .filter((actor) => actor !== undefined);
    const row = (
      actor: MapActor,
    ) => html`<li><button class="row" @click=${() => select({ kind: 'actor', id: actor.id })}>
      ${familyMark(actor.family)}<span>${actor.name}</span></button></li>`;
    return html`<h3><button class="worded" @click=${() => select({ kind: 'land', id })}>${t('strait.shore', name, actors.length)}</button></h3>
      <ul class="rows" role="list">${actors.sort(byName).map(row)}</ul>`;
  }
}

customElements.define('maillage-strait-panel', StraitPanel);
