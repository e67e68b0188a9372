import { frenchFields } from '../../../model/words/fr/fields.ts';
import { fieldMessages } from '../field-messages.ts';

/** Properties of the model, as a person calls them: said once for screens and files. */
export const fields = fieldMessages(frenchFields);
