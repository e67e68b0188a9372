import { fr } from '../../french.ts';
import { countedIn } from '../../manner.ts';

const inFrench = countedIn('fr');

interface Reread {
  readonly by: number;
  readonly of: number;
}

/** Returns the texts around a drawing of the map. */
export const drawing = (day: string, actors: number, cooperations: number) => ({
  /** How many actors reread what they said, where some did. */
  reread: ({ by, of }: Reread) => ` Relue par ${inFrench(by, 'acteur', 'acteurs')} sur ${of}.`,
  subtitle: fr`Carte des coopérations, état au ${day} · ${inFrench(actors, 'acteur', 'acteurs')}, ${inFrench(cooperations, 'coopération', 'coopérations')}`,
  statement: fr`Carte déclarative de ${inFrench(actors, 'acteur', 'acteurs')}, état au ${day} ; l'absence d'un lien ne prouve pas l'absence de coopération.`,
  families: 'Familles',
  intensity: 'Intensité des liens',
  lines: 'Traits',
  dashed: fr`Souhaité, proposé ou convenu`,
  faded: 'En sommeil',
  grey: 'État non connu ce jour-là',
  building: 'Trait fin : en construction',
  arrow: fr`De qui, vers qui`,
  hub: fr`À trois ou plus`,
  outside: fr`Acteur d'ailleurs`,
  over: fr`Terminé`,
  membership: 'Appartenance par la loi',
  ghost: 'Ce qui manque',
  natures: 'Nature des liens',
  coloured: {
    family: 'Familles',
    theme: 'Thème principal',
    tableRole: fr`Rôle à la table`,
    charter: 'Charte',
    community: fr`Communautés`,
  },
  size: (measure: string | undefined) => fr`Taille : ${measure ?? 'nombre de liens'}`,
  links: (n: number) => inFrench(n, 'lien', 'liens'),
  strait: (n: number, expected?: number) =>
    expected === undefined
      ? n === 0
        ? fr`aucun lien noté`
        : inFrench(n, 'lien', 'liens')
      : fr`Peu de liens : ${n === 0 ? 'aucun noté' : inFrench(n, 'noté', 'notés')}, ${expected} attendus`,
  shore: (n: number) => fr`Pas de lien noté à ce jour : ${n}`,
  coast: fr`Terre : ils font plus ensemble`,
  across: fr`D'une terre à l'autre`,
});
