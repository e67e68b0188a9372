/**
 * Header by which a reading leaves out what is private, also for someone who may see it: `everyone`. It is for what
 * a whole room reads, such as the big screen and the minutes of a workshop. A stream has it in its query.
 */
export const SEEN_BY_HEADER = 'maillage-seen-by';
export const EVERYONE = 'everyone';
