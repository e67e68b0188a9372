import { count } from './shell.ts';

/** Choosing together: dots that phones give, on the phone, on the board, on the big screen, in the minutes. */
export const votes = {
  'vote.title': 'Choisir ensemble',
  'vote.reading': 'Lecture des votes…',
  'vote.lead':
    'Chaque téléphone donne ses points à ce qui compte le plus pour lui. Personne ne voit de résultat avant la clôture ; seuls des totaux sont dits, et une question délicate ou privée n’est jamais mise au vote.',
  'vote.whenOpen': 'La salle peut choisir quand l’atelier est ouvert.',
  'vote.about': 'Choisir parmi',
  'vote.aboutQuestions': (n: number) =>
    `les questions à l’écran (${n === 0 ? 'aucune qui ne soit délicate' : n})`,
  'vote.aboutMeetings': 'les dix premières rencontres proposées',
  'vote.dots': 'Points par téléphone',
  'vote.wrongDots': (most: number) => `Un nombre de points, de 1 à ${most}.`,
  'vote.tooFew': 'Il faut au moins deux questions à l’écran qui ne soient pas délicates.',
  'vote.open': 'Ouvrir le vote',
  'vote.opened': 'Le vote est ouvert : les téléphones l’annoncent.',
  'vote.close': 'Finir et montrer le résultat',
  'vote.closed': 'Le vote est terminé : le résultat s’affiche partout.',
  'vote.given': (n: number) =>
    n === 0 ? 'Aucun téléphone n’a encore voté' : `${count(n, 'téléphone a voté', 'téléphones ont voté')}`,
  'vote.runs': (n: number) => `Vote ouvert : ${count(n, 'téléphone a voté', 'téléphones ont voté')}`,
  'vote.hidden': 'Le résultat s’affichera à la fin.',
  'vote.points': (n: number) => count(n, 'point', 'points'),
  'vote.ofWhichMine': (n: number) => `dont ${n} de vous`,
  'vote.result.questions': (n: number) => `Questions choisies par ${count(n, 'téléphone', 'téléphones')}`,
  'vote.result.meetings': (n: number) => `Rencontres choisies par ${count(n, 'téléphone', 'téléphones')}`,
  'vote.forget': 'Effacer ce vote',
  'vote.forgetForGood': 'Effacer pour de bon ?',
  'vote.forgotten': 'Le vote est effacé : il n’en reste rien.',
  'vote.none': 'Aucun vote n’est ouvert.',
  'vote.chosen': 'Ce que la salle a choisi',
  'vote.screen': (dots: number) =>
    dots === 1 ? 'Un point à donner, sur votre téléphone' : `${dots} points à donner, sur votre téléphone`,
  'vote.howTo': (dots: number) =>
    dots === 1
      ? 'Vous avez un point. Donnez-le à ce qui compte le plus pour vous.'
      : `Vous avez ${dots} points. Donnez-les à ce qui compte le plus pour vous ; plusieurs au même, si vous voulez.`,
  'vote.left': (n: number) =>
    n === 0 ? 'Tous vos points sont posés : donnez-les.' : `Il vous reste ${count(n, 'point', 'points')}.`,
  'vote.areKept': 'Vos points sont gardés ici, et partent dès que le réseau le permet.',
  'vote.areGiven': 'Vos points sont donnés. Vous pouvez les changer tant que le vote est ouvert.',
  'vote.putOne': 'Un point de plus',
  'vote.takeOne': 'Un point de moins',
  'vote.give': 'Donner mes points',
  'vote.change': 'Changer mes points',
  'vote.call': (dots: number) =>
    dots === 1 ? 'La salle vote : donnez votre point' : `La salle vote : donnez vos ${dots} points`,
  'vote.callAgain': 'La salle vote : vos points sont donnés',
  'vote.callResult': 'Le vote est terminé : voir le résultat',
  'vote.inRoom': (n: number) => `${count(n, 'point', 'points')} de la salle`,
  'minutes.chosen': 'Ce que la salle a choisi',
  'minutes.vote.questions': (seats: number, dots: number) =>
    `Questions, ${count(seats, 'téléphone', 'téléphones')}, ${count(dots, 'point', 'points')} chacun :`,
  'minutes.vote.meetings': (seats: number, dots: number) =>
    `Rencontres, ${count(seats, 'téléphone', 'téléphones')}, ${count(dots, 'point', 'points')} chacun :`,
  'minutes.chosenLine': (text: string, dots: number) => `${text} (${count(dots, 'point', 'points')})`,
};
