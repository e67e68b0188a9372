import type { Gap, GapList } from '../../../model/contract/gap.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { Vote } from '../../../model/contract/vote.ts';
import type { Workshop } from '../../../model/contract/workshop.ts';
import { asSentence } from '../../../model/words/as-sentence.ts';
import { sentenceWords } from '../../../model/words/in-sentence.ts';
import type { Room } from '../../actions/index.ts';
import { byName, listOfNames, longDay } from '../../messages/format.ts';
import { areSeveral, sentence, spokenName, spokenNames } from '../../messages/spoken.ts';
import { currentLanguage, t } from '../../messages/translate.ts';
import { inSentence, labelOf } from '../../messages/vocabulary.ts';
import {
  attendanceOf,
  type ChangesWithin,
  changesWithin,
  openCommitments,
  perimeterOf,
  promisesAsked,
  promiseWords,
  type RoomPerimeter,
  saidWithoutChange,
  withdrawnFrom,
} from '../../state/index.ts';
import { MapSentences } from './map-sentences.ts';
import { shownQuestions } from './shown-questions.ts';

/** All that the minutes are made of. `before` is the map as it was known when the workshop was opened. */
export interface MinutesSource {
  readonly workshop: Workshop;
  readonly room: Room;
  readonly before: TerritoryMap;
  readonly now: TerritoryMap;
  readonly gaps: Pick<GapList, 'items' | 'settled'>;
  readonly votes: readonly Vote[];
}

/** A sentence of the minutes. Its id stays while it is about the same thing. */
export interface Sentence {
  readonly id: string;
  readonly text: string;
  /** `item`: one of a list; `under`: belongs to the item above. */
  readonly kind?: 'item' | 'under';
}

/** A heading and its sentences; without any it is left out. */
export interface MinutesSection {
  readonly id: string;
  readonly title: string;
  readonly sentences: readonly Sentence[];
}

/** Writes the minutes as computed, in plain sentences. Organisations are named, people never. */
export function minutesText(source: MinutesSource): string {
  return plainMinutes(minutesHead(source), minutesSections(source));
}

/** Returns the title of the minutes, and the place and day under it. */
export const minutesHead = ({ workshop, now }: MinutesSource): readonly string[] => [
  workshop.title,
  `${now.territory.name}, ${longDay(workshop.on)}`,
];

/** Writes minutes as plain text, to copy. */
export const plainMinutes = (head: readonly string[], sections: readonly MinutesSection[]): string =>
  [
    head.join('\n'),
    ...sections.map(({ title, sentences }) => [title, ...sentences.map(lineOf)].join('\n')),
  ].join('\n\n');

const lineOf = ({ kind, text }: Sentence): string =>
  kind === 'item' ? `– ${text}` : kind === 'under' ? `  ${text}` : text;

/** Returns the sections of the minutes that have something to say. */
export const minutesSections = (source: MinutesSource): readonly MinutesSection[] =>
  sectionsOf(source).filter(({ sentences }) => sentences.length > 0);

/** Joins the ids of a sentence's subject into an id of a sentence. */
const idOf = (...parts: readonly string[]): string =>
  parts
    .map((part) => part.replace(/[^\w:~-]/g, '-'))
    .join('.')
    .slice(0, 400);

const plain = (section: string, lines: readonly string[]): Sentence[] =>
  lines.map((text, i) => ({ id: idOf(section, String(i)), text }));

/** Returns a sentence that introduces a list, and its items; nothing without items. */
function list<T>(
  id: string,
  title: string,
  items: readonly T[],
  say: (item: T) => string,
  about: (item: T) => string,
): readonly Sentence[] {
  if (items.length === 0) return [];
  return [
    { id, text: title },
    ...items.map((item): Sentence => ({ id: idOf(id, about(item)), text: say(item), kind: 'item' })),
  ];
}

const ofId = ({ id }: { readonly id: string }): string => id;
const ofActors = ({ actorIds }: { readonly actorIds: readonly string[] }): string => actorIds.join(':');
const ofCarrier = ({ commitment }: { readonly commitment: { readonly id: string } }): string => commitment.id;
const ofResource = ({ actorId, resourceId }: { readonly actorId: string; readonly resourceId: string }) =>
  `${actorId}:${resourceId}`;
const nameOf = ({ name }: { readonly name: string }): string => name;
const textOf = ({ text }: { readonly text: string }): string => text;

function sectionsOf(given: MinutesSource): readonly MinutesSection[] {
  const source = withoutWithdrawn(given);
  const { workshop, room, before, now } = source;
  const came = new Set(room.contributions.map(({ actorId }) => actorId));
  const perimeter = perimeterOf(now, workshop, came);
  const words = new MapSentences(now, before);
  const changes = changesWithin(before, now, perimeter);
  const { promises } = changes;
  const section = (id: string, title: string, sentences: readonly Sentence[]) => ({ id, title, sentences });
  return [
    section('asked', t('minutes.asked'), plain('asked', askedLines(workshop))),
    section('who', t('minutes.who'), plain('who', whoLines(source))),
    section('lastTime', t('minutes.lastTime'), lastTimeSentences(source, words)),
    section('onMap', t('minutes.onMap'), orSo(mapSentences(source, changes, words, perimeter))),
    section('commitments', t('minutes.commitments'), commitmentSentences(now, changes, words, perimeter)),
    section('needs', t('minutes.needs'), needSentences(now, changes, words, perimeter)),
    section('questions', t('minutes.questions'), questionSentences(source, perimeter)),
    section('chosen', t('minutes.chosen'), chosenSentences(source.votes)),
    section(
      'wished',
      t('minutes.wished'),
      promises.wished.map((wish) => ({ id: idOf('wished', wish.id), text: words.wish(wish), kind: 'item' })),
    ),
    section(
      'promises',
      t('minutes.promises'),
      promises.made.map((one) => ({ id: idOf('promises', one.id), text: words.promise(one), kind: 'item' })),
    ),
    section('absent', t('minutes.absent'), plain('absent', absentLines(source))),
    section('method', t('minutes.method'), plain('method', methodLines(workshop))),
  ];
}

/** Writes, for each promise of the workshop before, its outcome as its parties report it. */
const lastTimeSentences = ({ room, before }: MinutesSource, words: MapSentences): readonly Sentence[] => {
  const byPromise = promiseWords(room.contributions);
  return promisesAsked(before).flatMap(({ id, parties }): Sentence[] => {
    const outcomes = words.outcomes(byPromise.get(id) ?? []);
    if (outcomes === '') return [];
    const names = words.names(parties.map(({ actorId }) => actorId));
    return [{ id: idOf('lastTime', id), text: t('minutes.outcome', names, outcomes), kind: 'item' }];
  });
};

function mapSentences(
  { before, now }: MinutesSource,
  { actors, links }: ChangesWithin,
  words: MapSentences,
  perimeter: RoomPerimeter | null,
): readonly Sentence[] {
  const unchanged = saidWithoutChange(before, now, perimeter);
  return [
    ...list('actorsCame', t('minutes.actorsCame', actors.come.length), actors.come, nameOf, ofId),
    ...list('actorsLeft', t('minutes.actorsLeft', actors.gone.length), actors.gone, nameOf, ofId),
    ...list('linksCame', t('minutes.linksCame', links.come.length), links.come, words.link, ofActors),
    ...list(
      'stronger',
      t('minutes.linksStronger', links.stronger.length),
      links.stronger,
      words.changed,
      ofActors,
    ),
    ...list('weaker', t('minutes.linksWeaker', links.weaker.length), links.weaker, words.changed, ofActors),
    ...list(
      'linksSaid',
      t('minutes.linksSaid'),
      unchanged,
      words.sentence,
      ({ actorId, partnerIds, intensity, voice = '' }) =>
        [actorId, ...partnerIds, String(intensity), voice].join(':'),
    ),
    ...list('asleep', t('minutes.linksAsleep', links.asleep.length), links.asleep, words.pair, ofActors),
    ...list('linksGone', t('minutes.linksGone', links.gone.length), links.gone, words.pair, ofActors),
  ];
}

function commitmentSentences(
  now: TerritoryMap,
  { commitments, letGo }: ChangesWithin,
  words: MapSentences,
  perimeter: RoomPerimeter | null,
): readonly Sentence[] {
  const { come, carried, kept } = commitments;
  return [
    ...list('commitmentsNew', t('minutes.commitmentsNew', come.length), come, textOf, ofId),
    ...list('carriersCame', t('minutes.carriersCame'), carried, words.carriers, ofCarrier),
    ...list('carriersLeft', t('minutes.carriersLeft'), letGo, words.carriers, ofCarrier),
    ...list('kept', t('minutes.commitmentsKept', kept.length), kept, textOf, ofId),
    ...list('uncarried', t('minutes.uncarried'), uncarried(now, perimeter), textOf, ofId),
  ];
}

function needSentences(
  now: TerritoryMap,
  { needs, offers }: ChangesWithin,
  words: MapSentences,
  perimeter: RoomPerimeter | null,
): readonly Sentence[] {
  return [
    ...list('needsNew', t('minutes.needsNew', needs.length), needs, words.resource, ofResource),
    ...list('offersNew', t('minutes.offersNew', offers.length), offers, words.resource, ofResource),
    ...list('met', t('minutes.met'), met(now, perimeter), (need) => meets(need, words), ofResource),
  ];
}

/** Returns the questions on the screen with their answers, then the ones that the map no longer asks. */
function questionSentences(
  { gaps, workshop }: MinutesSource,
  perimeter: RoomPerimeter | null,
): readonly Sentence[] {
  return [
    ...askedDuring(gaps, workshop, perimeter).flatMap((gap): Sentence[] => [
      { id: idOf('question', gap.key), text: gap.question, kind: 'item' },
      { id: idOf('reason', gap.key), text: gap.reason, kind: 'under' },
      { id: idOf('answer', gap.key), text: answerOf(gap), kind: 'under' },
    ]),
    ...settledDuring(gaps, workshop).flatMap(({ title, acted, answer: { key } }): Sentence[] => [
      { id: idOf('question', key), text: title, kind: 'item' },
      { id: idOf('answer', key), text: t('minutes.answeredBy', acted), kind: 'under' },
    ]),
  ];
}

/** Formats an answer: « Réponse de la salle : Choix assumé. Faute de temps. » */
function answerOf({ status, answer, acted }: GapList['items'][number]): string {
  if (acted !== undefined) return t('minutes.answeredBy', acted);
  if (status === 'open') return t('minutes.noAnswer');
  return t('minutes.answer', t(`answer.status.${status}`), asSentence(answer?.reason));
}

/** Lists the questions on the screen, then the others that an act answered during the workshop. */
function askedDuring(
  { items }: MinutesSource['gaps'],
  workshop: Workshop,
  perimeter: RoomPerimeter | null,
): readonly Gap[] {
  const shown = shownQuestions(items, perimeter);
  const others = items.filter(
    (gap) => gap.shown === null && gap.answer?.act !== undefined && isDuring(gap.answer.at, workshop),
  );
  return [...shown, ...others];
}

const isDuring = (day: string, { on, closedOn }: Workshop): boolean =>
  day >= on && (closedOn === undefined || day <= laterOf(on, closedOn));

/** Lists the questions that the room answered during the workshop, and that are no longer asked. */
const settledDuring = ({ settled = [] }: MinutesSource['gaps'], workshop: Workshop) =>
  settled.filter(({ answer: { at } }) => isDuring(at, workshop));

/** Returns the later of two days. */
export const laterOf = (a: string, b: string): string => (a > b ? a : b);

const orSo = (sentences: readonly Sentence[]): readonly Sentence[] =>
  sentences.length > 0 ? sentences : [{ id: 'nothing', text: t('minutes.nothing') }];

const askedLines = ({ question, perimeterThemes }: Workshop): readonly string[] => [
  ...(question === undefined ? [] : [question]),
  ...(perimeterThemes.length === 0
    ? []
    : [t('minutes.perimeter', listOfNames(perimeterThemes.map((id) => inSentence(labelOf('themes', id)))))]),
];

/** Removes withdrawn organisations, also from the list of participants. */
function withoutWithdrawn(source: MinutesSource): MinutesSource {
  const { contributions, participants } = source.room;
  const gone = withdrawnFrom(source.now, contributions);
  const stays = ({ actorId }: { readonly actorId?: string | undefined }): boolean =>
    actorId === undefined || !gone.has(actorId);
  return {
    ...source,
    room: {
      ...source.room,
      contributions: contributions.filter(stays),
      participants: participants.filter(stays),
    },
  };
}

function whoLines({ workshop, room, now }: MinutesSource): readonly string[] {
  const { invited, came } = workshop;
  const { spoken, answered, total } = attendanceOf(now, workshop, room.participants, room.contributions);
  const names = spoken.filter(({ screens }) => screens.size > 0).sort(byName);
  return [
    answered === 0
      ? t('minutes.whoNobody')
      : t('minutes.whoCame', answered, total, listOfNames(names.map(({ name }) => name))),
    ...(came === undefined ? [] : [t('minutes.came', came, invited ?? 0)]),
  ];
}

function absentLines({ workshop, room, now }: MinutesSource): readonly string[] {
  const { unansweredIds } = attendanceOf(now, workshop, room.participants, room.contributions);
  const silent = now.actors.filter(({ id }) => unansweredIds.includes(id)).sort(byName);
  return silent.length === 0 ? [] : [t('minutes.silent', listOfNames(silent.map(({ name }) => name)))];
}

function methodLines({ method, counts, status, rereadUntil }: Workshop): readonly string[] {
  return [
    method ?? t('minutes.methodUsual'),
    t('minutes.missingLink'),
    ...(status === 'closed' && counts.organisations > 0
      ? [
          t(
            'minutes.reread',
            counts.reread,
            counts.organisations,
            rereadUntil === undefined ? '' : longDay(rereadUntil),
          ),
        ]
      : []),
  ];
}

/** Lists the results of closed votes in order: totals, sorted by the room's choice. */
const chosenSentences = (votes: readonly Vote[]): readonly Sentence[] =>
  votes
    .filter(({ status }) => status === 'closed')
    .toReversed()
    .flatMap(({ id, about, dots, seats, choices }): Sentence[] => [
      { id: idOf('vote', id), text: t(`minutes.vote.${about}`, seats, dots) },
      ...choices
        .filter((choice) => (choice.dots ?? 0) > 0)
        .map(
          ({ key, text, reason = '', dots: given = 0 }): Sentence => ({
            id: idOf('vote', id, key),
            text: t('minutes.chosenLine', `${text} ${reason}`.trim(), given),
            kind: 'item',
          }),
        ),
    ]);

const uncarried = (map: TerritoryMap, perimeter: RoomPerimeter | null) =>
  openCommitments(map, perimeter).filter(({ carriers }) => carriers.length === 0);

type Need = TerritoryMap['needs'][number];

/** Lists the needs that somebody offers to meet. */
const met = ({ needs }: TerritoryMap, perimeter: RoomPerimeter | null): readonly Need[] =>
  needs.filter(
    ({ actorId, offeredByIds }) => offeredByIds.length > 0 && (perimeter?.actorIds.has(actorId) ?? true),
  );

function meets({ actorId, resourceId, offeredByIds }: Need, words: MapSentences): string {
  const [seeker, offering] = [words.named(actorId), offeredByIds.map(words.named)];
  return sentence(
    t(
      'minutes.meets',
      spokenName(seeker),
      !areSeveral([seeker]),
      someOf(resourceId),
      spokenNames(offering),
      areSeveral(offering) ? 2 : 1,
    ),
  );
}

/** Returns an indefinite amount of a resource, « des locaux »; its label if the language has no words for it. */
const someOf = (resourceId: string): string =>
  sentenceWords(currentLanguage()).some[resourceId] ?? inSentence(labelOf('resources', resourceId));
