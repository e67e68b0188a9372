import { describe, expect, it } from 'vitest';
import { tryImport } from '../../../support/import-file.ts';

/** Imports a file and returns its actors, its links as sorted pairs, and its commitments, needs and offers. */
async function bring(lines: readonly string[], name = 'essai.csv') {
  const { plan, said } = await tryImport(lines.join('\n'), { name });
  const edits = [...plan.edits];
  const nameOf = (id: string): string => String(plan.edits.get(`Actor:${id}`)?.name);
  const parties = new Map<string, string[]>();
  for (const [key] of edits) {
    const [, actor = '', link = ''] = /^PARTY_TO:([^>]+)>(.+)$/.exec(key) ?? [];
    if (link !== '') parties.set(link, [...(parties.get(link) ?? []), nameOf(actor)]);
  }
  const textsOf = (kind: string): string[] =>
    edits.flatMap(([key, one]) => (key.startsWith(`${kind}:`) ? [String(one?.text)] : [])).sort();
  const carried = edits.flatMap(([key, one]) => {
    const [, actor = '', what = ''] = /^CARRIES:([^>]+)>(.+)$/.exec(key) ?? [];
    const text = String(plan.edits.get(`Commitment:${what}`)?.text);
    return what === '' ? [] : [`${text} | ${nameOf(actor)} | ${one?.role}`];
  });
  const resources = (kind: 'NEEDS' | 'OFFERS'): string[] =>
    edits.flatMap(([key, one]) => (key.startsWith(`${kind}:`) ? [String(one?.note)] : [])).sort();
  return {
    said,
    actors: edits.flatMap(([key, one]) => (key.startsWith('Actor:') ? [String(one?.name)] : [])).sort(),
    links: [...parties.values()].map((names) => names.sort().join(' + ')).sort(),
    commitments: textsOf('Commitment'),
    carried: carried.sort(),
    ...{ needs: resources('NEEDS'), offers: resources('OFFERS') },
    wished: edits.filter(([, one]) => one?.status === 'wished').length,
  };
}

describe('a list with unusual headings', () => {
  it('finds the names in the column that others name, and not in the column of partners', async () => {
    const { actors, links, needs } = await bring([
      'Group,What kind of group are you?,Looking for,Can offer,Already works with',
      'Ashby Community Garden,Charity,water tank,compost,"Ashby Primary School, Ashby Town Council"',
      'Ashby Primary School,School,tools,hall,Ashby Community Garden',
      'Ashby Town Council,Council,none,grants,n/a',
      'Repair CIC,Social enterprise,workshop,tools,Ashby Town Council and Ashby Primary School',
    ]);
    expect(actors).toEqual([
      'Ashby Community Garden',
      'Ashby Primary School',
      'Ashby Town Council',
      'Repair CIC',
    ]);
    expect(links).toHaveLength(4);
    expect(needs).toEqual(['tools', 'water tank', 'workshop']);
  });

  it('reads the abbreviations of a database, and partners given by their numbers', async () => {
    const { actors, links } = await bring([
      'id_struct\tlib_struct\tcd_typ\tlib_commune\tlst_part\tdt_maj',
      '101\tMAIRIE DE SAINT-AFFRIQUE\tCOL\tSAINT-AFFRIQUE\t102|103\t2024-05-01',
      '102\tLES AMIS DU LARZAC\tASS\tMILLAU\t103\t2024-05-01',
      '103\tECOLE DE MUSIQUE\tENS\tSAINT-AFFRIQUE\t\t2024-05-02',
    ]);
    expect(actors).toEqual(['ECOLE DE MUSIQUE', 'LES AMIS DU LARZAC', 'MAIRIE DE SAINT-AFFRIQUE']);
    expect(links).toEqual([
      'ECOLE DE MUSIQUE + LES AMIS DU LARZAC',
      'ECOLE DE MUSIQUE + MAIRIE DE SAINT-AFFRIQUE',
      'LES AMIS DU LARZAC + MAIRIE DE SAINT-AFFRIQUE',
    ]);
  });

  it('takes a count of partners for no number of a line', async () => {
    const { links } = await bring([
      'N°;Nom;Partenaires',
      '1;Mairie de Vaour;2',
      '2;Foyer rural;3',
      '3;École;1',
    ]);
    expect(links).toEqual([]);
  });
});

describe('two columns that name each other', () => {
  it('takes the one with another name in each line for the names', async () => {
    const { actors, links, wished } = await bring([
      'Who,Known as,Talks to,Could work with',
      'Brackley Food Network,BFN,Brackley Town Council; Grow Brackley,Tesco Brackley',
      'Grow Brackley CIC,Grow Brackley,"BFN, Waynflete Academy",',
      'Brackley Town Council,BTC,"BFN (chair), Waynflete Academy",n/k',
      'Waynflete Academy,,n/k,',
    ]);
    expect(actors).toEqual([
      'Brackley Food Network',
      'Brackley Town Council',
      'Grow Brackley CIC',
      'Tesco Brackley',
      'Waynflete Academy',
    ]);
    expect([links.length, wished]).toEqual([5, 1]);
  });
});

describe('lines that are no records', () => {
  it('leaves out a month above the lines of that month', async () => {
    const { actors, links } = await bring([
      ';Qui ?;Avec ?;Quoi',
      ';Janvier 2024;;',
      ';Crèche Les Loupiots;PMI de Guéret;suivi',
      ';Crèche Les Loupiots;Ludothèque mobile;animations',
      ';Février 2024;;',
      ';PMI de Guéret;CAF de la Creuse;financement',
    ]);
    expect(actors).toEqual(['CAF de la Creuse', 'Crèche Les Loupiots', 'Ludothèque mobile', 'PMI de Guéret']);
    expect(links).toHaveLength(3);
  });

  it('reads a legend that stands in two columns below a matrix', async () => {
    const { actors, links, said } = await bring([
      ';;SEB;AE;FP80;Lycée;Total',
      '1;Syndicat des eaux de la Bresle (SEB);■;F/T;T;;2',
      "2;Agence de l'eau Artois (AE);;■;;i;1",
      '3;Fédération de pêche 80 (FP80);;;■;T;1',
      "4;Lycée maritime d'Ault;;;;■;0",
      ';Total;0;1;1;2;4',
      'Légende :;;;;;;',
      'F;financement;;;;;',
      'T;travail commun;;;;;',
      'i;information;;;;;',
    ]);
    expect(actors).toHaveLength(4);
    expect(links).toHaveLength(4);
    expect(said.counts.cooperations.added).toBe(4);
  });
});

describe('an answer to a form', () => {
  it('reads others that the question missed, what one could share, and an answer that says nothing', async () => {
    const { actors, links, offers } = await bring([
      'Your organisation,Which of these organisations do you currently work with?,Any others we missed?,What could you share with others?',
      'Moorside Village Hall,"Dale Parish Council, Moorside Primary School",the brass band (Dale Silver Band),our hall',
      'Dale Parish Council,Moorside Village Hall,County Highways Department,small grants',
      'Moorside Primary School,Prefer not to say,,',
    ]);
    expect(actors).toEqual([
      'County Highways Department',
      'Dale Parish Council',
      'Dale Silver Band',
      'Moorside Primary School',
      'Moorside Village Hall',
    ]);
    expect(links).toHaveLength(4);
    expect(offers).toEqual(['our hall', 'small grants']);
  });
});

describe('what bodies mean to do', () => {
  it('counts a consulted body as a contributor, and leaves out an informed one', async () => {
    const { carried } = await bring([
      'Acteur;Former les artisans;Tracer des pistes cyclables',
      'Mairie de Felletin;pilote;informé',
      'Vélo-école du Plateau;;pilote',
      'Agence de la transition;appui;consulté',
    ]);
    expect(carried).toEqual([
      'Former les artisans | Agence de la transition | contributor',
      'Former les artisans | Mairie de Felletin | lead',
      'Tracer des pistes cyclables | Agence de la transition | contributor',
      'Tracer des pistes cyclables | Vélo-école du Plateau | lead',
    ]);
  });

  it('reads bodies below « Responsable » and « Parties prenantes », with the persons who speak for them', async () => {
    const { actors, links, carried } = await bring([
      'Axe;Code;Libellé;Responsable;Parties prenantes;Délai',
      'A;A1;Créer un verger partagé;Sophie Lemoine – Mairie de Brax;École de Brax;2025',
      ';A2;Installer des composteurs;Syndicat du Brulhois;Mairie de Brax;2026',
    ]);
    expect(actors).toEqual(['Mairie de Brax', 'Syndicat du Brulhois', 'École de Brax']);
    expect([links, carried]).toEqual([
      [],
      [
        'Créer un verger partagé | Mairie de Brax | lead',
        'Créer un verger partagé | École de Brax | contributor',
        'Installer des composteurs | Mairie de Brax | contributor',
        'Installer des composteurs | Syndicat du Brulhois | lead',
      ],
    ]);
  });

  it('reads decisions in the present, behind an arrow', async () => {
    const { actors, carried } = await bring(
      [
        'Compte rendu de l’atelier, 4 juin 2024',
        '1) Ce qui existe',
        '- La LPO Isère anime des sorties avec la Ville d’Échirolles.',
        '2) Décisions',
        '→ La Ville d’Échirolles organise une fête des jardins (avec la LPO Isère).',
        '→ Prochaine réunion le 10 septembre.',
      ],
      'cr.txt',
    );
    expect(actors).toEqual(['LPO Isère', 'Ville d’Échirolles']);
    expect(carried).toEqual([
      'organise une fête des jardins | LPO Isère | contributor',
      'organise une fête des jardins | Ville d’Échirolles | lead',
    ]);
  });
});

describe('what stands around a list', () => {
  it('reads links, wishes and needs in remarks, and keeps the words', async () => {
    const { actors, links, needs, wished, said } = await bring([
      'Désignation;Secteur;Remarques',
      'Comité de quartier Sud;citoyens;Travaille avec la Régie de quartier Sud depuis 2021.',
      'Régie de quartier Sud;asso;Cherche un local de 100 m². Partenaire de la Ville d’Albi depuis 2012.',
      'Ville d’Albi;collectivité;Aimerait travailler avec le Comité de quartier Sud.',
      'Collège Jean-Jaurès;enseignement;à rappeler en septembre',
    ]);
    expect(actors).toHaveLength(4);
    expect(links).toEqual([
      'Comité de quartier Sud + Régie de quartier Sud',
      'Comité de quartier Sud + Ville d’Albi',
      'Régie de quartier Sud + Ville d’Albi',
    ]);
    expect([wished, needs, said.ready]).toEqual([1, ['un local de 100 m²'], true]);
  });

  it('reads a table of Markdown and the text around it', async () => {
    const { actors, links, needs, carried } = await bring(
      [
        '# Rencontre de l’eau, 4 avril 2025',
        '## Moulin de Sault',
        'Elle travaille avec le Parc du Ventoux depuis 2018. Elle a besoin d’un hydrologue.',
        '## Parc du Ventoux',
        'Il finance la Fédération de pêche 84.',
        '## Engagements',
        '| Action | Pilote | Partenaires |',
        '|---|:---|---|',
        '| Restaurer le bief | Moulin de Sault | Parc du Ventoux |',
      ],
      'pad.md',
    );
    expect(actors).toEqual(['Fédération de pêche 84', 'Moulin de Sault', 'Parc du Ventoux']);
    expect([links.length, needs]).toEqual([2, ['un hydrologue']]);
    expect(carried).toEqual([
      'Restaurer le bief | Moulin de Sault | lead',
      'Restaurer le bief | Parc du Ventoux | contributor',
    ]);
  });

  it('reads the titles over two lists side by side', async () => {
    const { needs, offers } = await bring([
      'BESOINS;;;;OFFRES;;',
      'Qui;Quoi;Pour quand;;Qui;Quoi;Conditions',
      'Fanfare de Die;un local;septembre;;Lycée du Diois;une salle;le soir',
      'Mairie de Die;des bénévoles;2025;;Fanfare de Die;des concerts;',
    ]);
    expect(needs).toHaveLength(2);
    expect(offers).toHaveLength(2);
  });

  it('counts a total with its words, and a line of counts, for nobody', async () => {
    const { actors, commitments } = await bring([
      'N°;Action;Pays de Langres;Lycée Diderot',
      '1;Installer une ombrière;chef;associé',
      '2;Former des éco-délégués;associé;co-chef',
      ';Nb de participations;2;2',
    ]);
    expect(actors).toEqual(['Lycée Diderot', 'Pays de Langres']);
    expect(commitments).toEqual(['Former des éco-délégués', 'Installer une ombrière']);
    const list = await bring(['Nom;Partenaires', 'Mairie;AMAP', 'AMAP;', 'Total conventions : 6;']);
    expect(list.actors).toEqual(['AMAP', 'Mairie']);
  });
});

describe('sentences of English and French notes', () => {
  it('keeps names whole, and gives « Elle cherche » to the body of the sentence before', async () => {
    const { actors, links, needs } = await bring(
      [
        'Notes of the meeting',
        '- The Men’s Shed works with Ashby Library since 2019. It is looking for timber.',
        '- La Régie de quartier Sud travaille avec la Ville d’Albi. Elle cherche un local.',
        '- Ashby Library works with Ashby Primary School.',
      ],
      'notes.txt',
    );
    expect(actors).toEqual([
      'Ashby Library',
      'Ashby Primary School',
      'Régie de quartier Sud',
      'The Men’s Shed',
      'Ville d’Albi',
    ]);
    expect([links.length, needs]).toEqual([3, ['timber', 'un local']]);
  });
});

describe('partners of each line', () => {
  it('finds them below stacked headings, with subject, level and day', async () => {
    const { links, said } = await bring([
      'Structure porteuse;Partenariat;;;Convention;',
      ';Avec;Objet;Force;Signée le;Échéance',
      'Centre social La Cigale;CAF 43;agrément;3;12/03/2021;2025',
      ';Mairie de Brioude;locaux;3;janvier 2020;',
      'AMAP de Vorey;Centre social La Cigale;paniers;1;mai 2023;',
    ]);
    expect(links).toHaveLength(3);
    expect(said.counts.actors.added).toBe(4);
  });

  it('reads how often below a question whose second line names the bodies', async () => {
    const { actors, links } = await bring([
      'Nom de l’organisme;Avec qui coopérez-vous ?;;;Un autre partenaire ?',
      ';Bailleur Atlantique;PMI du Croisic;École des Sables;',
      'Club nautique;Jamais;;Régulièrement;Office de tourisme',
      'École des Sables;;Ponctuellement;;',
      'Mairie du Croisic;Régulièrement;Régulièrement;Régulièrement;',
    ]);
    expect(actors).toHaveLength(6);
    expect(links).toHaveLength(6);
  });

  it('reads a dash and commas in a plain line as one with each, and « rien avec » as no link', async () => {
    const { links } = await bring(
      [
        'Mairie de Rians - Cave coopérative de Rians (marché)',
        'Mairie de Rians -> Foyer rural de Rians : subvention',
        'Foyer rural de Rians - Club du 3e âge, La Poste',
        'Mairie de Rians - rien avec le Cercle',
      ],
      'liens.txt',
    );
    expect(links).toEqual([
      'Cave coopérative de Rians + Mairie de Rians',
      'Club du 3e âge + Foyer rural de Rians',
      'Foyer rural de Rians + La Poste',
      'Foyer rural de Rians + Mairie de Rians',
    ]);
  });

  it('reads who took an offer as a link, and an empty name as the one above', async () => {
    const { links, needs, offers } = await bring([
      'Qui;Recherche / Propose;Quoi;Suite donnée',
      'Théâtre du Rond-Point;Recherche;un local;',
      'Lycée Vauban;Propose;une salle;prise par le Théâtre du Rond-Point',
      ';Recherche;des bénévoles;',
    ]);
    expect(links).toEqual(['Lycée Vauban + Théâtre du Rond-Point']);
    expect([needs, offers]).toHaveLength(2);
    expect(needs).toHaveLength(2);
  });
});

describe('a list of links to strengthen', () => {
  const BESIDE = [
    'Structure,Liens existants,Liens à renforcer',
    'Le Fournil,La Ruche,Le Lavoir ; La Gare',
    'La Ruche,Le Fournil,',
    'Le Lavoir,,Le Fournil',
    'La Gare,,',
  ];

  it('is wished next to a list of existing links', async () => {
    const { links, wished } = await bring(BESIDE);
    expect(links).toEqual(['La Gare + Le Fournil', 'La Ruche + Le Fournil', 'Le Fournil + Le Lavoir']);
    expect(wished).toBe(2);
  });

  it('exists where no other column lists existing links', async () => {
    const { links, wished } = await bring(
      BESIDE.map((line) =>
        line
          .split(',')
          .filter((_, i) => i !== 1)
          .join(','),
      ),
    );
    expect(links).toEqual(['La Gare + Le Fournil', 'Le Fournil + Le Lavoir']);
    expect(wished).toBe(0);
  });

  it('is wished under a heading that says they are yet to be made', async () => {
    const { wished } = await bring([
      'Structure,Partenariats à construire',
      'Le Fournil,La Ruche',
      'La Ruche,',
    ]);
    expect(wished).toBe(1);
  });
});
