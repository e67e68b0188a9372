import { theDay } from '../when.ts';
import { count } from './shell.ts';

export const promises = {
  'promises.title': (open: number, overdue: number) =>
    open === 0
      ? 'Les promesses'
      : `${count(open, 'promesse', 'promesses')}${overdue === 0 ? '' : `, dont ${overdue} à reprendre`}`,
  'promises.reading': 'Lecture des promesses…',
  'promises.empty':
    'Ici s’afficheront les promesses : une coopération que chacun veut, avec une date, un prénom, et le oui de chacun. Proposez une rencontre, ou notez « Mairie -> AMAP : prête un local, promis » sur la carte.',
  'promises.emptyStep': 'Voir qui gagnerait à se rencontrer',
  'promises.overdue': 'À reprendre : la date est passée',
  'promises.coming': 'À venir',
  'promises.calendar': 'Calendrier (.ics)',
  'promises.undated': 'Sans date',
  'promises.kept': 'Tenues',
  'promises.left': 'Laissées',
  'promises.setDay': 'Fixer la date',
  'promises.changeDay': 'Changer la date',
  'promises.for': 'Promise pour le',
  'promises.daySaid': 'La date est notée.',
  'promises.done': 'C’est fait',
  'promises.doneSaid': 'C’est noté : la promesse est tenue.',
  'promises.howFar': 'Où en êtes-vous, à ce jour ?',
  'promises.leave': 'On la laisse',
  'promises.why': 'Pourquoi on la laisse',
  'promises.leftBecause': (day: string, reason: string) => `Laissée le ${day} : ${reason}`,
  'promises.leftSaid': 'La promesse est laissée, avec sa raison.',
  'promises.since': (day: string) => `depuis ${theDay(day)}`,
  'promises.toSign': 'oui, prénom :',
};
