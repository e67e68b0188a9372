import type { votes as french } from '../../fr/screens/votes.ts';
import { count } from './shell.ts';

export const votes: typeof french = {
  'vote.title': 'Choosing together',
  'vote.reading': 'Reading the votes…',
  'vote.lead':
    'Each phone gives its dots to what matters most to it. Nobody sees a result before it is closed; only totals are shown, and a delicate or private question is never voted on.',
  'vote.whenOpen': 'The room can choose once the workshop is open.',
  'vote.about': 'Choose among',
  'vote.aboutQuestions': (n: number) =>
    `the questions on the screen (${n === 0 ? 'none that is not delicate' : n})`,
  'vote.aboutMeetings': 'the first ten suggested meetings',
  'vote.dots': 'Dots for each phone',
  'vote.wrongDots': (most: number) => `A number of dots, from 1 to ${most}.`,
  'vote.tooFew': 'It takes two questions on the screen that are not delicate.',
  'vote.open': 'Open the vote',
  'vote.opened': 'The vote is open: phones show it.',
  'vote.close': 'Close it and show the result',
  'vote.closed': 'The vote is closed: the result is everywhere at once.',
  'vote.given': (n: number) =>
    n === 0 ? 'No phone has voted yet' : `${count(n, 'phone has voted', 'phones have voted')}`,
  'vote.runs': (n: number) => `Vote open: ${count(n, 'phone has voted', 'phones have voted')}`,
  'vote.hidden': 'The result appears when it is closed.',
  'vote.points': (n: number) => count(n, 'dot', 'dots'),
  'vote.ofWhichMine': (n: number) => `${n} of them yours`,
  'vote.result.questions': (n: number) => `Questions chosen by ${count(n, 'phone', 'phones')}`,
  'vote.result.meetings': (n: number) => `Meetings chosen by ${count(n, 'phone', 'phones')}`,
  'vote.forget': 'Erase this vote',
  'vote.forgetForGood': 'Erase it for good?',
  'vote.forgotten': 'The vote is erased: nothing of it is left.',
  'vote.none': 'No vote is open.',
  'vote.chosen': 'What the room chose',
  'vote.screen': (dots: number) =>
    dots === 1 ? 'One dot to give, on your phone' : `${dots} dots to give, on your phone`,
  'vote.howTo': (dots: number) =>
    dots === 1
      ? 'You have one dot. Give it to what matters most to you.'
      : `You have ${dots} dots. Give them to what matters most to you; several to one, if you like.`,
  'vote.left': (n: number) =>
    n === 0 ? 'All your dots are placed: give them.' : `You have ${count(n, 'dot', 'dots')} left.`,
  'vote.areKept': 'Your dots are kept here, and leave as soon as the network allows.',
  'vote.areGiven': 'Your dots are given. You can change them as long as the vote is open.',
  'vote.putOne': 'One dot more',
  'vote.takeOne': 'One dot less',
  'vote.give': 'Give my dots',
  'vote.change': 'Change my dots',
  'vote.call': (dots: number) =>
    dots === 1 ? 'The room is voting: give your dot' : `The room is voting: give your ${dots} dots`,
  'vote.callAgain': 'The room is voting: your dots are given',
  'vote.callResult': 'The vote is closed: see the result',
  'vote.inRoom': (n: number) => `${count(n, 'dot', 'dots')} from the room`,
  'minutes.chosen': 'What the room chose',
  'minutes.vote.questions': (seats: number, dots: number) =>
    `Questions, ${count(seats, 'phone', 'phones')}, ${count(dots, 'dot', 'dots')} each:`,
  'minutes.vote.meetings': (seats: number, dots: number) =>
    `Meetings, ${count(seats, 'phone', 'phones')}, ${count(dots, 'dot', 'dots')} each:`,
  'minutes.chosenLine': (text: string, dots: number) => `${text} (${count(dots, 'dot', 'dots')})`,
};
