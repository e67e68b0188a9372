import { englishFields } from '../../../model/words/en/fields.ts';
import { fieldMessages } from '../field-messages.ts';

export const fields = fieldMessages(englishFields);
