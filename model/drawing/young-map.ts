/** Maximum number of actors on a young map, where others make room for newcomers. Beyond it nobody moves. */
export const YOUNG_AT_MOST = 40;
