type Environment = Readonly<Record<string, string | undefined>>;

/** The language of whoever starts the process, as their terminal says it; English where it says another. */
export function terminalLanguage({ LC_ALL, LC_MESSAGES, LANG }: Environment = process.env): 'fr' | 'en' {
  return [LC_ALL, LC_MESSAGES, LANG].find((one) => one !== undefined && one !== '')?.startsWith('fr')
    ? 'fr'
    : 'en';
}

/** A line of the terminal, in that language. */
export const spoken = (line: { readonly fr: string; readonly en: string }): string =>
  line[terminalLanguage()];
