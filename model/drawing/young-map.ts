/** Maximum number of actors on a young map, where others make room for newcomers. Beyond it nobody moves. */
export const YOUNG_AT_MOST = 40;
/** Maximum number of actors on a map where a newcomer is compared with everybody; beyond it the nearest free place is taken. */
export const COMPARED_AT_MOST = 500;
