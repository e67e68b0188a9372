import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import type { Area, Commune, Epci, Geography } from '../../model/readings/places/geography.ts';
import { indexPlaces, type PlaceIndex } from '../../model/readings/places/place-index.ts';

const PACKAGE = '@etalab/decoupage-administratif';

interface RawCommune {
  code: string;
  nom: string;
  type: string;
  typeLiaison: number;
  departement: string;
  region: string;
  siren?: string;
  population?: number;
}
interface RawEpci {
  code: string;
  nom: string;
  type: string;
  populationTotale: number;
  membres: Array<{ code: string }>;
}
interface RawArea {
  code: string;
  nom: string;
  typeLiaison: number;
  region?: string;
  zone: string;
}

const KINDS: Readonly<Record<string, Epci['kind']>> = {
  CC: 'cc',
  CA: 'ca',
  CU: 'cu',
  METRO: 'metropole',
  MET69: 'metropole',
  EPT: 'ept',
};
// Insee's code of the article: no article, and the name begins with a vowel or a mute h.
const ELIDED = 1;

let geography: Geography | undefined;
let index: PlaceIndex | undefined;

/** Loads the geography of the package; read once, on first use (some 300 ms). */
export function loadGeography(): Geography {
  geography ??= readGeography();
  return geography;
}

/** Loads the search index of the geography; built once, on first use. */
export function loadPlaceIndex(): PlaceIndex {
  index ??= indexPlaces(loadGeography());
  return index;
}

const require = createRequire(import.meta.url);

function readGeography(): Geography {
  const { version } = z
    .object({ version: z.string() })
    .parse(readJson(require.resolve('@etalab/decoupage-administratif/package.json')));
  const communes = readJson<RawCommune[]>(
    require.resolve('@etalab/decoupage-administratif/data/communes.json'),
  )
    .filter(({ type }) => type === 'commune-actuelle')
    .map(toCommune);
  const epcis = readJson<RawEpci[]>(require.resolve('@etalab/decoupage-administratif/data/epci.json')).map(
    toEpci,
  );
  // The EPTs of Greater Paris stand between a commune and the metropolis; the EPCI of these communes is the
  // metropolis.
  const epts = readJson<RawEpci[]>(require.resolve('@etalab/decoupage-administratif/data/ept.json')).map(
    toEpci,
  );
  return {
    communes: new Map(communes.map((commune) => [commune.code, commune])),
    epcis: new Map([...epcis, ...epts].map((epci) => [epci.siren, epci])),
    departments: areas(require.resolve('@etalab/decoupage-administratif/data/departements.json')),
    regions: areas(require.resolve('@etalab/decoupage-administratif/data/regions.json')),
    epciOf: new Map(epcis.flatMap((epci) => epci.communeCodes.map((code) => [code, epci] as const))),
    source: `Insee (code officiel géographique) et DGCL, découpage administratif d’Etalab, version ${version}`,
  };
}

// Files of the package itself, installed in one pinned version: their shape is known.
const readJson = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

function toCommune({ code, nom, typeLiaison, departement, region, siren, population }: RawCommune): Commune {
  return {
    code,
    name: nom,
    departmentCode: departement,
    regionCode: region,
    siren,
    population,
    elides: typeLiaison === ELIDED,
  };
}

function toEpci({ code, nom, type, populationTotale, membres }: RawEpci): Epci {
  const kind = KINDS[type];
  if (kind === undefined) throw new Error(`${PACKAGE} has an EPCI of the unknown type ${type}.`);
  return {
    siren: code,
    name: nom,
    kind,
    population: populationTotale,
    communeCodes: membres.map(({ code: member }) => member),
  };
}

// Overseas collectivities (zone com) stand in both files and are neither.
const areas = (file: string): ReadonlyMap<string, Area> =>
  new Map(
    readJson<RawArea[]>(file)
      .filter(({ zone }) => zone !== 'com')
      .map(({ code, nom, typeLiaison, region }) => [
        code,
        { code, name: nom, article: typeLiaison, regionCode: region },
      ]),
  );
