import { fr } from '../../french.ts';

/** Description of the scripts inside a file for statnet. */
export const statnet = {
  scripts: 'Scripts',
  use: fr`load-statnet.R fait le réseau. mrqap.R (paquet sna) et ergm.R (paquet ergm) cherchent ce qui rend un lien plus probable : même famille, même échelle, signature de la Charte par les deux, engagements portés en commun. covariates.R fait ces matrices ; il y ajoute la distance, si vous posez à côté un fichier distance.csv. Les liens non dits manquent : faites le calcul sur ceux qui ont répondu, et dites combien ils sont.`,
};
