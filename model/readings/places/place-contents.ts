import type { NewActor } from '../../contract/actor.ts';
import type { TerritoryLevel } from '../../contract/vocabulary.ts';
import { withoutAbsent } from '../../without-absent.ts';
import type { Area, Commune, Epci, Geography } from './geography.ts';

// Régions that are no région by law, but one collectivity for both levels.
const SINGLE_COLLECTIVITIES: Readonly<Record<string, string>> = {
  '02': 'Collectivité territoriale de Martinique',
  '03': 'Collectivité territoriale de Guyane',
  '06': 'Département-Région de Mayotte',
  '94': 'Collectivité de Corse',
};

// « De » before a name written without its article, by Insee's article code (TNCC).
const OF_ARTICLE = ['de ', "d'", 'du ', 'de la ', 'des ', "de l'", 'des ', 'de las ', 'de los '];

/**
 * Formats a commune: « Commune de Loos-en-Gohelle », « Commune du Mené », « Commune d'Auchel », « Commune de
 * La Rochelle ».
 */
export function communeName({ name, elides }: Pick<Commune, 'name' | 'elides'>): string {
  if (name.startsWith('Le ')) return `Commune du ${name.slice(3)}`;
  if (name.startsWith('Les ')) return `Commune des ${name.slice(4)}`;
  return `Commune ${elides || name.startsWith('Aux ') ? "d'" : 'de '}${name}`;
}

/** Formats a département: « Département du Pas-de-Calais », « Département de l'Ain ». */
export const departmentName = ({ name, article }: Pick<Area, 'name' | 'article'>): string =>
  `Département ${OF_ARTICLE[article] ?? 'de '}${name}`;

/** Formats a région without article, as they call themselves: « Région Hauts-de-France ». */
export const regionName = ({ code, name }: Pick<Area, 'code' | 'name'>): string =>
  SINGLE_COLLECTIVITIES[code] ?? `Région ${name}`;

/** An institution that a place brings; `onMap` for the place's own, the others wait in the reserve. */
export interface PlaceActor
  extends Required<Pick<NewActor, 'id' | 'name' | 'family' | 'kind' | 'scale' | 'source'>> {
  readonly id: string;
  readonly siren?: string;
  readonly onMap: boolean;
}

/** Contents of an official place: a territory, its institutions, their memberships by law. */
export interface PlaceContents {
  readonly territory: {
    readonly name: string;
    readonly level: TerritoryLevel;
    readonly code: string;
    readonly population?: number;
    readonly source: string;
  };
  readonly actors: readonly PlaceActor[];
  readonly memberOf: ReadonlyArray<{ fromId: string; toId: string; source: string }>;
}

/**
 * Builds the contents of a place (`commune:62528`, `epci:246200364`, …); undefined if there is no such place
 * today.
 */
export function placeContents(geography: Geography, place: string): PlaceContents | undefined {
  const [kind = '', code = ''] = place.split(':');
  const { communes, epcis, departments, regions } = geography;
  const commune = kind === 'commune' ? communes.get(code) : undefined;
  if (commune) return ofCommune(geography, commune);
  const epci = kind === 'epci' ? epcis.get(code) : undefined;
  if (epci) return ofEpci(geography, epci);
  const department = kind === 'departement' ? departments.get(code) : undefined;
  if (department) return ofDepartment(geography, department);
  const region = kind === 'region' ? regions.get(code) : undefined;
  return region && ofRegion(geography, region);
}

// Commune: itself, its EPCI, département, région.
function ofCommune(geography: Geography, commune: Commune): PlaceContents {
  const epci = geography.epciOf.get(commune.code);
  return contents(geography, {
    level: 'commune',
    place: commune,
    communes: [commune],
    epcis: epci ? [epci] : [],
    departments: [commune.departmentCode],
    regions: [commune.regionCode],
  });
}

// EPCI: itself, its communes, their départements and régions (some lie in two).
function ofEpci(geography: Geography, epci: Epci): PlaceContents {
  const communes = epci.communeCodes.flatMap((code) => geography.communes.get(code) ?? []);
  return contents(geography, {
    level: 'epci',
    place: { code: epci.siren, name: epci.name, population: epci.population },
    communes,
    epcis: [epci],
    departments: communes.map(({ departmentCode }) => departmentCode),
    regions: communes.map(({ regionCode }) => regionCode),
  });
}

// Département: itself, the EPCI that reach into it, its région.
function ofDepartment(geography: Geography, department: Area): PlaceContents {
  const epcis = [...geography.epcis.values()].filter(({ communeCodes }) =>
    communeCodes.some((code) => geography.communes.get(code)?.departmentCode === department.code),
  );
  return contents(geography, {
    level: 'department',
    place: department,
    communes: [],
    epcis,
    departments: [department.code],
    regions: department.regionCode === undefined ? [] : [department.regionCode],
  });
}

// Région: itself, its départements.
function ofRegion(geography: Geography, region: Area): PlaceContents {
  const departments = [...geography.departments.values()].filter(
    ({ regionCode }) => regionCode === region.code,
  );
  return contents(geography, {
    level: 'region',
    place: region,
    communes: [],
    epcis: [],
    departments: departments.map(({ code }) => code),
    regions: [region.code],
  });
}

interface Brought {
  readonly level: 'commune' | 'epci' | 'department' | 'region';
  readonly place: { readonly code: string; readonly name: string; readonly population?: number | undefined };
  readonly communes: readonly Commune[];
  readonly epcis: readonly Epci[];
  readonly departments: readonly string[];
  readonly regions: readonly string[];
}

function contents(geography: Geography, brought: Brought): PlaceContents {
  const { level, place } = brought;
  const { source } = geography;
  const named = (areas: ReadonlyMap<string, Area>, codes: readonly string[]) =>
    [...new Set(codes)].sort().flatMap((code) => areas.get(code) ?? []);
  const brings = [
    ...brought.epcis.map(epciActor),
    ...brought.communes.map(communeActor),
    ...named(geography.departments, brought.departments).map(departmentActor),
    ...named(geography.regions, brought.regions).map(regionActor),
  ];
  const ownId = `fr-${level === 'department' ? 'departement' : level}-${place.code}`;
  const { population } = place;
  return {
    territory: {
      name: place.name,
      level,
      code: place.code,
      ...(population !== undefined && { population }),
      source,
    },
    actors: brings.map(({ place: _place, population: _inhabitants, ...actor }) => ({
      ...actor,
      family: 'local_authority',
      source,
      onMap: actor.id === ownId,
    })),
    // With communes, there is at most one EPCI: theirs.
    memberOf: brought.epcis.flatMap(({ siren }) =>
      brought.communes.map(({ code }) => ({
        fromId: `fr-commune-${code}`,
        toId: `fr-epci-${siren}`,
        source,
      })),
    ),
  };
}

/** The institution of a place as the actor that it makes. */
export type Institution = Omit<PlaceActor, 'family' | 'source' | 'onMap'> & {
  readonly place: string;
  readonly population?: number;
};

/** Lists every place's own institution: communes, EPCI, départements, régions. */
export const institutions = ({ communes, epcis, departments, regions }: Geography): Institution[] => [
  ...[...communes.values()].map(communeActor),
  ...[...epcis.values()].map(epciActor),
  ...[...departments.values()].map(departmentActor),
  ...[...regions.values()].map(regionActor),
];

const communeActor = (commune: Commune): Institution => ({
  place: `commune:${commune.code}`,
  id: `fr-commune-${commune.code}`,
  name: communeName(commune),
  kind: 'commune',
  scale: 'local',
  ...withoutAbsent({ siren: commune.siren, population: commune.population }),
});

const epciActor = ({ siren, name, kind, population }: Epci): Institution => ({
  place: `epci:${siren}`,
  id: `fr-epci-${siren}`,
  name,
  kind,
  scale: 'intercommunal',
  siren,
  population,
});

const departmentActor = (department: Area): Institution => ({
  place: `departement:${department.code}`,
  id: `fr-departement-${department.code}`,
  name: departmentName(department),
  kind: 'departement',
  scale: 'departmental',
});

const regionActor = (region: Area): Institution => ({
  place: `region:${region.code}`,
  id: `fr-region-${region.code}`,
  name: regionName(region),
  kind: 'region',
  scale: 'regional',
});
