/** Splits words at spaces into a set. */
export const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Builds a pattern over the folded words of a line, each between spaces. */
export const words = (pattern: string): RegExp => new RegExp(` (?:${pattern})(?= )`, 'g');
