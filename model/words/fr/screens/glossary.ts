/** The words of the screens, and what they mean: `word.x` and `is.x`. */
export const glossary = {
  'words.map': 'Sur la carte',
  'words.commitments': 'Les engagements',
  'words.questions': 'Les questions',
  'words.measures': 'Les mesures',
  'words.workshop': 'L’atelier, et après',
  'words.rules': 'Chaque sorte de question, et quand elle se pose',

  'word.actor': 'Acteur',
  'is.actor':
    'Une organisation ou un collectif qui agit sur le territoire. Jamais une personne : qui parle le fait pour son organisation.',
  'word.family': 'Famille',
  'is.family':
    'À quel monde un acteur appartient. Il en a une seule ; sa couleur, sa forme et son icône la disent.',
  'word.cooperation': 'Coopération',
  'is.cooperation':
    'Ce que deux acteurs ou plus font ensemble, ou l’un pour l’autre. Elle a une nature, une intensité, un état, des dates. À deux elle se dessine d’un trait, à trois ou plus d’un petit carrefour.',
  'word.link': 'Lien',
  'is.link':
    'Deux acteurs sont liés quand une coopération active les réunit à l’intensité demandée (« On s’informe » ou plus, sauf réglage). Une coopération souhaitée, en construction ou terminée n’est pas un lien.',
  'word.nature': 'Nature d’une coopération',
  'is.nature': 'Ce qu’ils font. Certaines natures ont un sens : l’un donne ou agit, l’autre reçoit.',
  'word.formality': 'Forme d’une coopération',
  'is.formality': 'Sous quelle forme la coopération est tenue, du plus souple au plus engageant.',
  'word.status': 'État d’une coopération',
  'is.status':
    'Où elle en est au jour lu. Souhaitée, proposée ou promise, elle se dessine en pointillés ; en sommeil, elle s’efface un peu ; terminée, elle est cachée sauf demande.',
  'word.intensity': 'Intensité',
  'is.intensity':
    'À quel point on coopère, en cinq niveaux qui se reconnaissent à un fait. Aucun n’est meilleur en soi ; on ne les additionne pas, on n’en fait pas de moyenne. Quand deux partenaires en disent deux, la carte retient le plus bas.',
  'word.declaration': 'Ce que chacun déclare',
  'is.declaration':
    'L’intensité qu’un partenaire voit à une coopération, avec le jour et l’occasion (atelier, entretien, document). Deux partenaires peuvent voir autrement le même lien.',
  'word.transactions': 'Financements et marchés',
  'is.transactions':
    'Les natures « finance » et « passe commande ». Un financeur relié à tous cache le reste : on peut lire la carte, les questions et les mesures sans eux.',
  'word.membership': 'Appartenance par la loi',
  'is.membership':
    'Une commune dans son intercommunalité, par exemple. C’est un fait, pas une coopération : elle n’entre dans aucun lien, aucune mesure, aucune question. Un trait gris fin la montre si on le demande.',
  'word.reserve': 'Réserve',
  'is.reserve': 'Les institutions officielles du lieu, qui attendent à côté de la carte qu’on les appelle.',
  'word.theme': 'Thème',
  'is.theme': 'Le sujet d’une coopération, d’un engagement ou d’un besoin : énergie, eau, alimentation…',
  'word.resource': 'Besoin, offre',
  'is.resource': 'Ce qu’un acteur cherche, et ce qu’il peut mettre à disposition.',
  'word.day': 'Jour lu',
  'is.day':
    'Une carte montre une date : ce qui existait ce jour-là. À côté, « tel qu’on le savait le… » montre ce qui était déjà noté à un moment. L’un parle des faits, l’autre de ce qui était écrit.',

  'word.commitment': 'Engagement',
  'is.commitment':
    'Ce que le territoire s’est promis de faire, en ses mots : projet de territoire, plan climat, projet alimentaire… Il peut préciser un point de la Charte.',
  'word.carrier': 'Porteur',
  'is.carrier': 'Un acteur qui prend sa part d’un engagement.',
  'word.horizon': 'Étoile, caillou blanc',
  'is.horizon': 'Un cap vers lequel on marche, ou un pas daté sur le chemin.',
  'word.charter': 'Charte',
  'is.charter':
    'Celle de l’alliance de La Fabrique des transitions : quatre objectifs, cinq enseignements. Ils sont reformulés ici ; seul le texte de la Charte fait foi.',
  'word.tableRoles': 'Les quatre autour de la table',
  'is.tableRoles': 'Les « 4 fantastiques ». Un projet à qui l’un manque est fragile.',

  'word.question': 'Question',
  'is.question':
    'Là où une coopération manque peut-être. La recherche parle d’« écart ». Une question n’est jamais un verdict : un lien absent de la carte peut être absent de la vie, ou n’avoir pas encore été dit.',
  'word.signal': 'Signal fort, moyen, léger',
  'is.signal':
    'Combien une question pèse, d’après des règles dites avec elle (« D’où vient cette question »). Tant qu’elle est à vérifier, elle ne dépasse pas « moyen ».',
  'word.toCheck': 'À vérifier',
  'is.toCheck':
    'Ceux que la question concerne n’ont pas tous répondu, ou ce que d’autres diraient pourrait la faire tomber. Elle devient sûre quand ceux-là ont été entendus sur ce sujet depuis moins d’un an, « aucun » étant une réponse, et qu’elle tient bien quoi que disent les autres.',
  'word.shown': 'À l’écran',
  'is.shown':
    'Les questions que la salle voit, dans l’ordre choisi. Maillage en propose cinq, deux au plus de la même sorte ; qui anime décide.',
  'word.delicate': 'À garder pour vous',
  'is.delicate':
    'Les questions délicates : un acteur sans lien, des vues différentes, une coopération interrompue, une promesse en retard. Personne ne les voit tant qu’elles ne sont pas mises à l’écran.',
  'word.answers': 'Les réponses de la salle',
  'is.answers':
    '« Ce lien existe » ouvre sa saisie. « Proposer une rencontre » note un lien proposé. « Choix assumé » demande pourquoi, et quand en reparler. « Déjà traité », « À vérifier avec l’absent », « Pas d’accord » restent attachés à la question. Si la situation change ensuite, la carte le dit.',
  'word.sides': 'Regards croisés',
  'is.sides':
    'Deux familles, ou des acteurs choisis, côte à côte : ce que chacun sait faire, peut décider, ce qui le contraint, ce qu’il attend ; ce que les deux portent ; ce qui les relie.',
  'word.rests': 'Ce qui repose sur un acteur',
  'is.rests':
    'Qui serait coupé des autres s’il partait, quels engagements perdraient leur seul porteur, quelles coopérations perdraient un partenaire.',
  'word.expected': 'Attendu au hasard',
  'is.expected':
    'Combien de liens iraient d’une famille à l’autre si les familles ne jouaient aucun rôle, sur la même carte. On les tire au sort 9 999 fois pour savoir si « moins » est inhabituel.',
  'word.meeting': 'Rencontre',
  'is.meeting':
    'Deux acteurs qui auraient une raison de se parler : un besoin et son offre, un engagement commun, un thème. Acceptée, elle devient une coopération proposée.',
  'word.promise': 'Promesse',
  'is.promise':
    'Une coopération à laquelle chaque partie a dit oui, avec un prénom et une date. Sans le oui de tous, elle reste proposée.',

  'word.degree': 'Nombre de liens',
  'is.degree': 'À combien d’acteurs cet acteur est lié.',
  'word.strength': 'Force des liens',
  'is.strength':
    'Ses liens, chacun compté pour 1 ; ou bien, au choix du réseau mesuré, une coopération à plusieurs compte 1 en tout (Newman).',
  'word.cooperations': 'Nombre de coopérations',
  'is.cooperations':
    'Les coopérations dont il est partie. Une coopération à cinq en est une, et fait quatre liens.',
  'word.betweenness': 'Intermédiarité',
  'is.betweenness': 'À quel point il se trouve sur les plus courts chemins entre les autres.',
  'word.closeness': 'Proximité',
  'is.closeness': 'En combien de pas il atteint les autres, compte tenu de ceux qu’il ne peut pas atteindre.',
  'word.eigenvector': 'Vecteur propre',
  'is.eigenvector': 'S’il est lié à des acteurs eux-mêmes bien reliés.',
  'word.core': 'Noyau',
  'is.core': 'S’il appartient à un groupe où chacun a plusieurs liens avec les autres du groupe.',
  'word.constraint': 'Contrainte',
  'is.constraint':
    'À quel point ses liens le ramènent aux mêmes : forte quand ses partenaires sont déjà reliés entre eux.',
  'word.effectiveSize': 'Taille efficace',
  'is.effectiveSize':
    'Combien de ses partenaires ne font pas double emploi, parce que la carte ne les relie pas entre eux.',
  'word.community': 'Communauté',
  'is.community':
    'Un groupe d’acteurs plus reliés entre eux qu’avec les autres. Le calcul la trouve ; personne ne l’a déclarée.',
  'word.passage': 'Point de passage',
  'is.passage':
    'Un acteur sans lequel une partie de la carte ne serait plus reliée à l’autre. Il tient un rôle de relais.',
  'word.density': 'Densité',
  'is.density': 'La part des paires d’acteurs qui sont liées, sur toutes celles qui pourraient l’être.',
  'word.eiIndex': 'Indice E-I',
  'is.eiIndex':
    'Les liens vont-ils vers d’autres familles (vers 1) ou restent-ils dans la même (vers −1) ? À lire à côté de ce que les tailles des familles donneraient au hasard.',
  'word.brokerage': 'Entremise',
  'is.brokerage':
    'Un acteur est entre deux autres qui ne sont pas liés entre eux. Selon les familles de ces trois-là, il tient l’un des rôles suivants (Gould et Fernandez, 1989).',
  'word.coordinator': 'Coordinateur',
  'is.coordinator': 'Tous trois sont de la même famille.',
  'word.consultant': 'Consultant',
  'is.consultant': 'Les deux qu’il relie sont d’une même famille, lui d’une autre.',
  'word.gatekeeper': 'Portier',
  'is.gatekeeper': 'Il fait entrer dans sa famille ce qui vient d’une autre.',
  'word.representative': 'Représentant',
  'is.representative': 'Il porte vers une autre famille ce qui vient de la sienne.',
  'word.liaison': 'Liaison',
  'is.liaison': 'Tous trois sont de familles différentes.',
  'word.classes': 'Trois classes',
  'is.classes':
    'Le tiers du bas, du milieu et du haut, par rang. Une salle lit des classes ; les chiffres sont pour la recherche. « – » dit qu’une mesure n’est pas définie, ce qui n’est pas zéro.',

  'word.perimeter': 'Périmètre',
  'is.perimeter':
    'Ce dont parle un atelier : des thèmes, des acteurs, ou tout le territoire. Le reste de la carte se tient en retrait.',
  'word.heard': 'Entendu',
  'is.heard':
    'Un acteur qui a répondu sur ses liens, ses engagements ou ses besoins, y compris par « aucun ».',
  'word.rereading': 'Relecture',
  'is.rereading':
    'Chaque acteur reçoit sa seule fiche, et confirme, corrige ou se retire. Ce qui est retiré quitte la carte et tout ce qui en sort.',
  'word.snapshot': 'Cliché',
  'is.snapshot':
    'Un état figé de la carte, sous une adresse qui ne change pas, avec une empreinte : à citer, à comparer, à restaurer.',
  'word.fiche': 'Fiche coopération',
  'is.fiche':
    'Une page sur une coopération : qui, ce que chacun apporte, ce qui a coincé, ce qu’on a appris, ce que d’autres peuvent reprendre. Lue par les territoires choisis.',
  'word.pattern': 'Motif',
  'is.pattern':
    'Une question nommée que la recherche pose au graphe : qui est entre deux familles, par où passe l’argent…',
};
