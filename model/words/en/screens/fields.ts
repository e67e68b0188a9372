import { fieldMessages } from '../../field-messages.ts';
import { englishFields } from '../fields.ts';

export const fields = fieldMessages(englishFields);
