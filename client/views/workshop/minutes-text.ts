import type { GapList } from '../../../model/contract/gap.ts';
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
  changesWithin,
  openCommitments,
  perimeterOf,
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
  readonly gaps: Pick<GapList, 'items'>;
  readonly votes: readonly Vote[];
}

/** A heading and its lines; without lines it is left out. */
type Section = readonly [string, readonly string[]];

/** Writes the minutes in plain sentences, to correct and copy. Organisations are named, people never. */
export function minutesText(source: MinutesSource): string {
  const { workshop, now } = source;
  const head = [workshop.title, `${now.territory.name}, ${longDay(workshop.on)}`].join('\n');
  return [
    head,
    ...sectionsOf(source)
      .filter(([, lines]) => lines.length > 0)
      .map(([title, lines]) => [title, ...lines].join('\n')),
  ].join('\n\n');
}

function sectionsOf(given: MinutesSource): readonly Section[] {
  const source = withoutWithdrawn(given);
  const { workshop, room, before, now, gaps } = source;
  const came = new Set(room.contributions.map(({ actorId }) => actorId));
  const perimeter = perimeterOf(now, workshop, came);
  const words = new MapSentences(now, before);
  const changes = changesWithin(before, now, perimeter);
  const { actors, links, commitments, promises } = changes;
  const list = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [title, ...lines.map((line) => `– ${line}`)];
  return [
    [t('minutes.asked'), askedLines(workshop)],
    [t('minutes.who'), whoLines(source)],
    [
      t('minutes.onMap'),
      orSo([
        ...list(
          t('minutes.actorsCame', actors.come.length),
          actors.come.map(({ name }) => name),
        ),
        ...list(
          t('minutes.actorsLeft', actors.gone.length),
          actors.gone.map(({ name }) => name),
        ),
        ...list(t('minutes.linksCame', links.come.length), links.come.map(words.link)),
        ...list(t('minutes.linksStronger', links.stronger.length), links.stronger.map(words.changed)),
        ...list(t('minutes.linksWeaker', links.weaker.length), links.weaker.map(words.changed)),
        ...list(t('minutes.linksSaid'), saidWithoutChange(before, now, perimeter).map(words.sentence)),
        ...list(t('minutes.linksAsleep', links.asleep.length), links.asleep.map(words.pair)),
        ...list(t('minutes.linksGone', links.gone.length), links.gone.map(words.pair)),
      ]),
    ],
    [
      t('minutes.commitments'),
      [
        ...list(
          t('minutes.commitmentsNew', commitments.come.length),
          commitments.come.map(({ text }) => text),
        ),
        ...list(t('minutes.carriersCame'), commitments.carried.map(words.carriers)),
        ...list(t('minutes.carriersLeft'), changes.letGo.map(words.carriers)),
        ...list(
          t('minutes.commitmentsKept', commitments.kept.length),
          commitments.kept.map(({ text }) => text),
        ),
        ...list(t('minutes.uncarried'), uncarried(now, perimeter)),
      ],
    ],
    [
      t('minutes.needs'),
      [
        ...list(t('minutes.needsNew', changes.needs.length), changes.needs.map(words.resource)),
        ...list(t('minutes.offersNew', changes.offers.length), changes.offers.map(words.resource)),
        ...list(t('minutes.met'), met(now, perimeter, words)),
      ],
    ],
    [
      t('minutes.questions'),
      shownQuestions(gaps.items, perimeter).flatMap((gap) => [
        `– ${gap.question}`,
        `  ${gap.reason}`,
        `  ${answerOf(gap)}`,
      ]),
    ],
    [t('minutes.chosen'), chosenLines(source.votes)],
    [t('minutes.wished'), promises.wished.map((wish) => `– ${words.wish(wish)}`)],
    [t('minutes.promises'), promises.made.map((promise) => `– ${words.promise(promise)}`)],
    [t('minutes.absent'), absentLines(source)],
    [t('minutes.method'), methodLines(workshop)],
  ];
}

/** Formats an answer: « Réponse de la salle : Choix assumé. Faute de temps. » */
function answerOf({ status, answer }: GapList['items'][number]): string {
  if (status === 'open') return t('minutes.noAnswer');
  return t('minutes.answer', t(`answer.status.${status}`), asSentence(answer?.reason));
}

const orSo = (lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? lines : [t('minutes.nothing')];

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
  const { silentIds } = attendanceOf(now, workshop, room.participants, room.contributions);
  const silent = now.actors.filter(({ id }) => silentIds.includes(id)).sort(byName);
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
const chosenLines = (votes: readonly Vote[]): readonly string[] =>
  votes
    .filter(({ status }) => status === 'closed')
    .toReversed()
    .flatMap(({ about, dots, seats, choices }) => [
      t(`minutes.vote.${about}`, seats, dots),
      ...choices
        .filter((choice) => (choice.dots ?? 0) > 0)
        .map(
          (choice) =>
            `– ${t('minutes.chosenLine', `${choice.text} ${choice.reason ?? ''}`.trim(), choice.dots ?? 0)}`,
        ),
    ]);

const uncarried = (map: TerritoryMap, perimeter: RoomPerimeter | null): readonly string[] =>
  openCommitments(map, perimeter)
    .filter(({ carriers }) => carriers.length === 0)
    .map(({ text }) => text);

const met = (
  { needs }: TerritoryMap,
  perimeter: RoomPerimeter | null,
  words: MapSentences,
): readonly string[] =>
  needs
    .filter(
      ({ actorId, offeredByIds }) => offeredByIds.length > 0 && (perimeter?.actorIds.has(actorId) ?? true),
    )
    .map(({ actorId, resourceId, offeredByIds }) => {
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
    });

/** « des locaux »; of a resource that is not known, its label. */
const someOf = (resourceId: string): string =>
  sentenceWords(currentLanguage()).some[resourceId] ?? inSentence(labelOf('resources', resourceId));
