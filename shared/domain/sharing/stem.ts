/**
 * Words as they are matched: folded, without small words, cut to what a family of words has in common (« mécanicien »,
 * « mécanicienne », « mécanique »), and brought together where people say the same thing in several ways.
 *
 * A stem is for comparing only; nobody ever reads one.
 */
import { fold } from '../../lib/fold.ts';

const SMALL = new Set(
  `a afin ai alors apres as au aucun aussi autre autres aux avant avec avoir besoin bon bonne c ca car ce cela ces cet cette ceux chaque
  cherche cherchons chez comme d dans de depuis des dessous deux disponible dispose donc du elle elles en encore entre es est et eu eux faire fait
  faut grand grande grands grandes heure heures i il ils j je jour jours jusqu l la le les leur leurs lui ma mais me meme mes mois moins mon n ne
  ni nos notre nous offre offrons on ont ou par pas petit petite petits petites peu peut plus possible pour pouvons pouvoir preter pret
  propose proposons pouvant qu quand que quel quelle quelqu quelque quelques qui quoi recherche recherchons s sa sans se semaine ses si soit
  son sont sous sur t ta deux quatre cinq six sept huit neuf dix vingt trente quarante cinquante soixante cent benevole benevoles benevolat te tel tous tout toute toutes tres trois tu un une urgent utile utiliser y the of and for to in an we need our is`.split(
    /\s+/u,
  ),
);

/** Endings, the longest first: cut where enough is left to tell words apart. */
const ENDINGS = [
  'abilites abilite icatrices icateurs icatrice icateur iciennes iciens icienne icien ications ication',
  'isatrices isateurs isatrice isateur isations isation ifications ification',
  'atrices ateurs atrice ateur ations ation itions ition utions ution ements ement issages issage',
  'ographies ographie ographes ographe iennes ienne iens ien',
  'euses euse eurs eur trices trice ables able ibles ible iques ique istes iste ismes isme',
  'eries erie ages age aux ures ure ants ant antes ante ences ence ances ance ites ite',
  'iers ier ieres iere ives ive ifs if elles elle els el ales ale als al',
  'ees ee es er ez ir re e s x',
]
  .join(' ')
  .split(' ')
  .toSorted((one, other) => other.length - one.length);
const SHORTEST = 4;

/** Ways of saying one thing, as networks write them; each line is one meaning. */
const SAME_THING = [
  'camionnette fourgon fourgonnette utilitaire camion',
  'minibus minicar navette',
  'voiture auto automobile vehicule',
  'remorque carriole',
  'barnum tente chapiteau tonnelle stand',
  'sono sonorisation enceinte ampli son',
  'micro microphone',
  'videoprojecteur projecteur retroprojecteur',
  'ordinateur informatique',
  'chaise siege banc assise',
  'table plateau treteau',
  'salle local locaux',
  'atelier hangar garage',
  'bureau coworking',
  'mecano mecanicien mecanique reparateur reparation depannage',
  'juriste juridique droit avocat legal',
  'comptable comptabilite compta tresorier',
  'graphiste graphisme communication affiche maquette',
  'photo photographe photographie',
  'traduction traducteur interprete',
  'secretariat administratif',
  'animateur animation animatrice',
  'chauffeur conducteur',
  'cuisine cuisinier repas traiteur buffet',
  'imprimante impression imprimeur photocopieur copieur',
  'soudure souder soudeur chalumeau',
  'jardinage jardin maraichage',
  'bricolage bricoleur outillage outil',
];

const families = new Map(
  SAME_THING.flatMap((line) => {
    const [first = '', ...others] = line.split(' ').map(cut);
    return others.map((other) => [other, first] as const);
  }),
);

/** What is compared of a word; empty for one that says nothing. */
function stem(word: string): string {
  if (word.length < 2 || SMALL.has(word)) return '';
  const root = cut(word);
  return families.get(root) ?? root;
}

function cut(word: string): string {
  const ending = ENDINGS.find(
    (one) => word.endsWith(one) && word.length - one.length >= Math.min(SHORTEST, word.length - 1),
  );
  const root = ending === undefined ? word : word.slice(0, -ending.length);
  // « mécan-ique », « mécan-ic-ien »
  return root.length > SHORTEST + 1 ? root.replace(/(?:ic|if|at|iqu)$/u, '') : root;
}

/** Stem → the word as it was written, each meaning once, in order. */
export function stemsOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const written of text.split(/[^\p{L}\p{N}]+/gu)) {
    for (const word of fold(written).split(' ')) {
      const root = stem(word);
      if (root !== '' && !found.has(root)) found.set(root, written.toLocaleLowerCase('fr'));
    }
  }
  return found;
}
