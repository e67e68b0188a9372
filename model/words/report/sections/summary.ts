import type { ReportBlock } from '../../../contract/report.ts';
import { fr } from '../../french.ts';
import { list, paragraph } from '../blocks.ts';
import { keyFigures } from '../key-figures.ts';
import type { ReportSource } from '../report-source.ts';

/** What one retains: five figures, and what the map asks. */
export function summary(source: ReportSource): ReportBlock[] {
  const { say, gaps, questions, system } = source;
  if (system.actors.size === 0)
    return [
      paragraph(
        'summary.empty',
        say.language === 'fr'
          ? fr`Aucune organisation n'est encore sur la carte de ce territoire.`
          : 'No organisation is on the map of this territory yet.',
      ),
    ];
  const open =
    say.language === 'fr'
      ? fr`La carte pose ${say.count(gaps.headline, 'question ouverte', 'questions ouvertes')} ; ce rapport en retient ${questions.length}.`
      : `The map asks ${say.count(gaps.headline, 'open question', 'open questions')}; this report tells ${questions.length}.`;
  return list([
    ...keyFigures(source).map(([name, text]) => [`summary.${name}`, text] as const),
    ['summary.questions', open],
  ]);
}
