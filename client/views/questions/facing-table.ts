import { html, type TemplateResult } from 'lit';
import type { MapActor } from '../../../model/contract/reading.ts';
import { familyMark } from '../../components/family-mark.ts';
import { byName, listOfNames } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { kindName } from '../../messages/vocabulary.ts';

/** Own texts of an actor, in the order of the questions. */
const WORDS = ['expertise', 'frame', 'constraints', 'expects'] as const;

/** An actor and the one it faces; one side may have run out. */
type Facing = readonly [MapActor | undefined, MapActor | undefined];

const wordsOf = (actor: MapActor): number => WORDS.filter((word) => actor[word] !== undefined).length;

/**
 * Puts two sides row by row next to each other, the actors with most text first. Actors without text are
 * returned apart, unless alone on their side.
 */
export function facingRows(sides: readonly [readonly MapActor[], readonly MapActor[]]): {
  readonly rows: readonly Facing[];
  readonly silent: readonly [readonly MapActor[], readonly MapActor[]];
} {
  const [a, b] = sides.map((actors) => {
    const speaking = actors.filter((actor) => wordsOf(actor) > 0 || actors.length === 1);
    return {
      speaking: [...speaking].sort((x, y) => wordsOf(y) - wordsOf(x)),
      silent: actors.filter((actor) => !speaking.includes(actor)),
    };
  }) as [{ speaking: MapActor[]; silent: MapActor[] }, { speaking: MapActor[]; silent: MapActor[] }];
  const length = Math.max(a.speaking.length, b.speaking.length);
  return {
    rows: Array.from({ length }, (_, i): Facing => [a.speaking[i], b.speaking[i]]),
    silent: [a.silent, b.silent],
  };
}

/** Shows own texts in pairs; printed pages break only between pairs. */
export function facingTables(sides: readonly [readonly MapActor[], readonly MapActor[]]): TemplateResult {
  const { rows, silent } = facingRows(sides);
  return html`${rows.map(facing)}${silent.some(({ length }) => length > 0) ? silence(silent) : null}`;
}

function facing(pair: Facing): TemplateResult {
  return html`<table class="facing">
    <thead><tr><td></td>${pair.map((actor) => (actor === undefined ? html`<td></td>` : html`<th scope="col">${who(actor)}</th>`))}</tr></thead>
    <tbody>${WORDS.map(
      (word) => html`<tr><th scope="row">${t(`sides.${word}`)}</th>
        ${pair.map((actor) => (actor === undefined ? html`<td></td>` : saying(actor, actor[word])))}</tr>`,
    )}</tbody>
  </table>`;
}

const who = ({ name, family, kind }: MapActor): TemplateResult =>
  html`<span class="facing-name">${familyMark(family)}<span>${name}<span class="detail">${kindName(family, kind)}</span></span></span>`;

/** Shows a text; `data-actor` labels it when two columns do not fit. */
const saying = ({ name }: MapActor, text: string | undefined): TemplateResult =>
  text === undefined
    ? html`<td data-actor=${name} class="unsaid">${t('sides.unsaid')}</td>`
    : html`<td data-actor=${name}>${text}</td>`;

function silence(sides: readonly [readonly MapActor[], readonly MapActor[]]): TemplateResult {
  return html`<table class="facing"><tbody><tr><th scope="row">${t('sides.nothingSaid')}</th>
    ${sides.map((actors) => html`<td class="unsaid">${listOfNames([...actors].sort(byName).map(({ name }) => name))}</td>`)}</tr></tbody></table>`;
}
