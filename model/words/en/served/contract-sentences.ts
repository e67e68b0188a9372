/** The contract is written in English, so nothing needs translation. */
export const contractSentences: Readonly<Record<string, string>> = {};
