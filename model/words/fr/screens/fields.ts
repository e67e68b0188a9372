import { fieldMessages } from '../../field-messages.ts';
import { frenchFields } from '../fields.ts';

/** Properties of the model, as a person calls them: said once for screens and files. */
export const fields = fieldMessages(frenchFields);
