/** The guided tour of the demonstration; what offers it is on screen before, in `home.ts`. */
export const tour = {
  'tour.next': 'Suivant',
  'tour.previous': 'Précédent',
  'tour.done': 'Terminer',
  'tour.leave': 'Quitter la visite',
  'tour.progress': (at: number, total: number) => `${at} sur ${total}`,

  'tour.map': 'La carte',
  'tour.map.text':
    'Qui fait quoi avec qui. La couleur, la forme et l’icône montrent la famille ; l’épaisseur d’un trait dit l’intensité ; les pointillés, ce qui n’est encore que souhaité ou promis. Ce territoire est inventé.',
  'tour.reserve': 'La réserve',
  'tour.reserve.text':
    'À côté de la carte attendent les institutions officielles du lieu, et d’autres que l’on connaît déjà. Un + en met une sur la carte : personne n’y entre sans que la salle l’ait voulu.',
  'tour.entry': 'La ligne de saisie',
  'tour.entry.text':
    'On écrit ce que dit la salle, au rythme où elle le dit : « AMAP → Lycée : prête un local ». La ligne montre ce qu’elle a compris avant Entrée. La touche E y mène.',
  'tour.questions': 'Les questions',
  'tour.questions.text':
    'Ce que la carte demande, le plus fort d’abord : un engagement sans porteur, deux familles qui se parlent peu, un besoin et une offre qui se cherchent. Vous choisissez ce que la salle verra.',
  'tour.gap': 'Ce qui manque s’allume',
  'tour.gap.text':
    'Chaque question montre ceux qu’elle concerne. Les points de couleur sont les liens qui manquent peut-être : dans la vie, ou seulement sur la carte.',
  'tour.answers': 'La salle répond',
  'tour.answers.text':
    '« Mais si, on travaille ensemble ! » : un clic ajoute le lien. Sinon, une rencontre, un choix assumé, un désaccord. La réponse reste attachée à la question.',
  'tour.workshop': 'L’atelier',
  'tour.workshop.text':
    'Un code pour les téléphones, des feuilles à imprimer, un grand écran, puis le compte rendu et la relecture par chaque acteur.',
  'tour.data': 'Emporter, apporter',
  'tour.data.text':
    'Le dessin, un tableur, un graphe, un rapport à corriger, des clichés à citer. Un tableau qui existe déjà entre avec un aperçu, et ressort d’un seul geste.',
  'tour.history': 'Rien ne se perd',
  'tour.history.text':
    'Chaque geste est noté, et s’annule : Ctrl Z, ou d’ici. La carte se relit telle qu’elle était un jour donné. À vous : la touche ? ouvre l’aide, et l’accueil la carte de votre territoire.',
};
