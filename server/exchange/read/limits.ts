const MEGABYTE = 1024 * 1024;

/** How much a file may hold. Beyond it is refused with a word, rather than read by half. */
export const IMPORT_LIMITS = {
  bytes: 24 * MEGABYTE,
  /** Limits on the inflated contents of an archive. */
  inflatedBytes: 256 * MEGABYTE,
  archiveEntries: 1000,
  rows: 100_000,
  columns: 200,
  depth: 40,
  recordCharacters: 200_000,
} as const;

/** Converts bytes to whole megabytes. */
export const megabytes = (bytes: number): number => Math.floor(bytes / MEGABYTE);
