/** The contract is written in English: nothing is said otherwise. */
export const contractSentences: Readonly<Record<string, string>> = {};
