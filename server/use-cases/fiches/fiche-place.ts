import { NotFoundError } from '../../../model/errors.ts';

/** A fiche by its address. */
export interface FichePlace {
  readonly territoryId: string;
  readonly ficheId: string;
}

/** Refuses to write a fiche from a territory that it is not written in: there it is only read. */
export function requireHome(
  fiche: { readonly territoryId?: unknown },
  { territoryId, ficheId }: FichePlace,
): void {
  if (fiche.territoryId !== territoryId) throw new NotFoundError('FICHE', ficheId);
}
