/** What is said where nothing has that address. */
export const notFound = (what: string) => ({
  title: `${what} not found`,
  detail: `${what} not found: deleted since, or the address is wrong.`,
});
