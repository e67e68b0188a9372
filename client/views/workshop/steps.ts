import { WorkshopStep } from '../../../model/contract/workshop.ts';

/** Returns the next or previous step; null at the ends. */
export const nextStep = (step: WorkshopStep, by: 1 | -1): WorkshopStep | null =>
  WorkshopStep.options[WorkshopStep.options.indexOf(step) + by] ?? null;
