import { awaitedIds, openPromises, partyIds } from '../../../readings/promises.ts';
import { shorten } from '../../shorten.ts';
import { type Told, table } from '../blocks.ts';
import type { ReportSource } from '../report-source.ts';
import { reportTexts } from '../report-texts.ts';
import { askedOfPromise, tellerOf } from '../teller.ts';

// Maximum number on two pages.
const MOST = 5;
const MOST_NAMED = 3;
const SHORT = 110;

/** Lists decisions with person and date: promises first, then answers to follow up. */
export function decisions(source: ReportSource): Told {
  const { say } = source;
  const texts = reportTexts(say).decisions;
  const [promises, answers] = [ofPromises(source), ofAnswers(source)];
  const all = [...promises, ...answers];
  const rows = all.slice(0, MOST);
  const from = { promises: promises.length > 0, answers: answers.length > 0 };
  return rows.length === 0
    ? { blocks: [], leftOut: ['decisions'] }
    : { blocks: table('decisions.table', texts.caption(from, rows.length, all.length), texts.columns, rows) };
}

function ofPromises(source: ReportSource) {
  const { system, say, labels } = source;
  const texts = reportTexts(say).decisions;
  return openPromises(system).map((promise) => {
    const { id, note, nature, promisedFor } = promise;
    const teller = tellerOf(source, askedOfPromise(id));
    const promiseText = shorten(
      teller.text(note ?? labels.natures.find((one) => one.id === nature)?.label[say.language] ?? nature),
      SHORT,
    );
    const awaited = awaitedIds(promise);
    const missing = texts.awaited(teller.say.names(awaited, 2), awaited.length === promise.parties.length);
    return [
      teller.id(id),
      `${promiseText}${awaited.length === 0 ? '' : missing}`,
      teller.text(teller.say.names(partyIds(promise), 3)),
      promisedFor === undefined ? texts.noDay : say.day(promisedFor),
    ] as const;
  });
}

const TO_FOLLOW: ReadonlySet<string> = new Set(['accepted', 'to_ask']);

function ofAnswers(source: ReportSource) {
  const { questions, say } = source;
  const texts = reportTexts(say).decisions;
  return questions
    .filter(({ status }) => TO_FOLLOW.has(status))
    .map(
      ({ key, unnamed, question, status, answer, evidence: { actorIds } }) =>
        [
          tellerOf(source, [key]).id(key),
          shorten(`${texts[status === 'accepted' ? 'again' : 'check']}${answer?.reason ?? question}`, SHORT),
          unnamed || actorIds.length === 0 || actorIds.length > MOST_NAMED ? texts.room : say.names(actorIds),
          answer?.reviewOn === undefined ? texts.noDay : say.day(answer.reviewOn),
        ] as const,
    );
}
