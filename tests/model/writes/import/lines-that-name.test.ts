import { describe, expect, it } from 'vitest';
import { tryImport } from '../../../support/import-file.ts';

interface Brought {
  readonly actors: string[];
  readonly links: string[];
  readonly leaders: number;
}

async function bring(content: string, name: string): Promise<Brought> {
  const { plan } = await tryImport(content, { name });
  const names = new Map<string, string>();
  const parties = new Map<string, string[]>();
  let leaders = 0;
  for (const [key, element] of plan.edits) {
    if (key.startsWith('Actor:')) names.set(key.slice('Actor:'.length), String(element?.name));
    if (key.startsWith('CARRIES:') && element?.role === 'lead') leaders += 1;
    const [, actor = '', cooperation = ''] = /^PARTY_TO:(.+)>(.+)$/.exec(key) ?? [];
    if (actor !== '') parties.set(cooperation, [...(parties.get(cooperation) ?? []), actor]);
  }
  const links = [...parties.values()].map((ids) =>
    ids
      .map((id) => names.get(id))
      .sort()
      .join(' – '),
  );
  return { actors: [...names.values()].sort(), links: links.sort(), leaders };
}

describe('minutes', () => {
  it('are shown as lines of text, without columns to choose', async () => {
    const { said } = await tryImport('- ADMR et CPTS : soins\n- ADMR et MJC : repas\n', { name: 'cr.txt' });
    expect(said.sheets?.[0]).toMatchObject({ isText: true, columns: [] });
    expect(said.sheets?.[0]?.rows[0]).toMatchObject({ row: 1, cells: ['ADMR et CPTS : soins'] });
  });

  it('take a line above whole links for a title, and its links for what they say', async () => {
    const { actors, links } = await bring(
      'Quartier 1 :\n  * Mairie de Guéret -> Médiathèque\n  * Croix-Rouge -> CPIE = sorties\nQuartier 2 :\n  * Lycée d’Ahun – Ferme du Pré : circuits courts\n  * CPIE <-> Lycée d’Ahun\n',
      'cr.txt',
    );
    expect(actors).toEqual([
      'CPIE',
      'Croix-Rouge',
      'Ferme du Pré',
      'Lycée d’Ahun',
      'Mairie de Guéret',
      'Médiathèque',
    ]);
    expect(links).toHaveLength(4);
  });

  it('bring no link from a line that says there is none', async () => {
    const { links } = await bring(
      '- IUT et CPIE : rien pour l’instant\n- CPIE et Mairie d’Orval : sorties\n- CPIE et AMAP : jardin\n',
      'cr.txt',
    );
    expect(links).toEqual(['AMAP – CPIE', 'CPIE – Mairie d’Orval']);
  });

  it('bring no link from a line about its end', async () => {
    const { links } = await bring(
      '- Plus de lien entre la Ferme du Marais et le collège Fontanes\n- Biocoop et AMAP : jardin\n- CPIE et AMAP : jardin\n\nIdées :\n- autre chose\n',
      'cr.txt',
    );
    expect(links).toEqual(['AMAP – Biocoop', 'AMAP – CPIE']);
  });

  it('begin with a title that names their day', async () => {
    const { actors } = await bring(
      'Atelier « faire réseau », Bourg-Argental, 9 avril 2025\n\nADMR\n- partenaires : CPTS, MJC\n- voudrait se rapprocher du Parc du Pilat\n',
      'cr.txt',
    );
    expect(actors).toEqual(['ADMR', 'CPTS', 'MJC', 'Parc du Pilat']);
  });

  it('keep the article of a name that has it within a sentence', async () => {
    const { actors } = await bring(
      '- L’Atelier Papier travaille avec la MJC de Caden\n- La Mission locale oriente des jeunes vers L’Atelier Papier\n- La MJC de Caden finance la crèche de Caden\n',
      'cr.txt',
    );
    expect(actors).toContain('L’Atelier Papier');
    expect(actors).not.toContain('Atelier Papier');
  });

  it('bring a link from each of several bodies that act on one', async () => {
    const { links } = await bring(
      '- Le Sictom de Pézenas et la Région Occitanie financent la ressourcerie de Pézenas\n- La MJC travaille avec la crèche\n',
      'cr.txt',
    );
    expect(links.filter((link) => link.toLowerCase().includes('ressourcerie'))).toEqual([
      'Ressourcerie de Pézenas – Région Occitanie',
      'Ressourcerie de Pézenas – Sictom de Pézenas',
    ]);
  });
});

describe('a table', () => {
  it('has a legend above its headings, with the marks on either side', async () => {
    const { leaders } = await bring(
      ';Porteur : P;Financeur : F\nAction;Mairie d’Orval;CAF\nOuvrir un jardin;P;F\nCréer une fête;P;\n',
      'qui.csv',
    );
    expect(leaders).toBe(2);
  });

  it('brings nothing from a total below a merged cell, with the words of what it adds up', async () => {
    const { actors } = await bring(
      'Financeur;Bénéficiaire;2023;2024\nRégion;MJC de Caden;1;2\nRégion;TOTAL Région;1;2\nVille;MJC de Caden;3;4\n',
      'sub.csv',
    );
    expect(actors).not.toContain('TOTAL Région');
  });

  it('has the kinds of partners on a second line of headings, below merged cells', async () => {
    const { actors } = await bring(
      'STRUCTURE;STATUT;PARTENAIRES;PARTENAIRES;PERSPECTIVES\nSTRUCTURE;STATUT;Institutionnels;Associatifs;PERSPECTIVES\nCSC Bressuire;Asso;CAF 79;Emmaüs;/\nEmmaüs;Asso;/;CSC Bressuire;\n',
      'liste.csv',
    );
    expect(actors).toEqual(['CAF 79', 'CSC Bressuire', 'Emmaüs']);
  });

  it('names who leads once before several actions', async () => {
    const { leaders } = await bring(
      'Porteur;Action;Partenaires\nAMAP de Tulle;Ouvrir un jardin;MJC\n;Créer une fête;MJC\n',
      'actions.csv',
    );
    expect(leaders).toBe(2);
  });

  it('lists partners below verbs, under a title of partnerships', async () => {
    const { links } = await bring(
      'Suivi des partenariats;;;\nSecteur;Nom de l’acteur;Aidé par;Échange avec\nSport;Club brayon;Ville de Gournay;Judo club\nCulture;Judo club;Ville de Gournay;\n',
      'partenariats.csv',
    );
    expect(links).toEqual([
      'Club brayon – Judo club',
      'Club brayon – Ville de Gournay',
      'Judo club – Ville de Gournay',
    ]);
  });

  it('names who answers below « Vous représentez »', async () => {
    const { links } = await bring(
      'Date;Vous représentez;Vos 3 principaux partenaires\n01/03/2025;MJC Aragon;Ville de Bron, CAF\n02/03/2025;CAF;Ville de Bron\n',
      'form.csv',
    );
    expect(links).toHaveLength(3);
  });

  it('says « Qui donne » and « À qui » for the two ends', async () => {
    const { links } = await bring(
      'Qui donne;À qui;Quoi\nDrive fermier;Restos du Cœur;invendus\nSuper U;Restos du Cœur;invendus\n',
      'dons.csv',
    );
    expect(links).toEqual(['Drive fermier – Restos du Cœur', 'Restos du Cœur – Super U']);
  });

  it('calls a town by its council or by its name', async () => {
    const { actors } = await bring(
      'Nom;Type;Partenaires\nVille de Tulle;collectivité;AMAP de Tulle\nAMAP de Tulle;association;Mairie de Tulle\n',
      'liste.csv',
    );
    expect(actors).toEqual(['AMAP de Tulle', 'Ville de Tulle']);
  });

  it.each(['Adhérent de', 'Membre du', 'Liens difficiles', 'Relations tendues'])(
    'links the bodies below « %s »',
    async (heading) => {
      const { links } = await bring(
        `Nom;Statut;${heading}\nAMAP du Pré;association;MJC de Caden\nMJC de Caden;association;CAF\n`,
        'annuaire.csv',
      );
      expect(links).toHaveLength(2);
    },
  );
});

it('a Pajek network names the relation of its lines', async () => {
  const { plan } = await tryImport('*Vertices 2\n1 "Mairie"\n2 "École"\n*Arcs:1 "finance"\n1 2 3\n', {
    name: 'r.net',
  });
  const [cooperation] = [...plan.edits].flatMap(([key, element]) =>
    key.startsWith('Cooperation:') ? [element] : [],
  );
  expect(JSON.stringify(cooperation)).toContain('finance');
});

describe('a partner whose name another body has with a number', () => {
  it('is an actor of its own', async () => {
    const { actors } = await bring(
      'Structure;Partenaire\nFoyer rural de Brève 2;Mairie de Brève\nAMAP du Lac;Foyer rural de Brève\n',
      'partenaires.csv',
    );
    expect(actors).toEqual([
      'AMAP du Lac',
      'Foyer rural de Brève',
      'Foyer rural de Brève 2',
      'Mairie de Brève',
    ]);
  });
});
