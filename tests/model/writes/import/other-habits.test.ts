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
