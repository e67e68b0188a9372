/** Returns the message for a missing resource. */
export const notFound = (thing: string) => ({
  title: `${thing} introuvable`,
  detail: `${thing} introuvable\u202f: supprimé depuis, ou l’adresse est inexacte.`,
});
