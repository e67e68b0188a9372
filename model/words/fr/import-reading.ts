import { fr } from '../french.ts';

/** Meanings of a sheet's columns without a field. */
export const importSheets = {
  partners: 'Travaille avec',
  wished: 'Souhaite travailler avec',
  needs: 'Besoins',
  offers: 'Offres',
  keyword: 'gardé comme mot-clé',
  note: 'gardé en note',
  commitment: 'engagement',
  omit: 'laissé de côté',
};

/** Questions about ambiguous lines. */
export const importQuestions = {
  conflict: {
    text: (lines: number) =>
      lines === 1
        ? fr`Une ligne parle d'un conflit. Le lien est noté rompu, et réservé à l'animation.`
        : fr`${String(lines)} lignes parlent d'un conflit. Ces liens sont notés rompus, et réservés à l'animation.`,
    answers: {
      broken: 'Rompu, réservé à l’animation',
      dormant: 'En sommeil, réservé à l’animation',
      note: 'Actif, réservé à l’animation, le mot en note',
    },
  },
  planned: {
    text: (lines: number) =>
      lines === 1
        ? fr`Un lien commence plus tard. Il est noté en construction, promis pour cette date.`
        : fr`${String(lines)} liens commencent plus tard. Ils sont notés en construction, promis pour ces dates.`,
    answers: {
      planned: 'En construction, promis pour cette date',
      active: 'Comme les autres, à partir de cette date',
    },
  },
};
