import { fr } from '../../french.ts';

/** Why a measure has no figure here. */
export const unmeasured = {
  undefined: fr`Cette mesure n'est pas définie sur ce réseau.`,
  tooLarge: fr`Non calculé : ce réseau est trop grand pour tous les plus courts chemins.`,
};
