import { fr } from '../../french.ts';

/** What a drawing says where letters of it could not be written. */
export const picture = {
  lost: (n: number) =>
    fr`\ufffd : ${n === 1 ? 'une lettre' : `${n} lettres`} que nos polices n'ont pas ; le nom entier est dans le dessin SVG et dans les tableaux.`,
};
