import { count } from './shell.ts';

export const former = {
  'former.title': (n: number) =>
    `${count(n, 'lien attend', 'liens attendent')} votre accord pour suivre le dernier mot`,
  'former.lead':
    'Quand plusieurs personnes d’une organisation avaient parlé, le niveau le plus bas comptait. Désormais, son dernier mot compte. Rien ne change sans votre accord.',
  'former.word': (name: string, held: string, last: string) =>
    `${name} : « ${held} » compte ; son dernier mot est « ${last} ».`,
  'former.none': (name: string, held: string) => `${name} : « ${held} » compte ; plus rien ne compterait.`,
  'former.link': (level: string, next: string) => `Le lien passerait de « ${level} » à « ${next} ».`,
  'former.same': (level: string) => `Le lien resterait à « ${level} ».`,
  'former.accept': 'Suivre le dernier mot',
  'former.acceptOf': (names: string) => `Suivre le dernier mot pour ${names}`,
  'former.acceptAll': (n: number) => `Suivre le dernier mot partout (${n})`,
  'former.accepted': (n: number) => `Le dernier mot compte pour ${count(n, 'lien', 'liens')}.`,
  'former.see': (n: number) =>
    `${count(n, 'lien attend', 'liens attendent')} votre accord pour suivre le dernier mot : voir la liste`,
};
