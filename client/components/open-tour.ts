import { rememberTour } from '../actions/index.ts';
import { loadWithTexts } from '../messages/translate.ts';

/** Shows around the demonstration; loaded when first asked for. */
export async function openTour(): Promise<void> {
  rememberTour();
  const { runTour } = await loadWithTexts(() => import('../views/tour/tour.ts'));
  await runTour();
}
