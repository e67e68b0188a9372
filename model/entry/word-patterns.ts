/** Words parted by spaces, as a set. */
export const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** A pattern over the folded words of a line, each with a space before and after it. */
export const words = (pattern: string): RegExp => new RegExp(` (?:${pattern})(?= )`, 'g');
