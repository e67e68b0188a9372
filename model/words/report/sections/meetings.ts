import type { ReportBlock } from '../../../contract/report.ts';
import { awaitedIds, openPromises, partyIds } from '../../../readings/promises.ts';
import { phraseSuggestion } from '../../../readings/suggestions/phrase-suggestion.ts';
import { mannerOf } from '../../manner.ts';
import { heading, list, paragraph, table } from '../blocks.ts';
import type { ReportSource } from '../report-source.ts';
import { reportTexts } from '../report-texts.ts';
import { askedOfMeeting, askedOfPromise, tellerOf } from '../teller.ts';

const MOST_MEETINGS = 10;

/** Who could meet and why; what was promised. */
export function meetings(source: ReportSource): ReportBlock[] {
  const { say, suggestions, system } = source;
  const texts = reportTexts(say).meetings;
  const promises = promiseRows(source);
  const met = suggestions.slice(0, MOST_MEETINGS).map((draft) => {
    const { key, actorIds, introducerIds } = draft;
    const teller = tellerOf(source, askedOfMeeting(draft));
    const { reasons } = phraseSuggestion(draft, system, teller.say);
    // Who works with both is said by who can introduce them.
    const why = reasons.filter(({ kind }) => kind !== 'common_partners').map(({ text }) => text);
    const who = teller.say.names(actorIds);
    const introduced =
      introducerIds.length === 0 ? [] : [reportTexts(teller.say).meetings.introduced(introducerIds)];
    const { colon } = mannerOf(say.language);
    return [
      teller.id(`meetings.${key}`),
      teller.text(`${who}${colon}${[...why, ...introduced].join(' ')}`),
    ] as const;
  });
  return [
    heading('meetings.title', texts.meetings),
    ...(met.length === 0 ? [paragraph('meetings.none', texts.noMeeting)] : list(met)),
    heading('meetings.promises', texts.promises),
    ...(promises.length === 0
      ? [paragraph('meetings.noPromise', texts.noPromise)]
      : table('meetings.table', texts.caption, texts.columns, promises)),
  ];
}

function promiseRows(source: ReportSource) {
  const { system, say, labels } = source;
  const texts = reportTexts(say).meetings;
  return openPromises(system).map((promise) => {
    const { id, nature, note, promisedFor } = promise;
    const awaited = awaitedIds(promise);
    const teller = tellerOf(source, askedOfPromise(id));
    const missing = teller.say.names(awaited, 3);
    const parties = partyIds(promise);
    return [
      teller.id(id),
      teller.text(teller.say.names(parties, parties.length)),
      teller.text(note ?? labels.natures.find((one) => one.id === nature)?.label[say.language] ?? nature),
      promisedFor === undefined ? texts.noDay : say.day(promisedFor),
      awaited.length === 0 ? texts.all : texts.awaited(missing),
    ] as const;
  });
}
