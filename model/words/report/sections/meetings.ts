import type { CooperationAt } from '../../../elements/system.ts';
import { awaitedIds, isOverdue, openPromises, partyIds, promiseGroups } from '../../../readings/promises.ts';
import { phraseSuggestion } from '../../../readings/suggestions/phrase-suggestion.ts';
import { heading, list, type Told, table } from '../blocks.ts';
import type { ReportSource } from '../report-source.ts';
import { reportTexts } from '../report-texts.ts';
import { askedOfMeeting, askedOfPromise, tellerOf } from '../teller.ts';

const MOST_MEETINGS = 10;

/** Lists possible meetings with reasons; then promises and their outcome. */
export function meetings(source: ReportSource): Told {
  const { say, suggestions, system } = source;
  const texts = reportTexts(say).meetings;
  const promises = promiseRows(source);
  const met = suggestions.slice(0, MOST_MEETINGS).map((draft) => {
    const { key, actorIds, introducerIds } = draft;
    const teller = tellerOf(source, askedOfMeeting(draft));
    const { reasons } = phraseSuggestion(draft, system, teller.say);
    // The introducer's line names common partners already.
    const why = reasons.filter(({ kind }) => kind !== 'common_partners').map(({ text }) => text);
    const who = teller.say.names(actorIds);
    const introduced =
      introducerIds.length === 0 ? [] : [reportTexts(teller.say).meetings.introduced(introducerIds)];
    return [teller.id(`meetings.${key}`), teller.text([`${who}.`, ...why, ...introduced].join(' '))] as const;
  });
  return {
    blocks: [
      ...(met.length === 0 ? [] : [heading('meetings.title', texts.meetings), ...list(met)]),
      ...(promises.length === 0
        ? []
        : [
            heading('meetings.promises', texts.promises),
            ...table('meetings.table', texts.caption, texts.columns, promises),
          ]),
    ],
    leftOut: [
      ...(met.length === 0 ? ['meetings' as const] : []),
      ...(promises.length === 0 ? ['promises' as const] : []),
    ],
  };
}

/** Lists promises: pending ones by date, then kept and abandoned ones. */
function promiseRows(source: ReportSource) {
  const { system, say, labels } = source;
  const texts = reportTexts(say).meetings;
  const { day } = system.reading;
  const past = promiseGroups({ cooperations: system.cooperations, day });
  const open = openPromises(system);
  const isDated = [...open, ...past.kept, ...past.left].some(({ promisedFor }) => promisedFor !== undefined);
  const rowOf = ({ id, nature, note, promisedFor, parties }: Omit<CooperationAt, 'state'>, state: string) => {
    const teller = tellerOf(source, askedOfPromise(id));
    const ids = partyIds({ parties });
    const natureText = labels.natures.find((one) => one.id === nature)?.label[say.language] ?? nature;
    return [
      teller.id(id),
      teller.text(teller.say.names(ids, ids.length)),
      teller.text(note ?? natureText),
      isDated ? (promisedFor === undefined ? texts.noDay : say.day(promisedFor)) : '',
      state,
    ] as const;
  };
  const stateOf = (promise: CooperationAt): string => {
    const awaited = awaitedIds(promise);
    const { say: speaker } = tellerOf(source, askedOfPromise(promise.id));
    const isOfAll = awaited.length === promise.parties.length;
    return texts.waits(
      awaited.length === 0 ? '' : speaker.names(awaited, 3),
      isOfAll,
      isOverdue(promise, day),
    );
  };
  return [
    ...open.map((promise) => rowOf(promise, stateOf(promise))),
    ...past.kept.map((promise) => rowOf(promise, texts.kept)),
    ...past.left.map((promise) => rowOf(promise, texts.left)),
  ];
}
