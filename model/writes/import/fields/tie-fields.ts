import { type FileField, fileFields } from '../../../fields/field.ts';
import {
  CARRIER_FIELDS,
  DECLARATION_FIELDS,
  MEMBERSHIP_FIELDS,
  PARTY_FIELDS,
} from '../../../fields/tie-fields.ts';
import { type ImportLabel, importLabel } from '../../../words/import-labels.ts';

const key = (id: ImportLabel, headings: string[]): FileField => ({
  id,
  label: importLabel(id),
  headings,
  value: { type: 'key' },
  required: true,
});
const line = (id: ImportLabel, headings: string[], max = 200): FileField => ({
  id,
  label: importLabel(id),
  headings,
  value: { type: 'line', max },
});
const ACTOR = key('actorKey', ['actorId']);
/** Beside an identifier, a name is there to be read. */
const ACTOR_NAME = line('actorName', []);
const COOPERATION = key('cooperation', ['cooperationId']);

/** The tables beside those of actors and cooperations that Maillage writes: who is tied to what, and how. */
export const TIE_FIELDS = {
  memberships: [ACTOR, ACTOR_NAME, ...fileFields(MEMBERSHIP_FIELDS)],
  memberOf: [
    key('memberKey', ['memberId']),
    line('memberName', ['member']),
    key('ofKey', ['ofId']),
    line('ofName', ['of']),
  ],
  carriers: [
    key('commitmentKey', ['commitmentId']),
    { ...line('text', []), value: { type: 'text', max: 2000 } },
    ACTOR,
    ACTOR_NAME,
    ...fileFields(CARRIER_FIELDS),
  ],
  parties: [COOPERATION, ACTOR, ACTOR_NAME, ...fileFields(PARTY_FIELDS)],
  declarations: [COOPERATION, ACTOR, ACTOR_NAME, ...fileFields(DECLARATION_FIELDS, ['intensity', 'on'])],
} as const satisfies Record<string, readonly FileField[]>;
