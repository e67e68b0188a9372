import type { Label } from '../../../model/contract/primitives.ts';
import type { Reference } from '../../../model/contract/reference.ts';

/** The lists of the vocabulary that values are chosen from. */
type Choices = {
  [K in keyof Reference]: Reference[K] extends readonly { id: string; label: Label }[] ? K : never;
}[keyof Reference];

/** Values that the vocabulary has no list of. */
export const OWN_CHOICES = {
  places: [
    { id: 'map', label: { fr: 'sur la carte', en: 'on the map' } },
    { id: 'reserve', label: { fr: 'en réserve', en: 'in the reserve' } },
    { id: 'outside', label: { fr: 'ailleurs', en: 'elsewhere' } },
  ],
  origins: [
    { id: 'charter', label: { fr: 'Charte', en: 'Charter' } },
    { id: 'territory', label: { fr: 'territoire', en: 'territory' } },
  ],
} as const;

/** A property of what is exported: its heading, and what its cells hold. */
export interface Field {
  readonly label: Label;
  readonly holds: 'text' | 'number' | 'day' | 'flag';
  /** Where its values are ids of the vocabulary. */
  readonly choices?: Choices | 'kinds' | keyof typeof OWN_CHOICES;
  /** Several values in one cell. */
  readonly several?: true;
}

type Options = Partial<Pick<Field, 'holds' | 'choices' | 'several'>>;

const field = (fr: string, en: string, options: Options = {}): Field => ({
  label: { fr, en },
  holds: 'text',
  ...options,
});
const day = (fr: string, en: string): Field => field(fr, en, { holds: 'day' });
const number = (fr: string, en: string): Field => field(fr, en, { holds: 'number' });
const flag = (fr: string, en: string): Field => field(fr, en, { holds: 'flag' });
const oneOf = (choices: Field['choices'], fr: string, en: string): Field =>
  field(fr, en, choices === undefined ? {} : { choices });
const someOf = (choices: Field['choices'], fr: string, en: string): Field =>
  field(fr, en, { several: true, ...(choices === undefined ? {} : { choices }) });

/** Every heading of a file of data, in the words of the screen. What is told apart by its table has a name of its own. */
export const FIELDS = {
  id: field('Identifiant', 'Identifier'),
  name: field('Nom', 'Name'),
  family: oneOf('families', 'Famille', 'Family'),
  kind: oneOf('kinds', 'Nature', 'Kind'),
  scale: oneOf('scales', 'Échelle', 'Scale'),
  tableRoles: someOf('tableRoles', 'Rôle à la table', 'Role at the table'),
  charter: oneOf('charterRelations', 'Charte', 'Charter'),
  signedOn: day('Signée le', 'Signed on'),
  siren: field('SIREN', 'SIREN'),
  url: field('Site', 'Website'),
  description: field('Description', 'Description'),
  mission: field('Mission', 'Mission'),
  expertise: field('Ce que nous savons faire', 'What we know how to do'),
  frame: field('Ce que nous pouvons décider, avec quel calendrier', 'What we can decide, and when'),
  constraints: field('Ce qui nous contraint', 'What binds us'),
  expects: field('Ce que nous attendons des autres', 'What we expect of others'),
  tags: someOf(undefined, 'Mots-clés', 'Keywords'),
  private: flag('Réservé à qui anime', 'For facilitators only'),
  source: field('Source', 'Source'),
  fictional: flag('Fictif', 'Fictional'),
  place: oneOf('places', 'Où', 'Where'),
  x: number('x', 'x'),
  y: number('y', 'y'),
  actorId: field('Identifiant de l’acteur', 'Actor identifier'),
  actor: field('Acteur', 'Actor'),
  since: day('Ici depuis', 'Here since'),
  main: flag('Territoire principal', 'Main territory'),
  onMap: flag('Sur la carte', 'On the map'),
  heardLinksOn: day('Entendu sur ses liens le', 'Heard on links on'),
  heardCommitmentsOn: day('Entendu sur ses engagements le', 'Heard on commitments on'),
  heardNeedsOn: day('Entendu sur ses besoins le', 'Heard on needs on'),
  memberId: field('Identifiant du membre', 'Member identifier'),
  member: field('Membre', 'Member'),
  ofId: field('Identifiant de l’ensemble', 'Body identifier'),
  of: field('Membre de', 'Member of'),
  code: field('Code', 'Code'),
  text: field('Engagement', 'Commitment'),
  origin: oneOf('origins', 'Origine', 'Origin'),
  charterVersion: field('Version de la Charte', 'Charter version'),
  // Words of one's own as often as an entry of the vocabulary: as it is kept.
  commitmentFrame: field('Cadre', 'Frame'),
  decidedOn: day('Décidé le', 'Decided on'),
  reference: field('Référence', 'Reference'),
  horizon: oneOf('horizons', 'Horizon', 'Horizon'),
  dueOn: day('Pour le', 'Due on'),
  commitmentStatus: oneOf('commitmentStatuses', 'Suite donnée', 'Outcome'),
  themes: someOf('themes', 'Thèmes', 'Themes'),
  refines: field('Précise la Charte', 'Refines the Charter'),
  commitmentId: field('Identifiant de l’engagement', 'Commitment identifier'),
  carrierRole: oneOf('carrierRoles', 'Rôle', 'Role'),
  carriesSince: day('Depuis', 'Since'),
  evidence: field('Preuve', 'Evidence'),
  leads: someOf(undefined, 'Pilotes', 'Leads'),
  contributors: someOf(undefined, 'Contributeurs', 'Contributors'),
  supports: someOf(undefined, 'Soutiens', 'Supports'),
  from: someOf(undefined, 'De', 'From'),
  to: someOf(undefined, 'Vers', 'To'),
  parties: someOf(undefined, 'Partenaires', 'Partners'),
  nature: oneOf('natures', 'Ce qu’ils font', 'What they do'),
  formality: oneOf('formalities', 'Forme', 'Form'),
  status: oneOf('statuses', 'Où elle en est', 'Where it stands'),
  state: oneOf('statuses', 'État ce jour-là', 'State on that day'),
  intensity: number('Intensité notée', 'Recorded intensity'),
  agreedIntensity: number('Intensité retenue', 'Agreed intensity'),
  startedOn: day('Commencée le', 'Started on'),
  endedOn: day('Terminée le', 'Ended on'),
  lastSignOn: day('Dernier signe', 'Last sign'),
  recordedOn: day('Notée le', 'Recorded on'),
  promisedFor: day('Promise pour', 'Promised for'),
  serves: someOf(undefined, 'Engagements servis', 'Commitments served'),
  note: field('Note', 'Note'),
  cooperationId: field('Identifiant de la coopération', 'Cooperation identifier'),
  partyRole: oneOf('partyRoles', 'Rôle', 'Role'),
  agreedBy: field('Accord de', 'Agreed by'),
  agreedOn: day('Accord du', 'Agreed on'),
  declaredIntensity: number('Intensité déclarée', 'Declared intensity'),
  on: day('Jour', 'Day'),
  channel: oneOf('channels', 'Recueillie par', 'Collected by'),
  voice: field('Voix', 'Voice'),
  aId: field('Identifiant de A', 'Identifier of A'),
  a: field('A', 'A'),
  bId: field('Identifiant de B', 'Identifier of B'),
  b: field('B', 'B'),
  linkIntensity: number('Intensité', 'Intensity'),
  cooperationIds: someOf(undefined, 'Coopérations', 'Cooperations'),
  resourceId: oneOf('resources', 'Ressource', 'Resource'),
  themeId: oneOf('themes', 'Thème', 'Theme'),
} as const satisfies Record<string, Field>;

export type FieldName = keyof typeof FIELDS;
