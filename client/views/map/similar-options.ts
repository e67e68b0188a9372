import type {
  OfficialInstitution,
  SimilarActor,
  SimilarNames,
} from '../../../model/contract/name-similarity.ts';
import type { ComboOption } from '../../components/combobox.ts';
import { formatNumber, spacedSiren } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';

/** Choice in place of a typed name. */
export type Known =
  | { readonly is: 'actor'; readonly actor: SimilarActor['actor'] }
  | { readonly is: 'official'; readonly official: OfficialInstitution };

/** A choice as the list under a field shows it, with where it is known and why it is offered. */
export interface SimilarOption extends ComboOption {
  readonly known: Known;
}

/** Lists the choices for a name: actors, then official institutions with their number. */
export const similarOptions = ({ items, official }: SimilarNames): readonly SimilarOption[] => [
  ...items.map(actorOption),
  ...official.map(officialOption),
];

function actorOption({ actor, reason }: SimilarActor): SimilarOption {
  const where =
    actor.onMap === undefined ? 'similar.elsewhere' : actor.onMap ? 'newActor.onMap' : 'newActor.inReserve';
  return {
    id: actor.id,
    label: actor.name,
    family: actor.family,
    detail: `${t(where)} · ${reason}`,
    known: { is: 'actor', actor },
  };
}

function officialOption(official: OfficialInstitution): SimilarOption {
  const { actor, population } = official;
  const more =
    actor.siren !== undefined
      ? t('similar.siren', spacedSiren(actor.siren))
      : population === undefined
        ? ''
        : t('similar.inhabitants', formatNumber(population));
  return {
    id: actor.id,
    label: actor.name,
    family: actor.family,
    detail: [t('similar.official'), more].filter((part) => part !== '').join(' · '),
    known: { is: 'official', official },
  };
}

/**
 * Finds the actor of this territory that a name surely or probably means, to warn before creating another.
 */
export const likelyHere = ({ items }: SimilarNames): SimilarActor | undefined =>
  items.find(({ actor, grade }) => actor.onMap !== undefined && grade !== 'possible');
