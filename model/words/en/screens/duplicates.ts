import { count } from '../../fr/screens/shell.ts';

export const duplicates = {
  'similar.title': 'May exist already:',
  'similar.mayExist': (name: string) => `May exist already: ${name}.`,
  'similar.choose': 'Choose it',
  'similar.keep': 'Add anyway',
  'similar.elsewhere': 'known elsewhere',
  'similar.official': 'official name',
  'similar.inhabitants': (n: string) => `${n} inhabitants`,

  'duplicates.title': (n: number) => `Possible duplicates (${n})`,
  'duplicates.merge': 'Compare and merge',
  'duplicates.mergeOf': (a: string, b: string) => `Compare and merge ${a} and ${b}`,
  'duplicates.and': 'and',

  'duplicates.different': 'Two different actors',
  'duplicates.differentOf': (a: string, b: string) => `${a} and ${b} are two different actors`,
  'duplicates.areTwo': (a: string, b: string) => `${a} and ${b}: two actors. This will not be asked again.`,
  'duplicates.apart': (n: number) => `Set aside (${n})`,
  'duplicates.back': 'Suggest again',
  'duplicates.backOf': (a: string, b: string) => `Suggest ${a} and ${b} again`,
  'duplicates.backAgain': (a: string, b: string) => `${a} and ${b}: among the possible duplicates again.`,
  'merge.title': 'Two actors that are one',
  'merge.with': (name: string) => `Which actor is ${name} to be merged with?`,
  'merge.keep': 'Which one stays?',
  'merge.summary': (gone: string, kept: string) =>
    `${gone} disappears; all that belongs to it goes to ${kept}.`,
  'merge.moves': 'What moves',
  'merge.collides': 'What both have',
  'merge.drops': 'What disappears',
  'merge.others': (n: number) => `${n} others`,
  'merge.nothingMoves': 'Nothing belongs to it: only the second name disappears.',
  'merge.act': 'Merge',
  'merge.undoable': 'It can be undone.',
  'merge.done': (gone: string, kept: string) => `${gone} and ${kept} are one now.`,
  'merge.territories': (n: number, names: string) =>
    `${count(n, 'territory', 'territories')} to act in: ${names}`,
  'merge.cooperations': (n: number, names: string) =>
    `${count(n, 'cooperation', 'cooperations')}, with ${names}`,
  'merge.cooperationsElsewhere': (n: number) =>
    count(n, 'cooperation in another territory', 'cooperations in other territories'),
  'merge.declarations': (n: number) => `statements about ${count(n, 'link', 'links')}`,
  'merge.commitments': (n: number, texts: string) =>
    `${count(n, 'commitment', 'commitments')} carried: ${texts}`,
  'merge.needs': (names: string) => `what is looked for: ${names}`,
  'merge.offers': (names: string) => `what is offered: ${names}`,
  'merge.memberOf': (n: number) => count(n, 'membership by law', 'memberships by law'),
  'merge.answers': (n: number) => count(n, 'answer given to a question', 'answers given to questions'),
  'merge.fields': (names: string) => `its sheet is completed: ${names}`,
  'merge.collide.field': (names: string) => `${names}: kept as the actor that stays has it`,
  'merge.collide.membership': (names: string) =>
    `a place in ${names}: the earliest entry, the latest answers`,
  'merge.collide.carrier': (texts: string) => `the same commitment: the stronger role (${texts})`,
  'merge.collide.need': (names: string) => `the same need: both notes are kept (${names})`,
  'merge.collide.offer': (names: string) => `the same offer: both notes are kept (${names})`,
  'merge.collide.party': (n: number) =>
    `${count(n, 'cooperation that both are in', 'cooperations that both are in')}: one place stays, and all that was said`,
  'merge.collide.memberOf': (n: number) =>
    `${count(n, 'membership by law', 'memberships by law')}: one stays`,
  'merge.collide.answer': (n: number) =>
    `${count(n, 'question answered', 'questions answered')} for both: the answer of the actor that stays`,
  'merge.dropped': (n: number) =>
    n < 2
      ? 'one cooperation between these two alone: it would have a single partner left'
      : `${n} cooperations between these two alone: they would have a single partner left`,
  'merge.droppedMemberOf': 'the membership by law of one in the other',
};
