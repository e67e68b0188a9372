import { describe, expect, it } from 'vitest';
import { isOver, readComingDay } from '../../../model/words/read-coming-day.ts';

/** A Thursday. */
const FROM = '2026-12-03';

describe('a day to come', () => {
  it.each([
    ['fin janvier', '2027-01-31'],
    ['fin de janvier', '2027-01-31'],
    ['d’ici fin janvier', '2027-01-31'],
    ['fin du mois de mars', '2027-03-31'],
    ['fin février 2028', '2028-02-29'],
    ['fin décembre', '2026-12-31'],
    ['fin du mois', '2026-12-31'],
    ['by end of March', '2027-03-31'],
    ['by the end of March', '2027-03-31'],
    ['late March', '2027-03-31'],
    ['début mars', '2027-03-10'],
    ['early March', '2027-03-10'],
    ['mi-mars', '2027-03-15'],
    ['mid-March', '2027-03-15'],
    ['mars', '2027-03'],
    ['en mars', '2027-03'],
    ['in March', '2027-03'],
    ['mars prochain', '2027-03'],
    ['next March', '2027-03'],
    ['dans trois mois', '2027-03-03'],
    ['d’ici trois mois', '2027-03-03'],
    ['dans 3 mois', '2027-03-03'],
    ['in three months', '2027-03-03'],
    ['in a month', '2027-01-03'],
    ['within a year', '2027-12-03'],
    ['dans un an', '2027-12-03'],
    ['dans quinze jours', '2026-12-18'],
    ['sous quinzaine', '2026-12-18'],
    ['dans une semaine', '2026-12-10'],
    ['in two weeks', '2026-12-17'],
    ['au printemps', '2027-05'],
    ['au printemps prochain', '2027-05'],
    ['in spring', '2027-05'],
    ['début du printemps', '2027-03'],
    ['cet été', '2027-08'],
    ['this winter', '2027-02'],
    ['à la rentrée', '2027-09'],
    ['fin d’année', '2026-12-31'],
    ['by the end of the year', '2026-12-31'],
    ['à Noël', '2026-12-25'],
    ['demain', '2026-12-04'],
    ['tomorrow', '2026-12-04'],
    ['lundi', '2026-12-07'],
    ['lundi prochain', '2026-12-07'],
    ['next Thursday', '2026-12-10'],
    ['la semaine prochaine', '2026-12-13'],
    ['next week', '2026-12-13'],
    ['le mois prochain', '2027-01'],
    ['l’an prochain', '2027'],
    ['next year', '2027'],
    ['15 mars', '2027-03-15'],
    ['mercredi 15 mars', '2027-03-15'],
    ['March 15', '2027-03-15'],
    ['March 15th, 2027', '2027-03-15'],
    ['mars 2027', '2027-03'],
    ['2027', '2027'],
    ['bientôt', undefined],
    ['fin', undefined],
    ['dans', undefined],
    ['mois', undefined],
    ['un', undefined],
    ['Pierre', undefined],
  ])('is read in « %s »', (text, day) => {
    expect(readComingDay(text, FROM)).toBe(day);
  });

  it('is never in the past, without a year', () => {
    for (const month of ['01', '03', '06', '09', '11', '12'])
      for (const text of [
        'fin janvier',
        'au printemps',
        'cet hiver',
        'à Noël',
        'fin d’année',
        'lundi',
        'mars',
      ])
        expect(isOver(readComingDay(text, `2026-${month}-30`) ?? '0001', `2026-${month}-30`), text).toBe(
          false,
        );
  });

  it('counts the winter that has begun', () => {
    expect(readComingDay('cet hiver', '2027-01-10')).toBe('2027-02');
    expect(readComingDay('cet hiver', '2027-03-01')).toBe('2028-02');
  });

  it('has passed once its last possible day has', () => {
    expect(isOver('2026-12', FROM)).toBe(false);
    expect(isOver('2026', FROM)).toBe(false);
    expect(isOver('2020', FROM)).toBe(true);
    expect(isOver('2026-12-02', FROM)).toBe(true);
  });
});
