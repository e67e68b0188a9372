import type { statnet as french } from '../../fr/served/statnet.ts';

/** Description of the scripts inside a file for statnet. */
export const statnet: typeof french = {
  scripts: 'Scripts',
  use: 'load-statnet.R makes the network. mrqap.R (package sna) and ergm.R (package ergm) look for what makes a link likelier: same family, same scale, both signatories of the Charter, commitments carried in common. covariates.R makes these matrices; it adds distance, if you put a file distance.csv next to it. Unreported links are missing: compute among the actors that answered, and state how many they are.',
};
