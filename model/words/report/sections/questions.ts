import type { ReportBlock } from '../../../contract/report.ts';
import { fr } from '../../french.ts';
import { heading, paragraph } from '../blocks.ts';
import type { ReportSource, ToldQuestion } from '../report-source.ts';
import { tellerOf } from '../teller.ts';

/** The questions chosen, each with why it is asked and what the room answered. */
export function questions(source: ReportSource): ReportBlock[] {
  const isFrench = source.say.language === 'fr';
  if (source.questions.length === 0)
    return [
      paragraph(
        'questions.none',
        isFrench ? fr`Aucune question n'a été montrée à la salle.` : 'No question was shown to the room.',
      ),
    ];
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
  const isFrench = say.language === 'fr';
  if (status === 'open')
    return isFrench ? fr`La salle n'y a pas encore répondu.` : 'The room has not answered yet.';
  const label = labels.gapStatuses.find(({ id }) => id === status)?.label[say.language] ?? status;
  const reason = (answer?.reason ?? '').replace(/[.\s]+$/, '');
  const said = reason === '' ? '' : `${isFrench ? fr` : ` : ': '}${reason}`;
  const review =
    answer?.reviewOn === undefined
      ? ''
      : isFrench
        ? fr` À revoir le ${say.day(answer.reviewOn)}.`
        : ` To be looked at again on ${say.day(answer.reviewOn)}.`;
  return isFrench
    ? fr`Réponse de la salle : ${label}${said}.${review}`
    : `The room answered: ${label}${said}.${review}`;
}
