import { FRENCH_EXCHANGES } from './exchange-words.ts';
import type { LanguageWords } from './language-words.ts';
import { set, words } from './word-patterns.ts';

const RESOURCES_FR = {
  premises: set(
    'local locaux salle salles bureau bureaux batiment batiments lieu lieux hangar hangars entrepot entrepots atelier grange cuisine gymnase place places espace espaces surface m2 cave garage',
  ),
  land: set(
    'terrain terrains foncier terre terres parcelle parcelles pre pres prairie prairies hectare hectares champ champs',
  ),
  skills: set(
    'competence competences savoir conseillers conseiller expertise expert experts formation formations conseil conseils juriste juristes comptable encadrant encadrants encadrante formateur formateurs formatrice mecano mecanos ingenieur ingenieurs avocat traducteur informaticien graphiste architecte',
  ),
  data: set('donnee donnees chiffres statistiques'),
  funding: set('financement financements fonds argent subvention subventions budget sous tresorerie fric'),
  outlets: set('debouche debouches client clients acheteur acheteurs clientele marches'),
  volunteers: set('benevole benevoles volontaire volontaires bras monde renfort renforts'),
  facilitation: set(
    'animation animations animer animateur animateurs animatrice facilitation facilitateur facilitatrice',
  ),
  equipment: set(
    'materiel materiels equipement equipements vehicule vehicules camion camions outil outils machine machines minibus tracteur tracteurs ordinateur ordinateurs ordi ordis velos camionnette remorque remorques imprimante photocopieuse videoprojecteur four pieces etabli etageres etagere bateau bateaux barge barque congelo sono barnum barnums frigo frigos congelateur congelateurs froide froides benne bennes tondeuse tondeuses debroussailleuse tronconneuse motoculteur tunnel betaillere epandeur semoir moissonneuse faucheuse presse chapiteau chapiteaux tente tentes bancs vaisselle gobelets micro micros ecran triporteur percolateur caravane echafaudage echelle betonniere perceuse scie palettes caisses bacs tonne citerne pompe balance marmites gazinieres lits matelas fauteuils poussettes poussette velo bus broyeur pressoir utilitaire fourgon',
  ),
};
/** French words around names and verbs, folded: without accents, apostrophes as spaces. */
export const FRENCH: LanguageWords = {
  head: 'first',
  definite: set('le la les l au aux du'),
  determiners: set(
    'le la les l un une des du de d au aux son sa ses leur leurs ce cet cette ces mon notre nos votre chaque quelques plusieurs tout toute tous toutes',
  ),
  prepositions: set(
    'a au aux de du des d pendant avec par pour chez vers dans sur en entre sans contre via aupres sous apres avant durant selon',
  ),
  with: set('avec'),
  by: set('par'),
  and: set('et ou puis mais ainsi plus'),
  subjects: set('il elle ils elles'),
  plurals: set('ils elles les leur eux'),
  objects: set('les leur lui la le l y en'),
  circumstances: set('quand lorsque lorsqu si parce puisque pendant tandis sinon malgre car'),
  relatives: set('que qu laquelle lequel lesquels lesquelles dont'),
  be: set('est sont etait etaient sera seront serait soit ete suis'),
  have: set('ait aient a ont avait avaient aura auront aurait auraient'),
  adverbs: set(
    'cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante soixante cent cents mille prochaine prochain derniere dernier bureau ca administration va vont heure heures matin matins soir soirs midi weekend trimestre saison rentree vacances noel jours aussi deja souvent toujours parfois bien beaucoup surtout ensemble encore regulierement quotidien jour mois semaine semaines an ans annee annees fois chaque tous toutes tout toute tres plutot vraiment oui ok en fait ' +
      'alors donc voila ici la y eux meme memes egalement notamment bon ben euh enfin juste pas mal printemps ete automne hiver lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout ' +
      'septembre octobre novembre decembre depuis longtemps maintenant ca cela c ce qui ci celui ceux celle celles on se s leur leurs lui elle elles ils il un deux trois quatre une peu pres mais car aujourd hui autour table autre autres jamais toujours mutuellement',
  ),
  things: set(
    'velo cours formation formations transport transports stage stages legume legumes pain lait oeufs viande fruits fromage fromages repas panier paniers farine bois paille foin compost dechets palettes cartons bouteilles ' +
      'livres jeux meubles chaises tables vetements chaussures velos voiture voitures camion camions minibus bus car tracteur tracteurs outils machines materiel materiaux ordinateurs imprimante serveur site logiciel ' +
      'local locaux salle salles bureau bureaux hangar hangars entrepot entrepots terrain terrains parcelle parcelles potager verger serre cour toit toiture toitures batiment batiments appartement appartements logement logements ' +
      'argent budget subvention subventions facture factures loyer loyers salaire salaires poste postes emploi emplois contrat contrats marche marches convention conventions charte accord accords dossier dossiers projet projets plan plans ' +
      'fete fetes festival spectacle spectacles concert concerts film films expo exposition atelier ateliers sortie sorties visite visites voyage voyages foire salon forum reunion reunions rencontre rencontres conference conferences journee journees soiree soirees ' +
      'info infos information informations donnees chiffres etude etudes enquete rapport rapports carte cartes aide aides soutien appui service services permanence permanences animation animations action actions activite activites ' +
      'eau chaleur electricite panneaux haie haies arbre arbres plante plantes graines semences animaux betes vaches brebis abeilles ruches riviere rue place porte portes four fours ' +
      'vacances cantine cantines menu menus recette recettes produit produits denrees courses pcaet plu plui pat ctg crte ess rse pedt rgpd tva zan btp qpv copil cotech scot stock stocks colis surplus invendus restes dons collecte collectes tri sport securite proprete mobilite alimentation',
  ),
  goods: set(
    'legumes legume carottes patates poireaux salades tomates pommes poires fruits yaourts yaourt lait beurre creme fromage fromages oeufs oeuf viande viandes poulets pain pains farine miel confitures jus vin biere repas plateaux paniers denrees produits plants plantes graines semences fleurs foin paille fumier compost bois granules plaquettes buches fioul',
  ),
  people: set(
    'directeur directrice president presidente patron patronne responsable tresorier tresoriere gerant gerante coordinateur coordinatrice adjoint adjointe technicien technicienne techniciens gens habitants jeunes eleves parents familles voisins enfants salaries agents benevoles eleveurs agriculteurs citoyens clients monde quelqu personne cpe prof profs enseignants enseignante professeur professeurs principal principale proviseur proviseure secretaire secretaires dgs infirmiere infirmieres infirmier educ educs educateur educateurs animateurs animatrice animatrices gardien gardiens resident residents patients usagers locataires bibliothecaire pecheurs marins moniteurs moniteur chauffeur chauffeurs cuisinier cuisiniers cuisiniere stagiaires apprentis ouvriers personnel conseillers conseillere conseiller delegue deleguee gars gamins minots mamans papas dames seniors retraites convalescents internes blesses chercheurs etudiants adherents licencies maraichers exploitants collegues ils elles on nous eux certains tous maire eux elus',
  ),
  organisations: set(
    'association asso collectif federation syndicat office maison ecole college lycee universite fondation mutualite mutuelle cooperative scop scic amap cuma gaec earl club comite conseil union reseau mission centre banque credit caisse ' +
      'moulin boucherie charcuterie fromagerie bistrot boulangerie menuiserie fonderie carrosserie maconnerie plomberie serrurerie conserverie poissonnerie distillerie cidrerie traiteur camping auberge ambulances garage entreprise societe ferme epicerie restaurant ehpad hopital clinique pharmacie gendarmerie police pompiers poste prefecture mairie ccas cias chambre agence regie recyclerie ressourcerie ' +
      'mjc foyer musee theatre cinema mediatheque bibliotheque creche cantine paroisse diocese eglise mosquee ligue amicale groupement parc laboratoire institut imprimerie laiterie brasserie librairie cabinet compagnie atelier ' +
      'fablab tierslieu tiers transports residence crous afpa cfa greta msa edf sncf enedis secours croix scierie supermarche intermarche leclerc biocoop tribunal sdis ademe ars drac ddt dreal caf cpam ligue cpie adil caue',
  ),
  generic: set(
    'association asso collectif federation syndicat office maison ecole college lycee universite fondation mutuelle cooperative club comite conseil ' +
      'union reseau mission centre banque credit caisse entreprise entreprises boite societe garage ferme agence structure groupe cabinet ligue compagnie atelier institut',
  ),
  qualifiers: set(
    'social sociale solidaire agricole horticole municipal municipale intercommunal intercommunale communal communale departemental departementale regional regionale culturel culturelle associatif associative ' +
      'primaire maternelle elementaire maritime sportif sportive rural rurale paysan paysanne bio energie local locale familial familiale participatif participative hospitalier artistique professionnel technique citoyen citoyenne',
  ),
  distinctive: set(
    'culturel culturelle municipal municipale communal communale primaire maternelle elementaire professionnel professionnelle prive privee public publique sportif sportive paroissial paroissiale intercommunal intercommunale ' +
      'departemental departementale regional regionale national nationale photo foot scolaire artisanal artisanale technique medical medicale hospitalier hospitaliere catholique protestant protestante laique islamique israelite universitaire ' +
      'veterinaire dentaire militaire hotelier hoteliere horticole viticole technologique polyvalent polyvalente pedagogique equestre aquatique hippique thermal thermale alimentaire postale musicale numerique lyrique',
  ),
  nationwide: set(
    'emmaus biocoop enercoop enedis edf sncf ademe adie bpifrance veolia suez engie groupama leclerc intermarche carrefour unicef oxfam attac lpo apf admr adapei unapei udaf msa caf cpam urssaf insee ines cerema inrae cnrs ' +
      'grdf rte cpme medef capeb fnsea cfdt cgt cftc unsa ffb frapna fne ratp anah anru carsat apec aract fcpe peep usep ufolep unss ufcv cemea crij bij ign brgm ofb vnf maif macif matmut mgen geiq plie atmo safer fdsea addear fnab petr epf epfl spl cress unafam esat itep opac oph snsm cnv ffvelo fub anct cnfpt csa inpi inao igp sacem afnor adapei uriopss unapl lidl aldi metro decathlon ikea',
  ),
  institutions: set('departement region metropole agglo agglomeration comcom bailleur rectorat ville'),
  within: set('de du des d la le les l et en sans'),
  of: set('de du des d'),
  indefinite: set('un une quelques plusieurs chaque son sa ses leur leurs mon notre nos votre'),
  few: set('un une des deux trois quelques plusieurs chaque'),
  cooperations: set(
    'marche bail pret stage consortium groupement alliance duo trio binome tandem attelage partenariat projet lien convention accord relation contrat collaboration cooperation',
  ),
  ends: words(
    '(?:s est|se sont) (?:essouffle|delite|etiole|eteint)e?s?|(?:a|ont) (?:fait long feu|tourne court)|(?:a|ont) (?:pas|rien|jamais) (?:\\w+ ){1,8}?depuis (?:19|20)\\d\\d|jusqu (?:en|a|au|aux) (?:\\w+ )?(?:19|20)\\d\\d|fin (?:(?:de|du|d) )?(?:la |l )?(?:marche|convention|contrat|partenariat|bail|portage|pret|projet|financement|subvention|collaboration|cooperation)|(?:bail|convention|contrat|partenariat|marche|accord|collaboration) (?:\\w+ ){0,6}?(?:resiliee?|rompue?|denoncee?|caduc|caduque|echue?|expiree?|interrompue?|stoppee?|(?:pas|non) reconduite?|(?:pas|non) renouvelee?|terminee?|finie?|close?|achevee?|boucle)|(?:n a|n ont) pas (?:ete )?(?:reconduite?|renouvelee?)|c en est fini|(?:a|ont) ferme le robinet(?: a| au| aux)?|(?:fini|finie|finis|termine|terminee) (?:le|la|l|les)|plus (?:maintenant|aujourd hui)|(?:fini|termine|arrete|stoppe|clos|ferme)(?= depuis )|c etait avant(?= (?:$|(?:ca|cela|tout|le|la|les|l|un|une|mon|son|notre) ))|(?:c est |n est )?plus (?:d actualite|le cas)|(?:ca|cela) (?:s est arrete|a cesse|n existe plus|n a plus lieu|se fait plus|ne se fait plus)|c est du passe|plus rien|plus aucune?|plus (?:de |d )?(?:nouvelles|contacts?|liens?|relations?|rapports?|echanges?)|(?:ne|n) (?:\\w+ ){1,4}?plus|(?:ont|a) (?:\\w+ )?(?:arrete|cesse|rompu|quitte|coupe|lache|stoppe|supprime|retire|gele|laisse tomber|abandonne|plaque|jete l eponge)(?: de| (?:la|sa|les|ses) (?:subventions?|aides?|financements?) (?:de|d|du|des|a|au|aux)| les vivres a|(?: sa subvention| son aide| son soutien| ses aides| sa convention| leur convention| le contrat| son contrat| leur contrat)(?: a| aux| au| avec)?| les ponts avec)?|(?:s est|se sont) (?:retire|retiree|retires|arrete|arretee|arretes|desengage|desengagee)s?(?: de)?|plus depuis|(?<!en )plus ensemble(?= $)|c etait il y a|(?:ca|cela|projet|affaire) (?:a|est) (?:capote|foire|casse|plante|explose|tombee? a l eau)|c est (?:fini|termine|mort|arrete|clos|plie|cuit|foutu|enterre)|cest (?:fini|termine)|est (?:fini|finie|termine|terminee|rompu|rompue|clos|close|dissous)|sont (?:finis|termines)|(?:a|ont) (?:\\w+ )?(?:ferme|suspendu|annule|denonce|resilie|clos|cloture|dissous|rendu|vide) (?:sa|son|ses|leur|leurs|la convention|le contrat|le partenariat|les locaux)|(?:a|ont) divorce|(?:est|sont) partie?s?(?! prenante)(?= |$)|se sont (?:separes?|separees?|quittes?|quittees?|divorces?)|(?:a|ont) tourne la page|(?:a|ont) (?:fini|termine) (?:le|la|l|les|leurs?|son|sa)|(?:a|ont) mis (?:fin|un terme)|met(?:tent)? (?:fin|un terme)|(?:c est )?de l histoire ancienne|a pris fin|ont pris fin|(?:est|sont) (?:sorti|sortie|sortis|sorties|parti|partie|partis|parties) (?:de|du|des|d)|(?:a|ont) (?:demissionne|claque la porte)(?: de| du| a)?|tombee?s? a l eau|(?:a|ont) (?:repris|recupere|vide|rendu) (?:son|sa|ses|leurs?) (?:local|locaux|bureaux?|salles?|hangars?|batiments?|cles?|terrains?|parcelles?|materiel|affaires)|(?:a|ont) (?:mis|mise|mises) (?:\\w+ ){0,4}?(?:dehors|a la porte)|(?:a|ont) (?:vire|congedie|remercie|expulse|remplace)(?: le| la| les| l)?|(?:a|ont) plie bagages?|(?:a|ont) (?:dit|fait) stop|se passe(?:nt)? (?:maintenant |desormais )?de|(?:a|ont) coupe les ponts(?: avec)?|(?:a|ont) (?:pris|repris) (?:ses|leurs) distances|ne fait plus partie|a ete (?:arrete|arretee|coupe|coupee|stoppe|supprime|supprimee)',
  ),
  resumes: words(
    'c est (?:bien )?(?:reparti|relance|rouvert|reactive|retabli)|(?:ca|cela|il|elle|ils|elles) (?:\\w+ )?(?:a |ont |est |sont |s est |se sont )?(?:repren(?:d|nent)|repri[st]e?s?|repart(?:ent)?|reparti(?:e|s|es)?|redemarr(?:e|es|ent)|recommenc(?:e|es|ent)|remarch(?:e|ent)|remis(?:e|es)? (?:en route|ensemble|au travail)|relance(?:e|s|es|nt)?|remet(?:tent)? (?:en route|ensemble|ca))(?! (?:le|la|les|l|un|une|des|son|sa|ses|leurs?|de|du|d) )',
  ),
  again: words('(?:a|de) nouveau|re(?:travaill|boss|collabor|cooper|financ|pret|heberg|livr|forme)\\w+'),
  negates: words(
    'personne (?:ne|n)|personne (?:a|au|aux|chez|de|du|des|d) (?:\\w+ ){1,4}?(?:ne|n)|aucune? (?:de|des|d)|(?:ne|n) (?:\\w+ ){0,4}?(?:pas|jamais|rien|aucun|aucune|guere|ni)|ni(?= (?:\\w+ ){1,6}?ni )|pas|aucune? (?:lien|relation|rapport|contact|echange|partenariat|cooperation|projet|point commun)|jamais|rien|non plus(?= $)|sans lien|zero (?:contacts?|liens?|relations?|echanges?|rapports?)',
  ),
  pledges: words(
    '(?:s engage(?:nt)?|(?:s est|se sont) engage(?:e|es|s)?|nous engageons|promet(?:tent|tons)?|(?:a|ont|avons) promis) (?:a|de|d)(?= (?:(?:ne|n|plus|pas|se|s|y|en) ){0,3}\\w+(?:er|ir|re|oir) )',
  ),
  quarrels: words(
    '(?:sont|est) (?:\\w+ )?(?:voisins?|voisines?)(?! (?:de|du) (?:bureau|palier))|(?:fait|font|faisaient) la (?:gueule|guerre|tete)|(?:peut|peuvent) (?:pas|plus) se (?:blairer|sentir|piffrer|voir|encadrer|supporter|saquer)|se tirent (?:dans les pattes|dessus)|se bouffent le nez|se crepent le chignon|a couteaux tires|se regardent en chiens|se marchent sur les pieds|(?:sont|est) (?:\\w+ )?(?:faches?|fachees?|brouilles?|en froid|en conflit|en guerre|en concurrence|concurrents?|opposes?|en desaccord|jaloux|rivaux|contre)|se (?:detestent|disputent|battent|tirent la bourre|font la guerre|mefient|ignorent|boudent|tournent le dos)|s (?:engueulent|evitent|ignorent|opposent|affrontent|entendent mal)|(?:refuse|boycotte|boude|snobe|fuit|engueule|meprise|emmerde|harcele|sabote|freine|denigre|menace|denonce|conteste|bloque|empeche|rejette|deteste|craint|craigne|evite|ignore|critique|(?<!s )attaque|concurrence)(?:nt)?|contre|se mefient?|en proces|rale(?:nt)?|se plain(?:t|gnent)|porte plainte|en veut|en veulent|en proces|critiquent?|concurrencent?',
  ),
  joinings: words(
    '(?:lien|partenariat|convention|accord|projet|contrat|collaboration|reunions?|rencontres?|ateliers?|chantiers?|permanences?|rendez vous)(?: \\w+){0,4}? entre',
  ),
  repairs: words('(?:ou |non |euh |enfin )?(?:euh|pardon|enfin|non|plutot|je (?:veux|voulais) dire)'),
  excludes: words(
    'a la place (?:de|du|des|d)|au lieu (?:de|du|des|d)|plutot que? (?:de|d)|sauf|hormis|excepte|a part|a l exception (?:de|du|des)|sans compter|d un cote(?= .* de l autre )',
  ),
  supposes: words('soi disant|pretendument|d apres la rumeur|parait il|a ce qu il parait'),
  fillers: words(
    '(?<=^ )(?:ah oui|ah tiens|ah|oh|oui|tiens)(?= et )|(?:mes |nos )?chere?s (?:collegues|amie?s|administres|concitoyens|concitoyennes|tous|toutes|partenaires|eleves|habitants|voisins|camarades)|(?:(?<=^ )(?:monsieur le president|madame la presidente)(?! (?:de|du|des|d) ))|mesdames(?: et)?(?: messieurs)?(?: les (?:elus|maires|conseillers))?|messieurs(?: les (?:elus|maires|conseillers))?|bonjour (?:a (?:tous|toutes)(?: et (?:a )?(?:tous|toutes))?|tout le monde)|(?:que|qu) (?:je|nous|on) (?:remercie|remercions|salue|saluons|felicite|felicitons)(?: au passage| ici)?|a hauteur (?:de|d) (?:\\w+ )?\\w+(?: pour cent)?|(?:euh+|heu+) (?:attends|attendez|voyons|minute)|h+(?:u|e)?m+|heu+|comment (?:dire|deja|il s appelle|elle s appelle|ils s appellent|(?:ca|cela) s appelle)|(?:je|j) (?:crois|pense|imagine|suppose)(?= $)|si je ne me trompe(?: pas)?|si je ne m abuse|quoi(?= $)|\\d+ ?x (?:par )?(?:semaine|mois|an|jour|trimestre)|a (?:fond|donf|bloc|mort|cent pour cent|100)|un max|vachement|super bien|hyper bien|a tout casser|grosso modo|en tout cas|en tous cas|dans l ensemble|a terme|(?:un|une) \\w+ sur deux|sans rendez vous|a (?:mi temps|temps partiel|plein temps|parite|parts egales|tour de role)|peut etre|quasiment|pratiquement|voyez vous|vous (?:voyez|savez)|tu (?:vois|sais)|comme (?:partout|toujours|d habitude|on dit|vous savez|tu sais|chacun sait)|(?:il )?faut (?:dire ce qui est|(?:bien )?(?:le |l )?(?:dire|savoir|avouer|reconnaitre|admettre|noter))(?! (?:que|qu|le|la|les|l|a|aux?) )|pour etre honnete|a dire vrai|honnetement|franchement|sincerement|carrement|grave|genre|du coup|en vrai|hein|la plupart du temps|sans exception|(?:pour|a) moitie|(?:pour|en) partie|pour l essentiel|en majorite|par contre|en revanche|d ailleurs|au passage|entre nous|soit dit en passant|mine de rien|ma foi|eh bien|bah|(?:je|on) (?:vous|te) le dis|tout simplement|pour (?:rien(?! au )|presque rien|trois fois rien|un euro symbolique|une bouchee de pain)|gratis|gratos|gratuitement|a titre gracieux|benevolement|a prix coutant|au prix coutant|mdr|lol|svp|stp|s il (?:vous|te) plait|on le sait(?: bien)?|bien (?:sur|entendu)|evidemment|naturellement|heureusement|malheureusement|apres tout|au fond|avec plaisir|de bon coeur|a tour de bras|si vous voulez|si on veut|pour ainsi dire|en somme',
  ),
  hedges: words(
    '(?:je|j) (?:crois|pense|trouve|dirais|suppose|imagine)(?: bien)? que?|il me semble que?|il parait que?|on (?:m a|nous a|me) dit que?|a mon avis|d apres moi|si je me souviens(?: bien)?|sauf erreur|apparemment|a priori|visiblement|je sais que?|en gros|disons que?|(?:ca|cela) fait \\w+ (?:ans?|mois|annees?|semaines?|jours?) que?',
  ),
  statuses: [
    ['in_progress', words('(?:est|sont) en train (?:de|d)')],
    [
      'dormant',
      words(
        '(?:ca|cela) (?:dort|sommeille)|entre parentheses|en (?:pause|sommeil|veille|suspens|standby|stand by)|au point mort|a l arret|suspendue?s?|endormie?s?',
      ),
    ],
    [
      'proposed',
      words(
        'cherche(?:nt)? (?:un|une) (?:accord|partenariat|terrain d entente|arrangement|compromis)|(?:a|ont) (?:deja )?(?:sollicite|postule (?:a|au|aupres de|pour)|candidate (?:a|au|aupres de|pour)|depose (?:un|son|leur|une|sa) (?:dossier|demande|candidature)|demande (?:un|une|de|a))|(?:s est|se sont) portee?s? (?:volontaires?|candidate?s?)(?: pour)?|se porte(?:nt)? (?:volontaires?|candidate?s?)(?: pour)?|(?:est|sont) (?:volontaires?|candidate?s?) pour|(?:est |sont |c est |c )?(?:ok|d accord|d acc|chaud|chauds|chaude|partant|partante|partants|volontaire|volontaires) pour(?= \\w+(?:er|ir|re) )|propos(?:e|ent|ait|aient|erait) (?:de|d)|(?:est|sont|a ete|ont ete) proposee?s?|(?:a|ont) propose (?:de|d)|se proposent? (?:de|d)|propose a',
      ),
    ],
    [
      'intention',
      words(
        'la semaine prochaine|le mois prochain|(?:au|cet|cette|l) (?:printemps|ete|automne|hiver|rentree) (?:prochain|prochaine|qui vient)|a la prochaine rentree|prochainement|d ici (?:peu|un an|deux ans|la fin de l annee|l ete|noel)|en nego(?:ciation)?s?|doi(?:t|vent)|(?:a|ont) (?:l intention|pour projet|le projet|pour objectif) (?:de|d)|(?:est|sont) sur le point (?:de|d)|s apprete(?:nt)? a|(?:est|sont) cense(?:e|s|es)?|(?:va|vont) bientot|(?:va|vont|allait|allaient)(?! (?:a|au|aux|chez|dans|sur|vers|en) )(?= (?:\\w+ ){0,2}?\\w+(?:er|ir|re|oir) )(?! (?:\\w+ )?(?:voir|chercher|visiter|recuperer|rendre visite) )(?! (?:\\w+ )?(?:piocher|puiser|fouiller|glaner|ramasser|trier|emprunter|repeter|entrainer|voter|pecher|skier|traire|lire|manger|jouer|visiter|cueillir|chanter|danser|nager|courir|jardiner|parler|prendre|recuperer|boire|dormir|poser|deposer|rendre visite|faire ses|faire leurs|faire son|faire leur|acheter|nettoyer|aider|donner)(?: \\w+){0,6} (?:a|au|aux|chez|dans) )|(?:s est|se sont) engage(?:e|es|s)? (?:a|pour)|s engage(?:nt)? a|(?:a|ont) promis(?: de| d)?|promet(?:tent)?(?: de| d)?|prevoi(?:t|ent)(?: de| d)?|(?:a|ont) prevu(?: de| d)?|compte(?:nt)?(?: bien)?(?= \\w+(?:er|ir|re) )|prepare(?:nt)?(?! (?:leurs?|sa|ses|son) )(?: de| d| un| une| la| le)?|est (?:prete?|d accord) (?:a|pour)|sont (?:prete?s|d accord) (?:a|pour)|accord de principe|(?:est|sont|etait) prevue?s?|en projet|en preparation|en gestation|en construction|en cours de (?:montage|construction|signature|negociation|discussion)|dans les (?:tuyaux|cartons)|dans l air|sur les rails|a l etude|en (?:discussion|negociation|reflexion)|se (?:dessine|profile|prepare|met en place|monte)(?:nt)?(?= (?:entre|avec) )|projet (?:de|d) (?:\\w+ ){1,5}?entre|(?:il )?y aura|(?:pour|(?<!jusqu )en|a partir de) (20\\d\\d)|l an prochain|l annee prochaine|bientot|ont dit oui|a dit oui|projet(?:te|tent) (?:de|d|un|une)|planifie(?:nt)?(?: de| d| un| une)?|lettre d intention',
      ),
    ],
    [
      'wished',
      words(
        'verrai(?:t|ent) bien|(?:est|sont|serait|seraient) (?:envisagee?s?|souhaitee?s?|evoquee?s?|imaginee?s?|esperee?s?|souhaitables?)|on (?:les |la |le )?(?:voit|verrait|voyait|imagine) bien|(?:le reve|l ideal|le mieux|le top|l idee)(?: ce)? (?:serait|est|c est)(?: de)? (?:que|qu|de|d)|(?:ce )?serait (?:\\w+ ){0,3}?(?:que|qu)|(?:il )?faut qu?e?|(?:il )?faudrait (?:bien )?qu?e?|on parle (?:de|d)|il (?:est|serait) question (?:de|d)|(?:on|\\w+) (?:se bat|se battent|plaide|plaident|milite|militent) pour qu?e?|reverai(?:t|ent)|ambitionne(?:nt)?(?: de| d)?|aurai(?:t|ent) (?:bien )?besoin que|attend(?:ent)? (?:le feu vert|l accord|une reponse)(?: de| du| d)?|(?:voudrai(?:t|ent)|veu(?:t|lent)|aimerai(?:t|ent)(?: bien)?|souhait(?:e|ent|erait|eraient)|desir(?:e|ent)|rev(?:e|ent|erait|eraient|ait|aient) (?:de|d|que|qu)|cherche(?:nt)? a(?= (?:se |s )?\\w+(?:er|ir|re) )|se verrai(?:t|ent)(?: bien| volontiers)?|serai(?:t|ent) (?:partante?s?|prete?s?|interessee?s?|preneurs?|preneuses?) (?:pour|de|d|a)|(?:est|sont) (?:partante?s?|interessee?s?) (?:pour|par)(?= \\w+(?:er|ir|re) )|etudi(?:e|ent) (?:un|une|la|le|l|comment|si)|(?:se )?pose(?:nt)? la question (?:de|d)|tent(?:e|ent) (?:de|d)|essa(?:ie|ient|ye|yent) (?:de|d)|discut(?:e|ent) (?:de|d|pour)|parl(?:e|ent) (?:de|d)(?= \\w+(?:er|ir|re) )|espere(?:nt)?(?: que)?|pourrai(?:t|ent)|devrai(?:t|ent)|(?:a|ont|aurai(?:t|ent)) envie (?:de|d)|(?:ce )?serait (?:bien|super|top|chouette|utile|interessante?|precieux|precieuse|pertinente?|logique|ideale?|bienvenue?)(?: que| si| de)?|song(?:e|ent) (?:a|de)|pens(?:e|ent|ait|aient)(?: a)?(?= (?:bientot |bien |peut etre )?(?:un|une|\\w+(?:er|ir|re)) )|(?:il )?faudrait(?: que)?|imagine(?:nt)?|envisag(?:e|ent|eait|eaient|erait|eraient)(?: de| d)?|reflechi(?:t|ssent|ssait|ssaient) a|on (?:espere|reve|reverait|aimerait|voudrait|souhaite|souhaiterait)(?: que)?)',
      ),
    ],
  ],
  levels: [
    [
      4,
      words(
        'a la vie a la mort|comme larrons en foire|comme chair et ongle|se disent tout|fon?t (?:absolument |quasi |vraiment )?tout ensemble|decident? (?:de )?tout ensemble|c est du solide|comme les doigts de la main|tres soude(?:e|s|es)?|fusionnel(?:le|s|les)?|ne font qu un',
      ),
    ],
    [
      3,
      words(
        'main dans la main|colle(?:s|es)? l un a l autre|inseparables?|marchent ensemble|dans les memes locaux|(?:comme )?cul et chemise|(?:tout le temps|sans arret|jour et nuit) ensemble|c est (?:\\w+ )?(?:permanent|quotidien|du non stop)|(?:un|une|des|leurs?) (?!projet|charte|formation|reunion|fete|journee|candidature|lettre|courrier|campagne|offre|politique|strategie|reponse|idee|sortie|reseau|demarche|calendrier|programme|evenement|plan|objectif|discours|position|point|accord|action|actions|projets|objectifs)\\w+ (?:commune?s?|en commun)|(?:un |leur )?(?:budget|compte|tresorerie|caisse|poste|local|salarie) (?:commune?|partagee?|mutualisee?)|tout en commun|(?:au|dans le) meme (?:endroit|local|batiment|lieu)|dans les memes (?:locaux|murs|bureaux|batiments)|dans le meme (?:bureau|immeuble)|sous le meme toit|liens? (?:\\w+ )?(?:forts?|etroits?|solides?)|c est (?:\\w+ )?etroit|relations? (?:\\w+ )?etroites?',
      ),
    ],
    [
      2,
      words(
        'c est (?:\\w+ )?regulier|au quotidien|tous les jours|s adaptent(?: l un a l autre)?|regulierement|toutes les semaines|chaque semaine|tous les mois|chaque mois',
      ),
    ],
    [
      1,
      words(
        '(?:vraiment|tres|assez|plutot|super) (?:leger|mou|maigre|faible|lointain)|(?:une|deux|trois|\\d) (?:rencontres?|reunions?|visites?|echanges?) (?:annuelles?|par an|dans l annee)|annuellement|bonjour (?:bonsoir|au revoir)|se connaissent (?:vaguement|de nom|un petit peu)|se connaissent mal|vaguement|de vue|de nom|se saluent|se croisent|pas grand chose|trois fois rien|tres occasionnel(?:le)?s?|(?:une|deux|trois|\\d) (?:ou (?:deux|trois) )?fois (?:tous les|toutes les) \\w+(?: ans?)?|une fois l an(?:nee)?|(?:un )?coups? de fil|par ci par la|a la marge|episodiquement|sporadiquement|au compte gouttes|c est (?:\\w+ ){0,2}?(?:mou|leger|maigre|tenu|anecdotique|symbolique)|se connaissent (?:juste|a peine|peu|seulement|de vue|un peu)|(?:juste|a peine) se connaissent|a peine|de temps (?:en temps|a autre)|(?:de|a) loin|par moments|de loin en loin|tous les (?:deux|trois|quatre) ans|une a deux fois|parfois|ponctuellement|ponctuel(?:le)?s?|pas plus|sans plus|ne (?:font|fait) que(?= (?:se |s )?\\w+er )|se (?:disent|dire) (?:juste |a peine |seulement )?bonjour|se parlent (?:peu|a peine|rarement|tres peu)|se voient (?:peu|a peine|rarement|tres peu)|a l occasion|se tiennent au courant|(?:une|deux|trois|\\d) fois (?:par|l) (?:an|annee)|rarement|des nouvelles|occasionnels?|occasionnelle|liens?(?: \\w+)? faibles?|faibles? liens?|relations? (?:\\w+ )?distantes?|liens? (?:\\w+ )?(?:tenus?|distendus?|laches?)',
      ),
    ],
  ],
  natures: [
    [
      'funds',
      words(
        'tour de table|(?:\\d+ )?\\d+ (?:000|euros?|k|balles)|subventions?|financement|mecenat|(?:un )?dons?|cofinancement|(?:aide|soutien|appui|concours|effort) financi(?:er|ere)',
      ),
    ],
    [
      'commissions',
      words(
        '(?:un |le )?marche(?: public)?|prestation|commande|achat|contrat|vente|de la vente|facture|client|concession|(?:c est )?(?:payante?s?|paye|remuneree?s?|facturee?s?)',
      ),
    ],
    ['governs', words('gouvernance|adhesion|siege|societariat')],
    ['supports', words('accompagnement|(?:du )?conseil|appui|soutien|aide|coup de main')],
    [
      'shares_knowledge',
      words('(?:de la )?formation|echanges?|partage de savoirs?|(?:de l )?info(?:s|rmations?)?'),
    ],
    [
      'shares_means',
      words(
        '(?:un|une|des|leurs?) (?:locaux|local|bureaux?|salles?|hangars?|entrepots?|camions?|camionnettes?|minibus|vehicules?|ateliers?|tracteurs?|materiel|serres?|cuisines?|stocks?|salaries?|postes?|serveurs?|batiments?) (?:commune?s?|en commun|partagee?s?|mutualisee?s?)|(?:un|une|des|leurs?) (?!jardin|projet|vision|idee|objectif|constat)\\w+ (?:partagee?s?|mutualisee?s?)|mutualisation|memes? (?:hangar|local|locaux|batiment|salle|bureaux?|entrepot|camion|minibus|materiel|cuisine|atelier|murs)|pret|partage de (?:local|locaux|moyens|materiel)|hebergement|mise a disposition',
      ),
    ],
    ['advocates', words('plaidoyer|tribune|petition')],
    [
      'co_produces',
      words(
        'coproduction|projet commun|(?:un |le )?projet|evenement|(?:un|une|des|leur|le|la|l) (?:carnaval|fete|festival|kermesse|foire|tournoi|journee|repas de)|(?:un|une|des|leur) (?:\\w+ )?(?:spectacle|fete|festival|salon|forum|marche de|sortie|sorties|exposition|expo|plateforme|potager|plan|colloque|conference|foire|tournoi|chantier|carnaval|concert|film|etude|jardin|ecole|journee|campagne|cafe|repas|bal|stand|guide|livre)|ensemble',
      ),
    ],
    [
      'unspecified',
      words('partenariat|cooperation|collaboration|convention|jumelage|entente|alliance|pacte|protocole'),
    ],
  ],
  seats: words(
    'au capital (?:de|du|des|d)|au (?:ca|conseil d administration|bureau) (?:de|du|des|d)|(?:actionnaires?|membres?|adherents?|adherentes?|societaires?) (?:de|du|des|d)',
  ),
  ownSeats: words(
    '(?:a|au|dans|sur) (?:son|leur|sa) (?:ca|conseil d administration|bureau|conseil|gouvernance)',
  ),
  asks: words(
    'pourquoi|comment|combien|quand est ce|qui(?! c est)(?=(?: \\w+)* )(?!.* (?:c est|c etait) )|c est (?:quoi|qui)(?: deja)?|qu est ce que?|qui c est|c etait qui|c etait quoi|est ce que?',
  ),
  mentions: words(
    '(?:(?:et|puis|sinon|alors|ah|oh|euh|bon|tiens) )*(?:il )?y a|il reste|on a|(?:et )?c est tout sauf',
  ),
  presents: words(
    '(?:(?:et|puis|sinon|alors|ah|oh|euh|bon|tiens|ben|donc|apres) )*(?:(?:il )?y a(?: aussi)?|on a(?: aussi)?|t as(?: aussi)?|vous avez(?: aussi)?|nous avons(?: aussi)?|il existe)(?! (?:un|une|des|pas|jamais|plus|rien) )',
  ),
  prepositionalRelatives: words(
    'dont|(a|avec|chez|pour|par|vers|dans) (?:qui|lequel|laquelle|lesquels|lesquelles)|(a)(?:uquel|uxquels|uxquelles)',
  ),
  points: words('(?:(?:et|donc|alors|ben|bon) )*c est'),
  roles: words(
    '(?:le|la|les|leur) (?:principal |principale |gros |grosse |premier |premiere )?(?:chef|cheffe|pilote|porteur|porteuse|leader|referent|referente|coordinateur|coordinatrice|financeur|fournisseur|client|cliente|partenaire|proprietaire|locataire|maitre|responsable|prestataire|hebergeur)',
  ),
  presented: words('qui(?! (?:s appelle|se nomme|est|sont|etait|etaient|a |n |ne ))'),
  adds: words(
    '(?:il )?(?:conviendrait|convient|faudrait|faut|serait bien|serait bon|suffit) (?:de |d )?(?:r)?ajouter|(?:il )?existe (?:aussi|egalement)|n oubli(?:e|ez|ons|er) (?:surtout )?pas|(?:il )?faut (?:aussi )?(?:mettre|noter|inscrire|compter|rajouter)(?: aussi)?|a (?:r)?ajouter|(?:on |j |vous |nous |t |tu )?(?:a |as |avez |ai |avait |avais |avions |avons )?oublie(?:e|s|es|r)?(?: de noter| de mettre)?|il y a (?:aussi|egalement|encore)|y a aussi|(?:r)?ajout(?:e|ez|er|ons)(?: aussi)?|(?:inscri(?:s|vez|vons)|notons|mettons)(?: aussi)?|il manque|manque(?:nt)?|n oubli(?:e|ez|ons|er)? pas|et aussi|sans oublier|il faut ajouter|faut (?:r)?ajouter|note(?:z|r)? aussi|mets aussi|mettez aussi|on a aussi|pensez? a|(?:on|j|nous) (?:n )?(?:a|ai|avons) (?:pas|jamais|meme pas|toujours pas) (?:encore )?(?:mis|note|compte|cite|inscrit|parle de|parle du|parle des|mentionne|rentre|saisi|ajoute)|(?:on|j) n a(?:i)? pas parle (?:de|du|des|d)|j allais oublier|n oublions pas|(?:faut|faudra|faudrait) pas (?:l |les )?oublier|(?:(?:on|j|t|vous|nous) )?(?:avait|a|ai|as|avez|avons) (?:zappe|omis|saute|loupe|rate|laisse de cote)(?: de (?:mettre|noter))?|on oublie|(?:une |un )?(?:nouveau|nouvelle|nouvel) (?:asso|association|structure|acteur|collectif|entreprise|venue?)|mets moi|rajoute moi|tu peux (?:r)?ajouter|vous pouvez (?:r)?ajouter|faudrait (?:r)?ajouter',
  ),
  belongs: words(
    '(?:devrai(?:t|ent)|doi(?:t|vent)) (?:aussi )?(?:y )?(?:etre|figurer)(?: aussi)?(?: (?:la|ici|dessus|(?:sur|dans) (?:la|notre) (?:carte|liste)))?(?: aussi)?(?= $)|(?:n )?(?:est|sont) (?:pas|meme pas) (?:encore )?(?:sur la carte|dans la liste)(?= $)|manque(?:nt)?(?: (?:sur la carte|dans la liste))?(?= $)',
  ),
  corrects: words(
    'je vous demande pardon|on s est (?:trompee?s?|gouree?s?|plantee?s?)|rectif|erreur|coquille|(?:je|on) (?:(?:me |se )?reprends?|reformule|recommence)|lire|lisez|je (?:corrige|rectifie)|(?:faut|a) corriger|(?:autant|au temps) pour moi|je m embrouille|j ai confondu|permettez(?: moi)?|il s agi(?:t|ssait) (?:de|du|des|d)|(?:plus )?precisement|pour etre precise?s?|pour etre exacte?s?|(?:bien )?entendu|a la reflexion|reflexion faite|tout compte fait|disons|c est juste|c est plutot|a la base|au depart|en realite|a vrai dire|plus exactement|non|attends|attendez|minute|mince|zut|nan|pardon|plutot|enfin|je (?:voulais|veux) dire|en fait|correction|rectification|excusez(?: moi)?|oups|euh|desole(?:e)?|je me (?:suis )?(?:trompee?|gouree?|plantee?|trompe|goure|plante|emmelee?)|pas (?:lui|elle|eux|elles)|c etait|c est|ah non|mea culpa',
  ),
  notYet: words(
    '(?:est|qu|juste|encore|stade|au) (?:un |une |le |de |du )?(?:simple )?(?:projet|idee|reflexion|piste|discussion) pour (?:l instant|le moment)|pas encore (?:fait|faite|signe|signee|lance|lancee|demarre|en place|acte|actee|la|commence)|(?:pas|rien) (?:encore )?de fait|rien n est (?:encore )?(?:fait|signe)',
  ),
  exchange: FRENCH_EXCHANGES,
  tells: words(
    '(?:l a|l ont|le|nous l a|m l a|me l a|l avait) (?:dit|dite|appris|raconte|annonce|signale|confirme|explique|ecrit|souffle)|(?:disent|dit|affirme|raconte|rale|pense|croit) (?:ca|cela)|qui (?:le )?(?:dit|pense|croit|rale|raconte|affirme|le dit)',
  ),
  regrets: words('aurai(?:t|ent) (?:(?:bien |plutot |largement )?prefere|mieux aime)'),
  only: words('juste|seulement|uniquement|simplement|rien que'),
  absent: words(
    '(?:n )?(?:y )?(?:est|etait|sont|etaient) pas(?: la| dedans| dans le coup| concernee?s?)?|n a rien a voir(?: la dedans)?',
  ),
  misspoke: words(
    '(?:j ai|j avais|t as|t avais|tu as|tu avais|vous avez|vous aviez|on a|on avait) (?:dit|mis|note|ecrit|marque|inscrit|saisi|tape|entendu|compris)|je disais|(?:c est|c etait) (?:marque|note|ecrit|inscrit)',
  ),
  takesBack: words(
    '(?:je|on) (?:reprends?|reformule|recommence)|c est(?= (?:\\w+ ){1,6}?qui )|(?:ah |euh |ben )?(?:non|pardon|correction|rectif|je corrige|je rectifie|rectification|erreur|oups|je (?:voulais|veux) dire|plutot|enfin|je me (?:suis )?trompee?|en fait non)',
  ),
  undoes: words(
    '(?:oublie|oubliez) que (?:j ai|je l ai|j en ai|on a) (?:dit|parle)(?: ca| cela)?|(?:oublie|oubliez|laisse|laissez|efface|effacez|annule|annulez) ce que (?:je viens de dire|j ai dit|on a dit|j ai ecrit|j ai note|j ai mis)|(?:enleve|efface|annule|supprime|oublie|retire|vire|raye)(?:z|r)?(?: (?:ca|cela|tout|tout ca|(?:la |cette |ma )?derniere (?:ligne|saisie|phrase|entree)|la derniere(?: ligne)?|le dernier|la ligne|ce lien))?|doublon|je retire ce que (?:je viens de dire|j ai dit)|(?:fais|faites) comme si (?:je|j|on) (?:n )?avai(?:s|t) rien dit|(?:(?:ne|on|on le|on la|on l|ne le|ne la) )?note(?:z|ns)? pas (?:ca|cela)(?= $)|on (?:le |la |l )?note pas(?= $)|(?:faut|faudrait) pas (?:le |la )?noter(?: ca| cela)?|pas (?:la peine|besoin) de (?:le |la )?noter(?: ca| cela)?|(?:reviens|revenez|revient|retour) en arriere|(?:a la )?poubelle|(?:tu peux|vous pouvez|peux tu|pouvez vous|faut|faudrait) (?:l |le |la )?(?:enlever|effacer|supprimer|annuler|retirer|virer)(?: ca| cela| (?:la )?derniere(?: ligne)?)?|a (?:enlever|supprimer|effacer)|on (?:supprime|efface|annule|enleve|oublie|retire)(?: ca)?|(?:une )?betise|(?:c est )?(?:une )?erreur(?: de ma part)?|non rien(?= $)|j ai rien dit|je n ai rien dit|laissez tomber|laisse tomber',
  ),
  mutual: words(
    'et vice versa|et inversement|reciproque(?:ment)?|et l inverse|dans les (?:deux|2) sens|l un l autre|mutuellement',
  ),
  reverses: words(
    'interverti(?:s|r|ssez)|permut(?:e|ez|er)|(?:echang|invers|chang|retourn)(?:e|ez|er) (?:les|les deux|le sens|de sens|ca)(?= $)|dans le sens contraire|l inverse|a l envers|dans l autre sens|(?:dans )?(?:le )?mauvais sens|le sens est (?:mauvais|faux|inverse)|pas dans (?:ce|le bon) sens|pas le bon sens|trompee?s? de sens|retourne(?:z|r)? (?:le lien|la fleche)|pas dans le bon sens|invers(?:er|ez|e)|le contraire|dans l sens inverse|dans le sens inverse|sens inverse|(?<!et )inversement(?= $)|c est l autre qui|inverse',
  ),
  joins: words(
    'a (?:trois|quatre|cinq|3|4|5)(?: pas (?:deux|trois|2|3))?|avec|aussi|et|plus|ajoute|egalement|sans (?:oublier|compter)|y a aussi|il y a aussi|en plus',
  ),
  stays: words('(?:il |on )?(?:n y a plus|reste(?:nt)?|garde|gardez|gardons|laisse|laissez)'),
  leaves: words(
    '(?:raye|vire|sors|sortez|ote|otez|enlevez|retirez|rayez|virez|excluez|supprimez|supprime|efface|effacez)|n (?:est|sont) pas dedans|(?:ne |n )?(?:y )?participe(?:nt)? (?:pas|plus)|(?:s est|se sont) (?:desiste|retire|barre)(?:e|es|s)?(?= $| (?:du|de la) (?:truc|projet|coup|groupe))|se (?:desiste|retire)(?:nt)?(?= $)|a (?:quitte|lache)(?= $| (?:le|la|l) (?:truc|affaire|projet|groupe|navire|coup) $)|n a rien a voir la dedans|n en (?:est|font?|fait) pas(?: partie)?|sans|a deux(?: pas trois)?|n en est plus|n y est pas|n y sont pas|y va plus|y vont plus|y vient plus|vient plus|en fait plus partie|y est pas|en est pas|n (?:y )?(?:est|etait|sont|etaient) pas(?: dans le coup| la| dedans)?(?= $| c | mais )|faut enlever|il faut retirer|enleve|retire|pas avec|n est pas dedans',
  ),
  same: words(
    'y compris|idem (?:pour|avec|chez)|pareil (?:pour|avec|chez)|(?:la )?meme chose (?:pour|avec|chez)|(?:et )?(?:ceux|celles|celui|celle) (?:de|du|des|d)|et aussi|ainsi que|de meme (?:pour|avec)|comme',
  ),
  also: words(
    'aussi|(?:en est|en fait partie|y participe|participe|est dedans|y est|y va)(?= $)|(?:les|l) (?:(?:a|ont) rejointe?s?|rejoint|rejoignent)|(?:est|sont) (?:avec (?:eux|elles)|de la partie|dans le coup|dans la boucle)|en plus|egalement|de meme|pareil|idem',
  ),
  not: words('pas|ni|et non|non pas|au lieu de|et pas'),
  asides: words('pause|cafe|ok|oui|non|bof|d accord|bon|voila|merci'),
  lacks: words(
    '(?<=^ )(?:on )?(?:re)?cherch(?:e|ons)|(?:il )?y a (?:un )?(?:gros |cruel |vrai |grand )?(?:manque|besoin|penurie) (?:de|d)|(?:gros |grand |urgent |petit )?besoins? (?:de|d|urgent de|urgent d)|manque (?:de|d)|penurie (?:de|d)|pas assez (?:de|d)|plus assez (?:de|d)|en manque (?:de|d)|a la recherche (?:de|d)|a court (?:de|d)|(?:il )?(?:faut|faudrait|manque)(?: trouver| chercher)?|il (?:me |nous |lui |leur )?(?:manque|faut|faudrait)',
  ),
  resources: RESOURCES_FR,
  since: words(
    '(?:depuis|avec|pendant|apres|suite au|lors du|au moment du) (?:le |la |l )?(covid|confinement|pandemie)|jusqu (?:en|a|au|aux) (?:\\w+ )?((?:19|20)\\d\\d)|depuis (?:le |la |l )?(?:(covid|confinement|pandemie)|(?:\\w+ )?((?:19|20)\\d\\d))|en ((?:19|20)\\d\\d)|(?:au|le) \\d+ (?:\\d+|\\w+) ((?:19|20)\\d\\d)|(?:fin|debut|mi) ((?:19|20)\\d\\d)|(?:depuis )?(?:l )?(an dernier|an passe|annee derniere|annee passee)|cette (annee)|(?:depuis|il y a) (\\d{1,2}|un|deux|trois|quatre|cinq|six|dix) (?:ans?|annees?)',
  ),
  to: words('a|au|aux|pour|chez|vers'),
  through: words('via|grace (?:a|au|aux)|par (?:le biais|l intermediaire|l entremise) (?:de|du|des|d)'),
  cleft: words('c est(?: surtout| plutot| aussi| d abord)?'),
};
