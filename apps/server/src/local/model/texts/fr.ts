import { card, pairs, topic } from "./packed.ts";
import type { Words } from "./types.ts";

export const fr: Words = {
  lang: "fr",
  page: {
    skip: "Aller au contenu",
    navigation: "Menu principal",
    top: "Haut de page",
    footer: "Certains textes de cette page sont des exemples.",
    from: "dès {x}",
    and: "et",
    menu: "Menu",
    close: "Fermer",
  },
  sections: {
    offers: { nav: "Nos services", title: "Ce que nous faisons" },
    menu: { nav: "Carte", title: "La carte" },
    about: { nav: "À propos", title: "Qui nous sommes" },
    gallery: { nav: "Galerie", title: "Un tour en images" },
    prices: { nav: "Tarifs", title: "Tarifs" },
    hours: { nav: "Horaires", title: "Horaires d’ouverture" },
    team: { nav: "Équipe", title: "L’équipe" },
    testimonials: { nav: "Avis", title: "Ce que l’on dit de nous" },
    faq: { nav: "Questions", title: "Bonnes questions" },
    map: { nav: "Accès", title: "Comment venir" },
    newsletter: { nav: "Infolettre", title: "Une lettre de temps en temps" },
    contact: { nav: "Contact", title: "Écrivez-nous" },
  },
  // What it is | its offers | its button | roles; the headline and what follows it; the offers.
  topics: {
    bakery: topic`Boulangerie | Sortis du four | Voir les pains du jour | Fournil, Pâtisserie, Vente
      Le pain qui prend son temps. | De la farine, de l’eau, du sel et un levain plus vieux que la boutique. Cuit avant l’aube, vendu jusqu’à la dernière miche.
      Pain de campagne au levain: Croûte brune, mie alvéolée, 36 heures de repos. | Seigle au carvi: Dense et moelleux, meilleur le lendemain. | Croissant au beurre: Vingt-sept feuillets, sorti du four à six heures et demie.`,
    cafe: topic`Café | Au comptoir | Voir la carte des cafés | Torréfaction, Barista, Gâteaux
      Du bon café, sans se presser. | Un torréfacteur, deux machines et une longue table près de la fenêtre. Restez le temps d’une tasse ou d’un après-midi.
      Flat white: Double expresso, lait soyeux, tasse chaude. | Filtre du jour: Une seule ferme, infusé à la main. | Gâteau au citron: Cuit chaque matin, envolé à quinze heures.`,
    restaurant: topic`Restaurant | Cette semaine | Réserver une table | Cuisine, Vins, Salle
      Une carte courte, cuisinée avec soin. | Ce que le marché offrait ce matin est dans l’assiette ce soir. Onze tables, une cuisine ouverte, des vins honnêtes.
      Potimarron rôti: Beurre noisette, sauge et noisettes. | Sandre: Betterave, raifort et aneth. | Tarte aux prunes: Tiède, avec sa crème.`,
    dentist: topic`Cabinet dentaire | Les soins | Prendre rendez-vous | Dentiste, Prévention, Accueil
      Des gestes calmes, des dents saines. | Nous expliquons avant de soigner, et nous prenons le temps qu’il faut. Pour les adultes, les enfants et tous ceux qui préféreraient ne pas venir.
      Contrôle et détartrage: Quarante minutes, une ou deux fois par an. | Plombages et couronnes: En une seule séance chaque fois que possible. | Patients anxieux: Un début en douceur, des signes clairs, aucune surprise.`,
    practice: topic`Cabinet médical | Ce que nous soignons | Prendre rendez-vous | Médecin, Kinésithérapie, Accueil
      Du temps pour ce qui fait mal. | Un cabinet pour toute la famille. Nous écoutons jusqu’au bout, expliquons ce que nous trouvons et disons ce qui peut attendre.
      Médecine générale: Du bilan à la toux qui s’installe. | Kinésithérapie: Trente minutes au calme, entre de bonnes mains. | Visites à domicile: Quand le chemin est trop long.`,
    yoga: topic`Studio de yoga | Les cours | Trouver un cours | Vinyasa, Yin, Accueil
      Arriver, respirer, commencer. | De petits groupes dans une salle lumineuse. Venez comme vous êtes ; les tapis et le thé sont sur place.
      Flow du matin: Soixante minutes pour s’éveiller en douceur. | Yoga doux: Pour les dos raides et les premiers pas. | Repos profond: Yin et silence en fin de journée.`,
    gym: topic`Salle de sport | L’entraînement | Essayer une séance | Direction, Force, Mobilité
      Plus de force, semaine après semaine. | Des poids libres, un bon encadrement et un programme adapté à votre vie. Pas de slogans sur les miroirs.
      Force: Les bases de la barre, avec un coach à vos côtés. | Endurance: Quarante-cinq minutes intenses, en groupe. | Mobilité: Contre le bureau, les escaliers et les épaules raides.`,
    hair: topic`Salon de coiffure | Au fauteuil | Prendre rendez-vous | Coupe, Couleur, Accueil
      Une coupe qui tient encore demain. | D’abord regarder, puis parler, puis couper. Des couleurs sans hâte et des conseils sincères.
      Coupe et brushing: Cinquante minutes, shampooing compris. | Couleur: Mèches, reflets ou couleur complète. | Soin: Un masque et un massage du cuir chevelu.`,
    florist: topic`Fleuriste | Composés aujourd’hui | Commander un bouquet | Bouquets, Mariages, Livraison
      Ce qui fleurit en ce moment. | Des fleurs de producteurs voisins, composées sur commande et livrées à vélo.
      Le bouquet du jour: Ce qu’il y a de plus beau ce matin. | Couronne de table: Tient une semaine et sèche joliment. | Pour un adieu: Des couleurs douces, liées avec soin.`,
    craft: topic`Artisan | Nos travaux | Demander un devis | Maître artisan, Études, Chantier
      Bien fait, du premier coup. | Nous venons à l’heure dite, annonçons le prix à l’avance et laissons les lieux propres.
      Réparations: Même les petites, en général dans la semaine. | Installations neuves: Conçues, posées et expliquées. | Urgences: Quelqu’un répond, la nuit aussi.`,
    bike: topic`Atelier vélo | À l’atelier | Voir les prix | Mécanique, Roues, Comptoir
      De retour sur la route ce soir. | Freins, vitesses, pneus et ce bruit que personne ne trouve. Vous connaissez le prix avant que nous prenions une clé.
      Crevaison: Réparée sur place, chambre à air comprise. | Révision complète: Freins, vitesses, roulements et un essai. | Dévoilage de roue: Rayon par rayon, jusqu’à ce qu’elle tourne droit.`,
    law: topic`Cabinet d’avocats | Domaines du droit | Convenir d’un premier entretien | Droit du travail, Droit de la famille, Secrétariat
      Des conseils clairs pour des affaires complexes. | Nous disons ce qui est possible, ce que cela coûte et ce que nous ferions. En mots simples, avant votre décision.
      Droit du travail: Contrats, licenciement et ce qui vient après. | Droit de la famille: Séparation et garde, en toute équité. | Droit immobilier: Acheter, louer et construire.`,
    photo: topic`Photographie | Devant l’objectif | Demander une date | Photographe, Assistance, Retouche
      La lumière, saisie au passage. | Portraits, mariages et reportages discrets. Des images qui sonneront encore juste dans vingt ans.
      Portraits: Une heure en plein air ou au studio. | Mariages: Des préparatifs à la dernière danse. | Reportages: Les gens et leur métier, tels qu’ils sont.`,
    architect: topic`Architecture | Ce que nous construisons | Voir les projets | Conception, Chantier, Maquettes
      Bâtir pour le temps qu’il fait vraiment. | Maisons, écoles et rénovations attentives. Nous dessinons pour la lumière, pour la pluie et pour ceux qui vivent dedans.
      Maisons: Des plans compacts, de longues vues. | Écoles: Des salles calmes, même pleines. | Rénovations: De vieux murs, un nouvel usage.`,
    design: topic`Studio de design | Ce que nous dessinons | Voir les projets | Identité, Typographie, Projets
      Un design qui s’explique tout seul. | Nous dessinons des identités, des signes et des écrans pour ceux qui ont quelque chose à dire. Petite équipe, circuits courts.
      Identité: Un signe, une voix et des règles pour les deux. | Édition: Des livres et des revues qu’on lit jusqu’au bout. | Numérique: Des écrans sans mode d’emploi.`,
    music: topic`Groupe | À l’affiche | Nous écouter sur scène | Voix, Batterie, Basse
      Fort quand il le faut. | Quatre personnes, deux voix et un local sous la voie ferrée. De nouvelles chansons tout le printemps.
      Le nouvel album: Neuf chansons enregistrées en cinq nuits. | Concerts: De petites salles aux bons plafonds. | Cours: Guitare et batterie, dès le premier jour.`,
    event: topic`Événement | Ce qui vous attend | Voir le programme | Programme, Public, Scène
      Deux jours dont on reparle. | Des exposés courts, de longues pauses et une salle pleine de gens qui construisent. Venez avec une question.
      Exposés: Vingt minutes chacun, et du temps pour les questions. | Ateliers: De petits groupes, les mains sur la table. | Soirées: Une grande table et pas de badges.`,
    wedding: topic`Mariage | Ce qui vous attend | Nous répondre | Témoin, Témoin, Musique
      Nous nous marions. | Et nous serions si heureux de vous avoir près de nous au moment de dire oui.
      Cérémonie: Au jardin, sous le grand tilleul. | Dîner: Autour d’une seule grande table. | Danse: Jusqu’à l’extinction des lampions.`,
    hotel: topic`Maison d’hôtes | Les chambres | Demander une chambre | Hôtesse, Cuisine, Chambres
      Bien dormir, se réveiller sans hâte. | Neuf chambres, des murs épais et le petit-déjeuner jusqu’à onze heures. Le lac est à quatre minutes à pied.
      Chambre jardin: Deux lits et une porte sur la verdure. | Chambre sous les toits: Mansarde, vue large, un bureau. | Suite familiale: Deux pièces, de la place pour quatre.`,
    garden: topic`Jardins | Nos travaux dehors | Demander une visite | Plans, Plantes, Chantier
      Des jardins qui deviennent eux-mêmes. | Nous partons de ce qui est là : le sol, l’ombre et le vieux poirier. Puis nous plantons, et nous revenons.
      Plans: Un dessin, une liste de plantes et un prix. | Plantations: Arbustes et vivaces faits pour votre sol. | Entretien: Quatre passages par an, en toute saison.`,
    school: topic`École | Ce qu’on y apprend | Trouver un cours | Direction, Langues, Secrétariat
      Apprendre en faisant. | De petits groupes, des professeurs patients et de grandes fenêtres. On peut commencer à tout moment.
      Débutants: Du premier mot à la première conversation. | Cours du soir: Deux fois par semaine, après le travail. | Enfants: Le jeu d’abord, les règles ensuite.`,
    pets: topic`Pour animaux | Ce que nous faisons | Prendre rendez-vous | Toilettage, Promenades, Accueil
      À quatre pattes, entre de bonnes mains. | Bain, coupe et longues promenades pour les chiens qui préféreraient être ailleurs. Friandises comprises.
      Bain et coupe: Des gestes calmes, de l’eau tiède, sans hâte. | Garde de jour: De la compagnie, un jardin et une sieste. | Promenades: Deux heures en forêt, par tous les temps.`,
    fashion: topic`Mode | Cette saison | Voir la collection | Création, Coupe, Boutique
      Des vêtements qui restent. | Coupés ici, cousus à une heure d’ici et faits pour être réparés. Deux petites collections par an.
      Manteau de laine: Drap épais, poches profondes, dix hivers. | Chemise en lin: Plus douce à chaque lavage. | Réparation: Coutures et coudes, tant que vous le portez.`,
    books: topic`Librairie | Sur la table | Voir nos choix | Romans, Jeunesse, Rencontres
      Entrez lire la première page. | Deux pièces, quatre mille titres et quelqu’un qui les a presque tous lus. Le thé est au chaud.
      Nouveaux romans: Ceux que nous n’avons pas pu lâcher ce mois-ci. | Jeunesse: Un rayon bas et un tapis où s’allonger. | Rencontres: Un jeudi sur deux, à dix-neuf heures trente.`,
    software: topic`Logiciel | Ce qu’il fait | Commencer gratuitement | Produit, Développement, Assistance
      Moins de corvées, plus de concret. | Un seul endroit, au calme, pour les tâches, les fichiers et les décisions. Installé en un après-midi, compris en une journée.
      Vue d’ensemble: Voir ce qui est attendu et qui s’en charge. | Nouvelles discrètes: Un résumé à dix-sept heures, le silence entre-temps. | Vos données: Tout exporter, à tout moment.`,
    other: topic`Bienvenue | Ce que nous faisons | Découvrir nos services | Fondatrice, Préparation, Accueil
      Du bon travail, fait avec soin. | Nous promettons peu et tenons tout. Découvrez ce que nous faisons et écrivez-nous.
      Conseil: Nous écoutons d’abord, puis nous répondons clairement. | Réalisation: Avec soin, à l’heure et comme convenu. | Suivi: Nous sommes encore là après.`,
  },
  hours: {
    week: "Du mardi au vendredi",
    saturday: "Samedi",
    sunday: "Dimanche et lundi",
    closed: "Fermé",
    note: "Horaires différents les jours fériés.",
  },
  about: {
    text: "Tout a commencé en 2014 avec une pièce, des outils empruntés et plus de patience que d’argent. Aujourd’hui, nous sommes une petite équipe et c’est toujours nous qui ouvrons la porte.",
    facts: [
      ["2014", "année de création"],
      ["6", "personnes"],
      ["1", "adresse"],
    ],
  },
  form: {
    lead: "Quelques lignes suffisent. Nous répondons sous deux jours ouvrés.",
    name: "Nom",
    email: "E-mail",
    message: "Message",
    send: "Envoyer le message",
    needName: "Indiquez votre nom.",
    needEmail: "Saisissez une adresse e-mail, par exemple anna@example.com.",
    needMessage: "Écrivez une phrase ou deux.",
    sent: "Merci. Ce formulaire d’exemple n’envoie encore rien.",
    phone: "Téléphone",
    address: "Adresse",
    street: "12, rue du Moulin",
  },
  newsletter: {
    lead: "Quatre fois par an : ce qui est nouveau, ce qui arrive, rien d’autre.",
    action: "S’abonner",
    done: "Merci. Ce formulaire d’exemple n’envoie encore rien.",
  },
  people: pairs`
    Nora Lindqvist = Ouvre tôt et connaît le nom de chacun.
    Tom Okafor = Mesure deux fois, souvent trois.
    Inès Moreau = Trouve une date quand il n’y en a plus.
    Jun Sato = Pose la question à laquelle personne ne pensait.
    Lena Hartwig = A la réponse, ou sait qui l’a.
    Omar Haddad = Nouveau ici, et déjà regretté le lundi.`,
  quotes: pairs`
    Hannah B. = Aimables, ponctuels et fidèles à ce qui était convenu. C’est rare.
    Marc T. = On m’avait donné l’adresse ; depuis, je reviens pour les gens.
    Priya S. = Ici, on réfléchit vraiment à ce que l’on fait.`,
  questions: pairs`
    Faut-il prendre rendez-vous ? = C’est préférable, mais pas obligatoire. Sans rendez-vous, il peut y avoir un peu d’attente.
    Comment puis-je payer ? = Par carte, en espèces ou sur facture.
    Y a-t-il une marche à l’entrée ? = Non. L’entrée est de plain-pied et les portes sont larges.
    Et si je dois annuler ? = Prévenez-nous la veille et cela ne coûte rien.`,
  softwareQuestions: pairs`
    Peut-on essayer gratuitement ? = Oui. La plus petite formule ne coûte rien et reste gratuite tant que vous l’utilisez.
    Puis-je changer de formule plus tard ? = À tout moment. Le nouveau prix compte dès le mois suivant, et rien n’est perdu.
    À qui appartiennent les données ? = À vous. Tout s’exporte en un seul fichier, même après la résiliation.
    Comment résilier ? = En un clic dans les réglages, pour la fin du mois.`,
  gallery: {
    lead: "Choisissez une image pour la voir en grand.",
    names: ["Matin", "Colline", "Port", "Verger", "Nuit", "Dunes"],
    show: "Agrandir",
    close: "Fermer",
  },
  map: {
    lead: "À quatre minutes à pied de la gare, avec des arceaux à vélos devant la porte.",
    alt: "Plan schématique : l’adresse se trouve entre la rivière et la gare",
    route: "Depuis la gare, longez la rivière et tournez à gauche au pont.",
  },
  menu: {
    lead: "Une cuisine fraîche, avec ce que donne la saison.",
    note: "Interrogez-nous sur les allergènes ; nous adaptons volontiers un plat.",
    groups: card`
      Entrées | Soupe de poireaux = Pomme de terre, huile de ciboulette, pain de seigle | Betterave = Chèvre, noix, orange | Truite fumée = Concombre, aneth, crème fraîche
      Plats | Risotto aux champignons = Parmesan, citron, thym | Bœuf braisé = Légumes racines, vin rouge, purée | Sandre = Lentilles, fenouil, beurre noisette
      Desserts | Tarte aux prunes = Tiède, avec de la crème | Mousse au chocolat = Fleur de sel, huile d’olive | Fromages = Trois sortes, poire, miel`,
  },
};
