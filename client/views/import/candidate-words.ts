import type { ImportName } from '../../../model/contract/import.ts';
import { territoryName } from '../../actions/index.ts';
import { listOfNames, spacedSiren } from '../../messages/format.ts';
import { t } from '../../messages/translate.ts';

type Candidate = ImportName['candidates'][number];

/** Describes a candidate as people distinguish organisations: territories, kind, number, reason. */
export function candidateWords({ name, reason, here, territoryIds = [], siren, kind }: Candidate): string {
  const about = [
    reason,
    ...(kind === undefined ? [] : [kind]),
    ...(siren === undefined ? [] : [t('bring.siren', spacedSiren(siren))]),
  ];
  return t('bring.isIt', name, about.join(', '), here ? null : listOfNames(territoryIds.map(territoryName)));
}
