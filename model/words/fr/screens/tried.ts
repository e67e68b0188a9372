import { sayList } from '../../manner.ts';
import { count } from './shell.ts';

/** Texts of a simulated link. */
export const tried = {
  'tried.open': 'Simuler un lien entre eux',
  'tried.nothingWritten': 'Rien n’est écrit : la carte reste comme elle est.',
  'tried.closes': (n: number) =>
    n === 1 ? 'Une question n’aurait plus à être posée :' : `${n} questions n’auraient plus à être posées :`,
  'tried.closesNone': 'Aucune question ne se refermerait.',
  'tried.opens': (n: number) => (n === 1 ? 'Une autre viendrait :' : `${n} autres viendraient :`),
  'tried.more': (n: number) => (n === 1 ? 'et une autre' : `et ${n} autres`),
  'tried.about': (title: string, names: readonly string[]) => `${title} (${sayList(names, 'fr')})`,
  'tried.closer': (pairs: number, joined: number) =>
    `${count(pairs, 'paire d’acteurs se rapprocherait', 'paires d’acteurs se rapprocheraient')}${
      joined === 0 ? '' : `, dont ${joined} qu’aucun chemin ne joint aujourd’hui`
    }.`,
  'tried.closerNone': 'Personne ne se rapprocherait.',
  'tried.rests': (names: readonly string[], n: number) =>
    `Davantage reposerait sur ${sayList(names, 'fr')}${n > names.length ? ` et ${n - names.length} autres` : ''}.`,
};
