// What is foreseen before the first act is nothing: the plans of the writes come once the map is there.
export { foreseeAnswers } from '../../../model/writes/foreseen/foresee-answers.ts';
export { foreseeMap } from '../../../model/writes/foreseen/foresee-map.ts';
export { foreseeWorkshops } from '../../../model/writes/foreseen/foresee-workshops.ts';
