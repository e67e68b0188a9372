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
/** Next to an identifier, a name is for people. */
const ACTOR_NAME = line('actorName', []);
const COOPERATION = key('cooperation', ['cooperationId']);

/** Relationship tables that Maillage exports next to actors and cooperations. */
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
