import { SIZE_MEASURES } from '../../../model/contract/map-look.ts';
import type { MeasureReading } from '../../../model/contract/measures.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { LINK_LEVELS } from '../../../model/contract/vocabulary.ts';
import { fieldLabel } from '../../messages/field-label.ts';
import { t } from '../../messages/translate.ts';
import { familyShort } from '../../messages/vocabulary.ts';
import { csvOf, indexMap } from '../../state/index.ts';

/**
 * Writes actors × measures for a spreadsheet: exact figures, undefined ones empty; each row states its
 * network.
 */
export function measuresCsv(map: TerritoryMap, { actors, subNetwork }: MeasureReading): string {
  const index = indexMap(map);
  const { day, minIntensity, withoutTransactions, multiParty, confirmation } = subNetwork;
  const network = [day, minIntensity, String(withoutTransactions), multiParty, confirmation];
  const headings = [
    'id',
    fieldLabel('name'),
    fieldLabel('family'),
    ...SIZE_MEASURES.map((measure) => t(`measures.name.${measure}`)),
    ...LINK_LEVELS.map((level) => t('measures.linksAt', level)),
    'E-I',
    t('measures.clustering'),
    t('measures.inCore'),
    t('measures.community'),
    t('measures.passage'),
    ...['day', 'minIntensity', 'withoutTransactions', 'multiParty', 'confirmation'],
  ];
  return csvOf([
    headings,
    ...actors.map((actor) => {
      const known = index.actors.get(actor.actorId);
      return [
        actor.actorId,
        known?.name ?? '',
        known === undefined ? '' : familyShort(known.family),
        ...SIZE_MEASURES.map((measure) => actor[measure]),
        ...actor.linksAt,
        actor.eiIndex,
        actor.clustering,
        actor.inCore === null ? null : t(actor.inCore ? 'shell.yes' : 'shell.no'),
        actor.community,
        t(actor.isArticulation ? 'shell.yes' : 'shell.no'),
        ...network,
      ];
    }),
  ]);
}
