import { type FileField, fileFields } from '../../../fields/field.ts';
import {
  CARRIER_FIELDS,
  DECLARATION_FIELDS,
  MEMBERSHIP_FIELDS,
  PARTY_FIELDS,
} from '../../../fields/tie-fields.ts';

const key = (id: string, fr: string, en: string, headings: string[]): FileField => ({
  id,
  label: { fr, en },
  headings,
  value: { type: 'key' },
  required: true,
});
const line = (id: string, fr: string, en: string, headings: string[], max = 200): FileField => ({
  id,
  label: { fr, en },
  headings,
  value: { type: 'line', max },
});
const ACTOR = key('actorKey', 'Identifiant de l’acteur', 'Actor identifier', ['actorId']);
/** Beside an identifier, a name is there to be read. */
const ACTOR_NAME = line('actorName', 'Acteur', 'Actor', []);
const COOPERATION = key('cooperation', 'Identifiant de la coopération', 'Cooperation identifier', [
  'cooperationId',
]);

/** The tables beside those of actors and cooperations that Maillage writes: who is tied to what, and how. */
export const TIE_FIELDS = {
  memberships: [ACTOR, ACTOR_NAME, ...fileFields(MEMBERSHIP_FIELDS)],
  memberOf: [
    key('memberKey', 'Identifiant du membre', 'Member identifier', ['memberId']),
    line('memberName', 'Membre', 'Member', ['member']),
    key('ofKey', 'Identifiant de l’ensemble', 'Body identifier', ['ofId']),
    line('ofName', 'Membre de', 'Member of', ['of']),
  ],
  carriers: [
    key('commitmentKey', 'Identifiant de l’engagement', 'Commitment identifier', ['commitmentId']),
    { ...line('text', 'Engagement', 'Commitment', []), value: { type: 'text', max: 2000 } },
    ACTOR,
    ACTOR_NAME,
    ...fileFields(CARRIER_FIELDS),
  ],
  parties: [COOPERATION, ACTOR, ACTOR_NAME, ...fileFields(PARTY_FIELDS)],
  declarations: [COOPERATION, ACTOR, ACTOR_NAME, ...fileFields(DECLARATION_FIELDS, ['intensity', 'on'])],
} as const satisfies Record<string, readonly FileField[]>;
