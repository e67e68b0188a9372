import { rememberTour } from '../actions/index.ts';
import { loadedOrSaid } from '../views/map/dialogs.ts';

/** Shows around the demonstration; loaded when first asked for. */
export async function openTour(): Promise<void> {
  rememberTour();
  const tour = await loadedOrSaid(() => import('../views/tour/tour.ts'), openTour);
  await tour?.runTour();
}
