export const privacy = {
  'privacy.title': 'Ce qui est gardé',
  'privacy.lead':
    'Ce que ce serveur garde, pourquoi, combien de temps, qui le voit, et comment le faire effacer.',
  'privacy.back': 'Revenir à Maillage',

  'privacy.map': 'Sur la carte',
  'privacy.mapText':
    'Des organisations d’abord : nom, nature, rôle, ce qu’elles disent d’elles-mêmes, ce qu’elles cherchent et proposent, ce qu’elles portent, avec qui elles coopèrent et ce que chacune en déclare. C’est l’objet de l’outil : voir les coopérations d’un territoire et ce qui y manque. Une personne n’y figure que si l’animation l’a inscrite comme acteur ; elle devrait y tenir en peu de mots, et un nom qui semble celui d’une personne n’est d’abord visible que de l’animation.\nCela reste tant que le territoire est là, ou jusqu’à ce qu’on le retire.',
  'privacy.history': 'Dans l’historique',
  'privacy.historyText':
    'Chaque modification garde ce qui était là avant et après, le moment, et le nom de qui l’a faite lorsqu’on se connecte. C’est ce qui permet d’annuler, et de voir la carte telle qu’on la connaissait un autre jour. Supprimer un acteur le retire des cartes, pas de l’historique ; l’effacer pour de bon, si.',
  'privacy.workshops': 'Dans un atelier',
  'privacy.workshopsText':
    'Le prénom, l’organisation pour laquelle on parle, à quel titre, l’accord ou non pour la recherche, et les réponses validées, au nom de l’organisation. Le prénom n’est visible que pour l’animation et là où l’historique dit qui a fait une modification. Il est oublié lorsque la personne se retire de l’atelier sur son téléphone, ou avec l’atelier supprimé. Les réponses restent avec l’organisation, qui les relit ensuite et peut s’en retirer.\nD’un vote, les points que chaque téléphone donne, sans nom ni organisation : seuls des totaux se lisent. Pour qu’un téléphone vote une fois, une empreinte de sa session et de son appareil, propre à l’atelier, reste avec eux ; tout part avec le vote ou l’atelier supprimé.',
  'privacy.accounts': 'Comptes et accès',
  'privacy.accountsText':
    'De qui se connecte : un nom, un rôle, des territoires, et l’empreinte du mot de passe (Argon2id), dont on ne peut pas le retrouver. Des liens, codes et jetons, l’empreinte seulement. De qui se connecte avec le compte de son organisation, à la place du mot de passe : le service qui le dit et l’identifiant qu’il donne, pas l’adresse électronique ; le jeton qui sert à s’y déconnecter, scellé, jusqu’à la fin de la session. Qui est retiré laisse une empreinte, pour ne pas entrer à nouveau. Une session dure 30 jours au plus, douze heures par ce compte, et finit quand on se déconnecte ; elle tient dans un cookie, nécessaire, qui ne suit personne. Un second cookie tient l’appareil à l’écart des essais que d’autres font : un numéro tiré au hasard, et une marque que ce serveur seul sait lire pour chaque nom qui s’y est connecté ; il n’ouvre rien, ne nomme personne et n’est gardé nulle part ailleurs, hors l’empreinte qu’en garde un vote. Les essais manqués sont comptés en mémoire, par adresse et par nom, ou par appareil, une heure après le dernier, puis oubliés.\nCe nom se lit aussi là où le compte a écrit : modifications, réponses signées, clichés pris, accès donnés. Dans le menu à votre nom, « Ce qui est gardé sur moi » vous le remet, en une page et en données : le compte, ses sessions et, de ce qui porte ce nom, le moment, le territoire et la sorte. Le contenu est celui des territoires : il se lit sur leurs cartes, tant que vous y avez accès.',
  'privacy.who': 'Qui voit quoi',
  'privacy.whoText':
    'Qui lit ou contribue voit la carte, pas ce qui est marqué privé, ni les réponses d’un atelier qui attendent. Qui anime et qui administre voit tout de ses territoires, l’historique compris. Qui fait de la recherche voit aussi ce qui est privé ; le fichier pour la recherche remplace les noms par des numéros et n’a que les organisations d’accord. Sur la machine même du serveur, les cartes sont ouvertes sans connexion ; les accès, les sauvegardes et les effacements par le lien affiché au démarrage.',
  'privacy.frozen': 'Clichés, fichiers, fiches',
  'privacy.frozenText':
    'Un cliché ne change plus et se cite par son empreinte : il n’a jamais ce qui est privé. Il dit qui l’a pris et, si on l’y a écrit, qui l’on cite : auteurs, organisation. Si quelque chose est effacé à la demande, il est remplacé à la même adresse, avec une autre empreinte ; sa page dit quand, pas quoi. Un fichier que quelqu’un a emporté n’est plus en notre pouvoir.',
  'privacy.backups': 'Sauvegardes',
  'privacy.backupsText':
    'Tout est copié chaque jour, et les 14 dernières copies restent, sauf si ce serveur est réglé autrement. Une copie plus ancienne qu’un effacement contient encore ce qui a été effacé, jusqu’à ce qu’elle expire ou qu’on la supprime : la page des sauvegardes dit lesquelles. La restaurer refait l’effacement.',
  'privacy.logs': 'Journaux du serveur',
  'privacy.logsText':
    'Par défaut, seules les pannes sont notées. Au plus, une ligne par demande : la méthode, la sorte d’adresse, l’identifiant du territoire, le résultat, la durée, le rôle. Ni nom, ni adresse, ni contenu, ni jeton.\nLa base de données (Neo4j) ne note pas les questions qu’on lui pose. Son journal des écritures contient ce qui a été écrit, pendant deux jours ou 256 Mo, pour se relever d’une panne ; ses fichiers ne se lisent que du compte qui fait tourner le serveur. La place de ce qui est effacé y est reprise peu à peu. Une base gérée ailleurs a ses propres règles.',
  'privacy.device': 'Sur votre appareil',
  'privacy.deviceText':
    'La langue, le thème, les derniers écrans et cartes vus (pour les ouvrir sans réseau), les modifications ou réponses qui attendent d’être envoyées, un rapport en cours. Cela ne quitte l’appareil que pour ce serveur ; effacer les données du site l’enlève. Un écran ouvert retire aussitôt ce qui vient d’être effacé.',
  'privacy.outside': 'Rien ne part ailleurs',
  'privacy.outsideText':
    'Aucune mesure d’audience, aucun service tiers, aucune police ni carte chargée d’internet. Le serveur n’appelle aucune adresse, hors celle du service de connexion de votre organisation, s’il en propose un et quand on s’en sert.',
  'privacy.ask': 'Lire ce qui est gardé de vous, le corriger, l’effacer',
  'privacy.askText':
    'Demandez-le à la personne qui anime la carte ou administre ce serveur : celle qui vous a invité. Sur la fiche de l’acteur, sous « Retirer », elle vous remet tout ce qui est gardé à son sujet, en une page à lire ou à imprimer et en un fichier pour un programme, et l’efface pour de bon : cartes, historique, clichés, ateliers, et son nom dans les textes des autres. Cela ne s’annule pas. Qui se connecte prend ce qui est gardé sur son compte dans le menu à son nom ; qui administre le remet aussi, ou efface le compte, sur la page « Accès » : l’historique garde ce qui a été fait, plus par qui. Une réponse vous est due sous un mois (RGPD, articles 12 à 17) ; à défaut, vous pouvez saisir la CNIL.',

  'erase.title': (name: string) => `Effacer ${name} pour de bon ?`,
  'erase.lead': 'Cela ne s’annule pas. Tout ce que ce serveur garde à son sujet disparaît, aussi du passé :',
  'erase.counting': 'Recherche de tout ce qui est gardé…',
  'erase.sheet': (territories: number) =>
    `sa fiche, ses besoins et offres, sa place ${territories < 2 ? 'sur la carte' : `dans ${territories} territoires`}`,
  'erase.cooperations': (n: number) =>
    n < 2
      ? 'une coopération, qui n’aurait plus qu’un partenaire'
      : `${n} coopérations, qui n’auraient plus qu’un partenaire`,
  'erase.left': (n: number) =>
    n < 2 ? 'sa part dans une coopération, qui reste' : `sa part dans ${n} coopérations, qui restent`,
  'erase.workshops': (answers: number, people: number) =>
    `${answers < 2 ? `${answers} réponse` : `${answers} réponses`} en atelier, et ${people < 2 ? `${people} personne` : `${people} personnes`} qui ont parlé en son nom`,
  'erase.changes': (n: number) =>
    n < 2
      ? `${n} étape de l’historique, qui n’en dira plus rien`
      : `${n} étapes de l’historique, qui n’en diront plus rien`,
  'erase.snapshots': (n: number) =>
    n < 2
      ? 'un cliché, remplacé sans lui : son empreinte change'
      : `${n} clichés, remplacés sans lui : leurs empreintes changent`,
  'erase.fiches': (n: number) => (n < 2 ? 'une fiche coopération' : `${n} fiches coopération`),
  'erase.mentions': (n: number) =>
    n < 2
      ? 'son nom, dans un texte d’un autre : « [nom effacé] » prend sa place'
      : `son nom, dans ${n} textes des autres : « [nom effacé] » prend sa place`,
  'erase.backups':
    'Les sauvegardes déjà faites le contiennent jusqu’à ce qu’elles expirent ; en restaurer une refait cet effacement. Ce que quelqu’un a déjà emporté reste chez lui.',
  'erase.type': 'Pour confirmer, écrivez son nom',
  'erase.act': 'Effacer pour de bon',
  'erase.acting': 'Effacement en cours…',
  'erase.done': 'C’est effacé, aussi de l’historique et des clichés.',
  'erase.accountDone': 'Compte effacé, aussi de l’historique.',
  'erase.person': (name: string) => `Effacer le compte de ${name} ?`,
  'erase.personWhat':
    'Son accès se ferme, et son nom disparaît de l’historique, des clichés et des accès qu’il ou elle a donnés : « compte effacé » prend sa place. Ce qui a été fait reste. Cela ne s’annule pas.',
};
