/** Up to so many on it a map is young: whoever comes has the others make room. Beyond, nobody moves. */
export const YOUNG_AT_MOST = 40;
