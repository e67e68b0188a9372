import { WorkshopStep } from '../../../model/contract/workshop.ts';

/** The step before or after one; null at the ends of the day. */
export const nextStep = (step: WorkshopStep, by: 1 | -1): WorkshopStep | null =>
  WorkshopStep.options[WorkshopStep.options.indexOf(step) + by] ?? null;
