import { count } from './shell.ts';

export const promises = {
  'promises.title': (open: number, overdue: number) =>
    open === 0
      ? 'Promises'
      : `${count(open, 'promise', 'promises')}${overdue === 0 ? '' : `, ${overdue} to take up again`}`,
  'promises.reading': 'Reading the promises…',
  'promises.empty':
    'Promises will come here: a cooperation that each wants, with a date, a first name, and the yes of each actor. Propose a meeting, or write “Mairie -> AMAP: lends premises, promised” on the map.',
  'promises.emptyStep': 'See who would gain from meeting',
  'promises.overdue': 'To take up again: the day has passed',
  'promises.coming': 'To come',
  'promises.calendar': 'Calendar (.ics)',
  'promises.undated': 'Without a date',
  'promises.kept': 'Kept',
  'promises.left': 'Left',
  'promises.setDay': 'Set the date',
  'promises.changeDay': 'Change the date',
  'promises.for': 'Promised for',
  'promises.daySaid': 'The date is noted.',
  'promises.done': 'It is done',
  'promises.doneSaid': 'Noted: the promise is kept.',
  'promises.howFar': 'How far are you, to date?',
  'promises.leave': 'Leave it',
  'promises.why': 'Why it is left',
  'promises.leftBecause': (day: string, reason: string) => `Left on ${day}: ${reason}`,
  'promises.leftSaid': 'The promise is left, with its reason.',
  'promises.since': (day: string) => `since ${day}`,
  'promises.toSign': 'yes, first name:',
};
