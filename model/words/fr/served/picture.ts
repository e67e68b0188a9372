import { fr } from '../../french.ts';

/** Message in a drawing about letters that could not be written. */
export const picture = {
  lost: (n: number) =>
    fr`\ufffd : ${n === 1 ? 'une lettre' : `${n} lettres`} que nos polices n'ont pas ; le nom entier est dans le dessin SVG et dans les tableaux.`,
};
