import type { Brief, BriefParty, BriefStatus } from '../../contract/brief.ts';
import type {
  CooperationStatus,
  Formality,
  GapRule,
  Nature,
  TerritoryLevel,
} from '../../contract/vocabulary.ts';
import type { IsoDay } from '../../elements/day.ts';

/** Party of a brief's cooperation, before filtering by visibility. */
export interface StoredParty extends Omit<BriefParty, 'lead'> {
  readonly lead?: boolean | undefined;
  readonly private?: boolean | undefined;
  readonly withdrawn: boolean;
}

/** A brief as it is stored, with the cooperation it tells: nobody's view of it yet. */
export interface StoredBrief {
  readonly id: string;
  readonly territoryId: string;
  readonly territory: {
    readonly name: string;
    readonly level: TerritoryLevel;
    readonly asOf?: IsoDay | undefined;
    readonly fictional?: boolean | undefined;
  };
  readonly cooperationId: string;
  readonly status: BriefStatus;
  readonly publishedOn?: IsoDay | undefined;
  readonly publishedTo: readonly { readonly id: string; readonly name: string }[];
  readonly title?: string | undefined;
  readonly summary?: string | undefined;
  readonly obstacles?: string | undefined;
  readonly learnt?: string | undefined;
  readonly reusable?: string | undefined;
  readonly contact?: string | undefined;
  readonly rules: readonly GapRule[];
  readonly cooperation: {
    readonly nature: Nature;
    readonly formality: Formality;
    readonly status: CooperationStatus;
    readonly startedOn?: IsoDay | undefined;
    readonly endedOn?: IsoDay | undefined;
    readonly recordedOn?: IsoDay | undefined;
    readonly fictional?: boolean | undefined;
    readonly private?: boolean | undefined;
    readonly themes: readonly string[];
    readonly serves: Brief['cooperation']['serves'];
  };
  readonly parties: readonly StoredParty[];
  readonly version: number;
}
