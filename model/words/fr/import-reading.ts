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
  month: {
    text: (lines: number) =>
      lines === 1
        ? fr`Une date comme « mars 24 » est lue comme un mois de 2024.`
        : fr`${String(lines)} dates comme « mars 24 » sont lues comme un mois et une année.`,
    answers: { month: 'Un mois et une année', note: 'Rien de sûr : garder les mots en note' },
  },
  private: {
    text: (lines: number) =>
      lines === 1
        ? fr`Une réponse refuse la publication. Elle entre réservée à l'animation, avec ses liens.`
        : fr`${String(lines)} réponses refusent la publication. Elles entrent réservées à l'animation, avec leurs liens.`,
    answers: { private: 'Réservées à l’animation', omit: 'Laisser ces lignes de côté' },
  },
  person: {
    text: (lines: number) =>
      lines === 1
        ? fr`Un partenaire est une personne. Choisissez son organisation dans la liste des noms, plus bas.`
        : fr`${String(lines)} liens nomment une personne. Choisissez son organisation dans la liste des noms, plus bas.`,
    answers: { keep: 'Garder ces noms comme ils sont écrits', omit: 'Laisser ces noms de côté' },
  },
  gone: {
    text: () => fr`Des acteurs de la carte ne sont plus dans ce fichier. Que faire d'eux ?`,
    answers: { keep: 'Les laisser sur la carte', reserve: 'Les mettre en réserve, à côté de la carte' },
  },
  mark: {
    text: (lines: number, mark = '') =>
      lines === 1
        ? fr`Que veut dire « ${mark} », écrit dans une case ?`
        : fr`Que veut dire « ${mark} », écrit dans ${String(lines)} cases ?`,
    answers: {
      active: 'Un lien',
      strong: 'Un lien fort : on met en commun',
      in_progress: 'Un lien en construction',
      wished: 'Un lien souhaité',
    },
  },
};
