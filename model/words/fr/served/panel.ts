/** Texte à lire d’un panel pour RSiena. */
export const panel = {
  readme: (
    head: {
      territory: string;
      days: readonly string[];
      minIntensity: number;
      withoutTransactions: boolean;
      multiParty: string;
      confirmation: string;
      software: string;
    },
    codes: { families: readonly string[]; scales: readonly string[] },
  ): string =>
    [
      `# ${head.territory} : panel pour RSiena\n`,
      `${head.days.length} états, aux jours ${head.days.join(', ')}.`,
      `Deux acteurs sont liés à partir de l’intensité ${head.minIntensity}, à chaque état.`,
      `minIntensity=${head.minIntensity}, withoutTransactions=${head.withoutTransactions}, multiParty=${head.multiParty}, confirmation=${head.confirmation}, Maillage ${head.software}\n`,
      '- `wave-1.csv`, `wave-2.csv`… : une matrice par état, les mêmes acteurs dans le même ordre.',
      '  1 lié, 0 sans lien noté, NA hors de la carte ce jour-là.',
      '- `actors.csv` : famille et échelle, telles que connues en dernier.',
      `  familyCode : ${numbered(codes.families)}`,
      `  scaleRank : ${numbered(codes.scales)}`,
      '- `composition.csv` : de quand à quand chaque acteur est là, en états comptés de 1.',
      '  Une arrivée est datée du jour connu, sinon à mi-chemin ; un départ à mi-chemin.',
      '- `heard.csv` : 1 si l’acteur a répondu sur ses liens dans l’année qui précède.',
      '- `waves.csv` : le cliché de chaque état, avec son empreinte.\n',
      '```r\nsource("load-panel.R")\nsource("estimate.R")\n```\n',
      'Une paire sans lien noté, entre deux acteurs jamais entendus, est manquante.',
      'Avec `unheard_are_missing <- FALSE` avant `source`, elle compte comme absente.',
      'Des liens manquent aussi chez les acteurs entendus : dites combien le sont à chaque état.\n',
      'Snijders, van de Bunt & Steglich 2010, Social Networks 32(1).',
      'Départs et arrivées : Huisman & Snijders 2003, Sociological Methods & Research 32(2).\n',
    ].join('\n'),
};

const numbered = (ids: readonly string[]): string => ids.map((id, i) => `${i + 1} ${id}`).join(', ');
