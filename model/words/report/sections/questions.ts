import type { ReportBlock } from '../../../contract/report.ts';
import { mannerOf } from '../../manner.ts';
import { heading, paragraph } from '../blocks.ts';
import type { ReportSource, ToldQuestion } from '../report-source.ts';
import { reportTexts } from '../report-texts.ts';
import { tellerOf } from '../teller.ts';

/** The questions chosen, each with why it is asked and what the room answered. */
export function questions(source: ReportSource): ReportBlock[] {
  if (source.questions.length === 0)
    return [paragraph('questions.none', reportTexts(source.say).questions.none)];
  return source.questions.flatMap((question): ReportBlock[] => {
    const id = tellerOf(source, [question.key]).id(`questions.${question.key}`);
    return [
      heading(`${id}.asked`, question.question),
      paragraph(`${id}.why`, question.reason),
      { type: 'paragraph', tone: 'answer', id: `${id}.answer`, text: answerOf(source, question) },
    ];
  });
}

/** « Choix assumé : faute de temps. À revoir le 15 janvier 2027. » */
function answerOf({ say, labels }: ReportSource, { status, answer }: ToldQuestion): string {
  const texts = reportTexts(say).questions;
  if (status === 'open') return texts.open;
  const label = labels.gapStatuses.find(({ id }) => id === status)?.label[say.language] ?? status;
  const reason = (answer?.reason ?? '').replace(/[.\s]+$/, '');
  const said = reason === '' ? '' : `${mannerOf(say.language).colon}${reason}`;
  const review = answer?.reviewOn === undefined ? '' : texts.review(answer.reviewOn);
  return texts.answered(label, said, review);
}
