/** The languages of the product, the first of them where nothing else is asked. */
export const LANGUAGES = ['fr', 'en'] as const;
