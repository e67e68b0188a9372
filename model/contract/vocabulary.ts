import { z } from 'zod';

/** Families of actors; an actor has exactly one, and measures use it. `unspecified` until somebody says which. */
export const Family = z.enum([
  'local_authority',
  'state',
  'social_economy',
  'business',
  'research_training',
  'citizens',
  'funder',
  'resource_network',
  'unspecified',
]);
export type Family = z.infer<typeof Family>;

/** Families in rules and measures: all except `unspecified`. */
export const SAID_FAMILIES: readonly Family[] = Family.options.filter((family) => family !== 'unspecified');

/** The four roles around the table (elected official, officer, officer of the State, socio-economic actor). */
export const TableRole = z.enum(['elected', 'officer', 'state_officer', 'socio_economic']);
export type TableRole = z.infer<typeof TableRole>;

/** The widest scale at which an actor works. */
export const Scale = z.enum(['local', 'intercommunal', 'departmental', 'regional', 'national', 'european']);
export type Scale = z.infer<typeof Scale>;

/** Relation of an actor to the Charter. */
export const CharterRelation = z.enum(['signatory', 'supporter', 'none']);
export type CharterRelation = z.infer<typeof CharterRelation>;

/** Level of a territory. */
export const TerritoryLevel = z.enum(['commune', 'epci', 'department', 'region', 'other']);
export type TerritoryLevel = z.infer<typeof TerritoryLevel>;

/** Content of a cooperation. */
export const Nature = z.enum([
  'funds',
  'commissions',
  'supports',
  'governs',
  'shares_knowledge',
  'co_produces',
  'shares_means',
  'advocates',
  'unspecified',
]);
export type Nature = z.infer<typeof Nature>;

/** Natures that need a `from` and a `to`. */
export const DIRECTED_NATURES: ReadonlySet<Nature> = new Set<Nature>([
  'funds',
  'commissions',
  'supports',
  'governs',
]);

/** Transactions: measures and gaps can be computed without them, since a funder's star hides the rest. */
export const TRANSACTION_NATURES: ReadonlySet<Nature> = new Set<Nature>(['funds', 'commissions']);

/** How formal a cooperation is. */
export const Formality = z.enum(['informal', 'agreement', 'convention', 'common_structure']);
export type Formality = z.infer<typeof Formality>;

/** Stored status of a cooperation. */
export const CooperationStatus = z.enum([
  'wished',
  'proposed',
  'intention',
  'in_progress',
  'active',
  'dormant',
  'ended',
  'broken',
]);
export type CooperationStatus = z.infer<typeof CooperationStatus>;

/** States of a planned cooperation, which is not a link yet. */
export const NOT_YET_A_LINK: ReadonlySet<string> = new Set<CooperationStatus>([
  'wished',
  'proposed',
  'intention',
  'in_progress',
]);

/** State of a cooperation at a day: a status, or unknown (drawn grey, no link); `absent` is never sent. */
export const CooperationState = z.enum([...CooperationStatus.options, 'unknown', 'absent']);
export type CooperationState = z.infer<typeof CooperationState>;

/**
 * Intensity, ordinal, 0 to 4, each level with an observable criterion (after Himmelman). Never summed or averaged.
 */
export const Intensity = z.int().min(0).max(4);
export type Intensity = z.infer<typeof Intensity>;

/** The intensities at which two are linked, ascending: at 0 nothing is done together yet. */
export const LINK_LEVELS = [1, 2, 3, 4] as const;

/** Default level of a link whose level nobody stated: the one from which questions count. It is marked as assumed. */
export const DEFAULT_INTENSITY: Intensity = 2;

/** Most steps of one plan of the entry line: all assumed levels of a large map are marked by one. */
export const MOST_ENTRY_STEPS = 500;

const STATED: Readonly<Record<string, Intensity>> = { co_produces: 2, shares_means: 3 };

/**
 * Returns the default intensity: the highest whose criterion the nature implies (making something together:
 * each adjusts; lending means: they are pooled), else `unsaid`. 0 for planned cooperations.
 */
export const statedIntensity = (
  nature: string,
  status: string,
  unsaid: Intensity = DEFAULT_INTENSITY,
): Intensity => (NOT_YET_A_LINK.has(status) ? 0 : (STATED[nature] ?? unsaid));

/** Returns true if neither nature nor status of a link implies an intensity. */
export const isUnsaid = (nature: string, status: string): boolean =>
  !NOT_YET_A_LINK.has(status) && STATED[nature] === undefined;

/** The intensities from which two actors may be called linked. */
export const MinIntensity = z.coerce.number().int().min(1).max(4);

/** How a declaration was collected. */
export const Channel = z.enum(['workshop', 'interview', 'document', 'entry']);
export type Channel = z.infer<typeof Channel>;

/** Role of a party in a cooperation. */
export const PartyRole = z.enum(['from', 'to', 'member']);
export type PartyRole = z.infer<typeof PartyRole>;

/** Role of a carrier of a commitment. */
export const CarrierRole = z.enum(['lead', 'contributor', 'support']);
export type CarrierRole = z.infer<typeof CarrierRole>;

/** Origin of a commitment: the Charter, or the territory's own wording. */
export const CommitmentOrigin = z.enum(['charter', 'territory']);
/** A star is a direction, a pebble a dated step. */
export const Horizon = z.enum(['star', 'pebble']);
export const CommitmentStatus = z.enum(['open', 'kept', 'dropped']);

/** The rules of the gap catalogue, in its order. */
export const GapRule = z.enum([
  'unlinked-actor',
  'uncarried-commitment',
  'scattered-carriers',
  'single-carrier',
  'commitment-without-action',
  'missing-table-role',
  'families-apart',
  'lands-apart',
  'mostly-funding',
  'theme-without-family',
  'themes-in-silos',
  'pivot-actor',
  'single-bridge',
  'differing-views',
  'sleeping-link',
  'unmet-need',
  'overdue-promise',
  'nobody-tends',
  'absent-from-the-map',
  'lone-territory',
]);
export type GapRule = z.infer<typeof GapRule>;

/** The room's answer to a gap. */
export const GapStatus = z.enum(['open', 'accepted', 'handled', 'contested', 'to_ask']);
export type GapStatus = z.infer<typeof GapStatus>;

/** Sizes of paper that a map is drawn for, to be put on a wall. */
export const Paper = z.enum(['A0', 'A1', 'A2', 'A3']);
export type Paper = z.infer<typeof Paper>;
/** Sizes of paper that a map is printed on. */
export const PrintPaper = z.enum(['A4', 'A3', 'A2', 'A1', 'A0']);
export type PrintPaper = z.infer<typeof PrintPaper>;
export const Orientation = z.enum(['landscape', 'portrait']);
export type Orientation = z.infer<typeof Orientation>;
