import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Commitment } from '../../../model/contract/commitment.ts';
import type { Cooperation } from '../../../model/contract/cooperation.ts';
import type { Gap } from '../../../model/contract/gap.ts';
import type { MapActor, TerritoryMap } from '../../../model/contract/reading.ts';
import { familyMark } from '../../components/family-mark.ts';
import { listOfNames, shortDay } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';
import { type LinkChange, openCommitments, type RoomPerimeter } from '../../state/index.ts';
import { questionSize } from '../projector/question-bar.ts';
import type { MapSentences } from './map-sentences.ts';

/** Maximum number of rows below the map, readable from the back of a room. */
const ROWS = 3;
/** Carriers that are named before they are counted. */
const NAMED = 3;

interface Row {
  readonly key: string;
  readonly isNew: boolean;
  readonly content: TemplateResult;
}

function rows(title: string, all: readonly Row[], none: string): TemplateResult {
  const rest = all.length - ROWS;
  return html`<h2>${title}</h2>${
    all.length === 0
      ? html`<p class="screen-none">${none}</p>`
      : html`<ul role="list" class="screen-rows">${repeat(
          all.slice(0, ROWS),
          ({ key }) => key,
          ({ isNew, content }) => html`<li class=${isNew ? 'arriving' : ''}>${content}</li>`,
        )}</ul>`
  }${rest > 0 ? html`<p class="screen-more">${t('bigScreen.more', rest)}</p>` : null}`;
}

/** Lists the actors added today, newest first. */
export const actorsSide = (
  came: readonly MapActor[],
  isNew: (key: string) => boolean,
  there: number,
): TemplateResult =>
  rows(
    t('bigScreen.actors', came.length),
    came.map(({ id, family, name }) => ({
      key: id,
      isNew: isNew(id),
      content: html`${familyMark(family)}<span>${name}</span>`,
    })),
    t('bigScreen.actorsNone', there),
  );

export const linkKey = ({ actorIds, after }: LinkChange): string => `${actorIds.join(':')}=${after}`;

/** Lists the links that came, rose, fell or ended today, newest first. */
export const linksSide = (
  links: readonly LinkChange[],
  isNew: (key: string) => boolean,
  words: MapSentences,
  there: number,
): TemplateResult =>
  rows(
    t('bigScreen.links', links.length),
    links.map((link) => ({
      key: linkKey(link),
      isNew: isNew(linkKey(link)),
      content: html`<span class="link-sign" aria-hidden="true">${words.signOf(link)}</span><span><span class="strong">${words.names(link.actorIds)}</span>
        <span class="detail">${words.after(link)}${link.before === null ? '' : ` ${t('bigScreen.was', words.level(link.before))}`}</span></span>`,
    })),
    t('bigScreen.linksNone', there),
  );

/** Lists the commitments with their carriers; those without come first. */
export function commitmentsSide(
  map: TerritoryMap,
  perimeter: RoomPerimeter | null,
  words: MapSentences,
): TemplateResult {
  const open = openCommitments(map, perimeter);
  const uncarried = open.filter(({ carriers }) => carriers.length === 0);
  const carried = open.filter(({ carriers }) => carriers.length > 0);
  const row = ({ id, text, carriers }: Commitment): Row => ({
    key: id,
    isNew: false,
    content: html`<span><span class="strong">${text}</span>${
      carriers.length === 0
        ? html`<span class="detail asked">${t('bigScreen.whoCarries')}</span>`
        : html`<span class="detail">${someNames(carriers.map(({ actorId }) => words.nameOf(actorId)))}</span>`
    }</span>`,
  });
  return rows(
    t('bigScreen.commitments', open.length, uncarried.length),
    [...uncarried, ...carried].map(row),
    t('bigScreen.commitmentsNone'),
  );
}

function someNames(names: readonly string[]): string {
  const rest = names.length - NAMED;
  return listOfNames(rest > 1 ? [...names.slice(0, NAMED), t('bigScreen.others', rest)] : names);
}

/** Shows one question at a time: its number, its words, and the answer that was given. */
export function questionSide(gap: Gap | null, shown: readonly Gap[]): TemplateResult {
  if (gap === null)
    return html`<h2>${t('bigScreen.questions')}</h2><p class="screen-none">${t('bigScreen.questionsNone')}</p>`;
  const place = shown.indexOf(gap) + 1;
  return html`<span class="question-number" aria-hidden="true">${place}</span>
    <h2 class="screen-asked ${questionSize(gap.question)}">${gap.question}</h2>
    ${gap.status === 'open' ? null : html`<p class="screen-answer">${gap.acted ?? t('minutes.answer', t(`answer.status.${gap.status}`), gap.answer?.reason ?? '')}</p>`}
    <p class="screen-place">${t('questions.place', place, shown.length)}${gap.confidence === 'to_check' ? html`<br>${t('questions.toCheck')}` : null}</p>`;
}

/** Lists today's promises: parties, content, date, agreements. */
export const promisesSide = (
  promises: readonly Cooperation[],
  isNew: (key: string) => boolean,
  words: MapSentences,
  day: string,
): TemplateResult =>
  rows(
    t('bigScreen.promises', promises.length),
    promises.map(({ id, parties, note, promisedFor, state }) => {
      const yes = parties.filter(({ agreedOn }) => agreedOn !== undefined);
      const people = listOfNames(yes.flatMap(({ agreedBy }) => agreedBy ?? []));
      return {
        key: id,
        isNew: isNew(id),
        content: html`<span><span class="strong">${words.names(parties.map(({ actorId }) => actorId))}</span>
          ${note === undefined ? null : html`<span class="detail said">${note}</span>`}
          <span class="detail">${[
            ...(promisedFor === undefined ? [] : [t('bigScreen.for', shortDay(promisedFor, day))]),
            state === 'intention' ? t('bigScreen.allYes') : t('meetings.yes', yes.length, parties.length),
            ...(people === '' ? [] : [people]),
          ].join(' · ')}</span></span>`,
      };
    }),
    t('bigScreen.promisesNone'),
  );
