import { NotFoundError } from '../../../model/errors.ts';

/** A brief by its address. */
export interface BriefPlace {
  readonly territoryId: string;
  readonly ficheId: string;
}

/** Refuses to write a brief from a territory that it is not written in: there it is only read. */
export function requireHome(
  brief: { readonly territoryId?: unknown },
  { territoryId, ficheId }: BriefPlace,
): void {
  if (brief.territoryId !== territoryId) throw new NotFoundError('FICHE', ficheId);
}
