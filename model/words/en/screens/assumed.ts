/** Old links whose level is perhaps assumed. */
export const assumed = {
  'assumed.offer': (count: number, level: string) =>
    `Older links recorded as “${level}”, without a nature: ${count}. Their level is perhaps assumed.`,
  'assumed.accept': (level: string) => `Record “${level}”, assumed`,
  'assumed.refuse': 'Leave these levels as they are',
  'assumed.done': (count: number) => `Levels marked as assumed: ${count}.`,
};
