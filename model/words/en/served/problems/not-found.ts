/** Returns the message for a missing resource. */
export const notFound = (thing: string) => ({
  title: `${thing} not found`,
  detail: `${thing} not found: deleted since, or the address is wrong.`,
});
