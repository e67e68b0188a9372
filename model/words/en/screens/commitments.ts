import { count } from '../../fr/screens/shell.ts';

export const commitments = {
  'commitments.reading': 'Reading the commitments…',
  'commitments.readingCharter': 'Reading the Charter…',
  'commitments.title': (n: number, uncarried: number) =>
    n === 0
      ? 'What does the territory commit to?'
      : `${count(n, 'commitment', 'commitments')}${uncarried === 0 ? ', all carried' : `, ${uncarried} without a carrier`}`,
  'commitments.matrix': 'Who carries what',
  'commitments.charter': 'Charter and reality',
  'commitments.every': 'all actors',
  'commitments.cooperates': 'cooperates for it',
  'commitments.refines': (code: string) => `refines ${code} of the Charter`,
  'commitments.lead': 'Who leads it? (optional)',
  'commitments.emptyTitle': 'What does the territory commit to?',
  'commitments.empty':
    'This will show who carries each commitment, and who already cooperates to keep it. Write the first one in the words of the room.',
  'commitments.reworded':
    'Texts after the Charter, reworded and put into English: only the Charter’s own text, in French, counts.',
  'commitments.objectives': 'The objectives',
  'commitments.lessons': 'The lessons',
  'commitments.signatories': (n: number) =>
    `${count(n, 'signatory of the Charter acts', 'signatories of the Charter act')} here.`,
  'commitments.noSignatory': 'No signatory of the Charter is recorded here so far.',
  'commitments.unheard': (names: string) => `Not met yet about their commitments: ${names}.`,
  'commitments.against': (signatories: number, acting: number, unheard: number) =>
    [
      `${count(signatories, 'signatory', 'signatories')} here`,
      acting === 0
        ? 'none reports a cooperation for it yet'
        : `${acting} ${acting < 2 ? 'reports' : 'report'} a cooperation for it`,
      ...(unheard === 0 ? [] : [`${unheard} not met yet`]),
    ].join('; '),
  'commitments.acting': 'reports a cooperation for it',
  'commitments.silent': 'reports none yet',
  'commitments.unheardOne': 'not met yet',
  'commitments.notRefined': 'No commitment of the territory refines it yet.',
};
