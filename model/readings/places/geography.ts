/** A present commune. */
export interface Commune {
  readonly code: string;
  readonly name: string;
  readonly departmentCode: string;
  readonly regionCode: string;
  readonly siren?: string | undefined;
  readonly population?: number | undefined;
  /** Whether « de » is elided before its name: only the data knows about a mute h. */
  readonly elides: boolean;
}

/** A group of communes with its own taxes. `kind`: as the reference tables name it. */
export interface Epci {
  readonly siren: string;
  readonly name: string;
  readonly kind: 'cc' | 'ca' | 'cu' | 'metropole' | 'ept';
  readonly population: number;
  readonly communeCodes: readonly string[];
}

/** A département or a région: only name, code and grammar are known. `article`: see official-names. */
export interface Area {
  readonly code: string;
  readonly name: string;
  readonly article: number;
  /** For a département only. */
  readonly regionCode?: string | undefined;
}

/** The French administrative geography, by code. Overseas collectivities are neither départements nor régions. */
export interface Geography {
  readonly communes: ReadonlyMap<string, Commune>;
  readonly epcis: ReadonlyMap<string, Epci>;
  readonly departments: ReadonlyMap<string, Area>;
  readonly regions: ReadonlyMap<string, Area>;
  /** The EPCI of a commune; some islands have none. */
  readonly epciOf: ReadonlyMap<string, Epci>;
  /** Said as the source of all that comes from it. */
  readonly source: string;
}
