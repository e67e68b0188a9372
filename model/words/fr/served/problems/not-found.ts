/** What is said where nothing has that address. */
export const notFound = (what: string) => ({
  title: `${what} introuvable`,
  detail: `${what} introuvable\u202f: supprimé depuis, ou l’adresse est inexacte.`,
});
