import type { statnet as french } from '../../fr/served/statnet.ts';

/** Description of the scripts inside a file for statnet. */
export const statnet: typeof french = {
  scripts: 'Scripts',
  use: 'The script load-statnet.R makes the network. The scripts mrqap (package sna) and ergm (package ergm) look for what makes a link likelier: family, scale, Charter, shared commitments. The script covariates makes these matrices. It adds distance, if you put a file of distances (distance.csv) next to it. Unreported links are missing: compute among the actors that answered, and state how many they are.',
};
