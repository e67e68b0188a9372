import type { Area, Commune, Epci, Geography } from '../../model/readings/places/geography.ts';

interface Places {
  readonly communes?: ReadonlyArray<Partial<Commune> & Pick<Commune, 'name'>>;
  readonly epcis?: ReadonlyArray<Partial<Epci> & Pick<Epci, 'siren' | 'name'>>;
  readonly departments?: ReadonlyArray<Partial<Area> & Pick<Area, 'code' | 'name'>>;
  readonly regions?: ReadonlyArray<Partial<Area> & Pick<Area, 'code' | 'name'>>;
}

/**
 * Builds a geography with these places only. A commune without a code gets its position in the list as code.
 */
export function smallCountry({
  communes = [],
  epcis = [],
  departments = [],
  regions = [],
}: Places): Geography {
  const allCommunes = communes.map(
    (one, i): Commune => ({
      ...{ code: `100${i}`, departmentCode: 'd', regionCode: 'r', elides: false },
      ...one,
    }),
  );
  const allEpcis = epcis.map((one): Epci => ({ kind: 'cc', population: 0, communeCodes: [], ...one }));
  const byCode = <T extends { readonly code: string }>(all: readonly T[]) =>
    new Map(all.map((one) => [one.code, one]));
  return {
    communes: byCode(allCommunes),
    epcis: new Map(allEpcis.map((one) => [one.siren, one])),
    departments: byCode(departments.map((one): Area => ({ article: 0, ...one }))),
    regions: byCode(regions.map((one): Area => ({ article: 0, ...one }))),
    epciOf: new Map(allEpcis.flatMap((epci) => epci.communeCodes.map((code) => [code, epci] as const))),
    source: 'Atlas',
  };
}
