import { fr } from '../../french.ts';

/** Description of the scripts inside a file for statnet. */
export const statnet = {
  scripts: 'Scripts',
  use: fr`Le script load-statnet.R fait le réseau. Les scripts mrqap (paquet sna) et ergm (paquet ergm) cherchent ce qui rend un lien plus probable : famille, échelle, Charte, engagements communs. Le script covariates fait ces matrices. Il y ajoute la distance, si vous posez à côté un fichier de distances (distance.csv). Les liens non dits manquent : faites le calcul sur ceux qui ont répondu, et dites combien ils sont.`,
};
