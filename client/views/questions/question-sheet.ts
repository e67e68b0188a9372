import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { Gap } from '../../../model/contract/gap.ts';
import type { MapActor } from '../../../model/contract/reading.ts';
import { saveAnswer, select } from '../../actions/index.ts';
import { familyMark } from '../../components/family-mark.ts';
import { icon } from '../../components/icon.ts';
import { StoreElement } from '../../components/store-element.ts';
import { wordHelp } from '../../components/word-help.ts';
import { shortDay } from '../../messages/format.ts';
import { sentence, spokenName, spokenNames } from '../../messages/spoken.ts';
import { t } from '../../messages/translate.ts';
import { indexMap, type MapIndex } from '../../state/index.ts';
import '../meetings/promise-parties.ts';
import './question-answers.ts';
import { groupQuestions, type Whereabouts, whereIs } from '../../../model/readings/gaps/question-groups.ts';
import { briefsElsewhere } from './briefs-elsewhere.ts';
import { introductions } from './introductions.ts';
import { figureLines, heardPhrase, linkedOfferers, partOf, subjectOf } from './question-words.ts';
import { signal } from './signal.ts';
import { recallSentence, surenessReason, toHear } from './sureness.ts';

/** Rows that a room can read at once; where there are more, some stand for them and the others fold. */
const ROWS = 6;
const ROWS_OF_MANY = 4;

/** One question for the room: what it asks, why, whom it lights, who can introduce, what the room answers. */
export class QuestionSheet extends StoreElement {
  static override properties = { key: {} };
  declare key: string;

  constructor() {
    super();
    this.key = '';
  }

  /** Another question starts at its top. */
  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('key')) this.closest('.panel')?.scrollTo({ top: 0 });
  }

  protected override render(): TemplateResult | null {
    const { gaps, map } = this.state;
    if (gaps.value === null || map.value === null) return null;
    const gap = gaps.value.items.find(({ key }) => key === this.key);
    if (gap === undefined) return this.#gone();
    const place = whereIs(groupQuestions(gaps.value), gap.key);
    const index = indexMap(map.value);
    const names = toHear(gap, index);
    return html`<div class="panel-body question">
      <div class="panel-top"><span class="kicker">${signal(gap, kickerWords(gap, place))}</span>${wordHelp('signal')}</div>
      <h2 tabindex="-1" aria-live="polite">${gap.question}</h2>
      <p class="reason">${gap.reason}</p>
      ${this.#linked(gap, index)}
      ${this.#answer(gap)}
      <maillage-answers .gap=${gap}></maillage-answers>
      ${names === null ? null : html`<p class="soft">${t('questions.hearFirst', names)}</p>`}
      ${this.#actors(gap, index, map.value.day)}
      ${introductions(gap, map.value)}
      ${briefsElsewhere(gap)}
      ${this.#walk(place)}
      ${this.#method(gap)}
      <p class="question-foot"><button class="quiet" @click=${() => select(null)}><span aria-hidden="true">←</span> ${t('questions.back')}</button>${this.#onScreen(gap)}</p>
    </div>`;
  }

  #gone(): TemplateResult {
    const settled = this.state.gaps.value?.settled?.find(({ answer }) => answer.key === this.key);
    return html`<div class="panel-body question"><h2 tabindex="-1">${t('questions.gone')}</h2><p>${settled?.acted ?? t('questions.goneText')}</p>
      <p><button class="button" @click=${() => select(null)}>${t('questions.back')}</button></p></div>`;
  }

  /** A link that is there does not say that it answers the need: the room does. */
  #linked(gap: Gap, index: MapIndex): TemplateResult | null {
    const linked = linkedOfferers(gap);
    if (linked.length === 0 || gap.status !== 'open') return null;
    const named = (id = '') => index.actors.get(id) ?? { name: id };
    return html`<p>${sentence(t('answer.linked', spokenName(named(gap.evidence.actorIds[0])), spokenNames(linked.map(named))))}</p>`;
  }

  #answer({ answer, acted, status, changed }: Gap): TemplateResult | null {
    if (answer === undefined) return null;
    const isBack = status === 'open' && answer.status !== 'open';
    if (status === 'open' && !changed && !isBack && answer.reason === undefined) return null;
    const day = this.state.map.value?.day;
    const label = t(`answer.status.${answer.status}`);
    return html`<div class="answer-given">
      ${status === 'open' ? null : html`<p class="strong">${t('answer.on', label, shortDay(answer.at, day), answer.by ?? '')}</p>`}
      ${isBack ? html`<p class="strong">${t('answer.back', label, shortDay(answer.at, day))}</p>` : null}
      ${acted === undefined ? null : html`<p>${acted}</p>`}
      ${answer.reason === undefined ? null : html`<p>${answer.reason}</p>`}
      ${answer.reviewOn === undefined ? null : html`<p class="soft">${t('answer.review', shortDay(answer.reviewOn, day))}</p>`}
      ${changed ? html`<p class="changed">${t('answer.changed')}</p>` : null}
      ${answer.act === 'meeting' && status !== 'open' ? html`<maillage-promise-parties .cooperationId=${answer.actId}></maillage-promise-parties>` : null}
    </div>`;
  }

  #actors(gap: Gap, index: MapIndex, day: string): TemplateResult | null {
    const actors = gap.evidence.actorIds
      .map((id) => index.actors.get(id))
      .filter((actor) => actor !== undefined);
    if (actors.length === 0) return null;
    const row = (
      actor: MapActor,
    ) => html`<li><button class="row" @click=${() => select({ kind: 'actor', id: actor.id })}>
      ${familyMark(actor.family)}<span>${actor.name}<span class="detail">${partOf(actor, gap, index)}, ${heardPhrase(actor, gap.rule, day)}</span></span></button></li>`;
    const listed = actors.length > ROWS ? ROWS_OF_MANY : ROWS;
    const rest = actors.slice(listed);
    return html`<ul class="rows" role="list">${actors.slice(0, listed).map(row)}</ul>
      ${rest.length === 0 ? null : html`<details class="rest"><summary>${t('questions.more', rest.length)}</summary><ul class="rows" role="list">${rest.map(row)}</ul></details>`}`;
  }

  #walk(place: Whereabouts | null): TemplateResult | null {
    if (place === null || place.total < 2) return null;
    const { previous, next } = place;
    return html`<nav class="walk" aria-label=${t('questions.walk')}>
      ${previous === null ? html`<span></span>` : html`<button class="quiet" aria-label=${t('questions.previous', previous.title)} @click=${() => select({ kind: 'gap', id: previous.key })}><span aria-hidden="true">←</span><span>${previous.title}</span></button>`}
      ${next === null ? null : html`<button class="quiet next" aria-label=${t('questions.next', next.title)} @click=${() => select({ kind: 'gap', id: next.key })}><span>${next.title}</span><span aria-hidden="true">→</span></button>`}
    </nav>`;
  }

  #method(gap: Gap): TemplateResult {
    const { heard, recall } = this.state.gaps.value ?? {
      heard: { links: 0, commitments: 0, needs: 0, of: 0 },
    };
    const subject = subjectOf(gap.rule);
    const entry = this.state.reference.value?.gaps.find(({ rule }) => rule === gap.rule);
    return html`<details class="group method"><summary>${t('questions.method')}</summary>
      ${entry === undefined ? null : html`<p>${entry.when[this.state.language]}</p>`}
      <p>${t('questions.heardOnSubject', heard[subject], heard.of, t(`questions.subject.${subject}`))}
        ${t(surenessReason(gap))}</p>
      ${typeof gap.survival !== 'number' || recall === undefined ? null : html`<p>${recallSentence(recall)}</p>`}
      <dl class="figures">${figureLines(gap).map(({ name, value }) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
    </details>`;
  }

  #onScreen(gap: Gap): TemplateResult {
    const shown = gap.shown !== null;
    const ranks = this.state.gaps.value?.items.filter((other) => other.shown !== null).length ?? 0;
    return html`<button class="quiet" data-needs="map.facilitate" @click=${() =>
      void saveAnswer(
        gap.key,
        { shown: shown ? null : ranks + 1 },
        shown ? t('questions.nowHidden') : t('questions.nowShown', 1),
      )}>${icon('bigScreen')} ${t(shown ? 'questions.hide' : 'questions.show')}</button>`;
  }
}

/** Formats the position: « 2 sur 5 » on screen; « à garder pour vous » for facilitators only. */
function kickerWords(gap: Gap, place: Whereabouts | null): readonly string[] {
  if (place?.group === 'shown') return [t('questions.place', place.index + 1, place.total)];
  return gap.delicate && gap.status === 'open' ? [t('questions.delicate').toLocaleLowerCase()] : [];
}

customElements.define('maillage-question', QuestionSheet);
