import type { ReportBlock } from '../../../contract/report.ts';
import { phraseSuggestion } from '../../../readings/suggestions/phrase-suggestion.ts';
import { fr } from '../../french.ts';
import { heading, list, paragraph, table } from '../blocks.ts';
import { awaitedIds, openPromises, partyIds } from '../promises.ts';
import type { ReportSource } from '../report-source.ts';
import { askedOfMeeting, askedOfPromise, tellerOf } from '../teller.ts';

const MOST_MEETINGS = 10;

const TEXTS = {
  fr: {
    meetings: 'Qui pourrait se rencontrer',
    noMeeting: fr`La carte ne propose aucune rencontre pour l'instant.`,
    promises: 'Promesses',
    noPromise: fr`Aucune promesse n'attend d'être tenue.`,
    caption: fr`Ce qui a été promis et n'a pas encore commencé.`,
    columns: ['Qui', 'Quoi', 'Pour quand', 'Où en est-on'],
    noDay: 'sans date',
    all: 'chacun a dit oui',
  },
  en: {
    meetings: 'Who could meet',
    noMeeting: 'The map suggests no meeting for now.',
    promises: 'Promises',
    noPromise: 'No promise waits to be kept.',
    caption: 'What was promised and has not begun.',
    columns: ['Who', 'What', 'By when', 'How far'],
    noDay: 'no day',
    all: 'everyone said yes',
  },
} as const;

/** Who could meet and why; what was promised. */
export function meetings(source: ReportSource): ReportBlock[] {
  const { say, suggestions, system } = source;
  const texts = TEXTS[say.language];
  const promises = promiseRows(source);
  const met = suggestions.slice(0, MOST_MEETINGS).map((draft) => {
    const { key, actorIds, introducerIds } = draft;
    const teller = tellerOf(source, askedOfMeeting(draft));
    const { reasons } = phraseSuggestion(draft, system, teller.say);
    const why = reasons.map(({ text }) => text).join(' ');
    const who = teller.say.actors(actorIds);
    const by = teller.say.actors(introducerIds, 2);
    const introduced =
      introducerIds.length === 0
        ? ''
        : say.language === 'fr'
          ? fr` Peut les présenter : ${by}.`
          : ` Can introduce them: ${by}.`;
    const colon = say.language === 'fr' ? fr` : ` : ': ';
    return [teller.id(`meetings.${key}`), teller.text(`${who}${colon}${why}${introduced}`)] as const;
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
  const texts = TEXTS[say.language];
  return openPromises(system).map((promise) => {
    const { id, nature, note, promisedFor } = promise;
    const awaited = awaitedIds(promise);
    const teller = tellerOf(source, askedOfPromise(id));
    const missing = teller.say.actors(awaited, 3);
    const parties = partyIds(promise);
    return [
      teller.id(id),
      teller.text(teller.say.actors(parties, parties.length)),
      teller.text(note ?? labels.natures.find((one) => one.id === nature)?.label[say.language] ?? nature),
      promisedFor === undefined ? texts.noDay : say.day(promisedFor),
      awaited.length === 0
        ? texts.all
        : say.language === 'fr'
          ? fr`manque le oui de ${missing}`
          : `still to say yes: ${missing}`,
    ] as const;
  });
}
