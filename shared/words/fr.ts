/** The French pack. Spaces before « : ; ? ! » and inside quotation marks are no-break ones. */
import { takenSentence } from './taken.ts';
import type { Words } from './words.ts';

const unchanged = 'Rien n’a été modifié.';

export const fr: Words = {
  locale: 'fr-FR',
  failures: {
    'invalid-input': () =>
      `Cette demande n’a pas la forme attendue. ${unchanged} Vérifiez ce que vous avez saisi.`,
    'invalid-value': ({ value }) =>
      `« ${value} » ne convient pas à cette colonne. ${unchanged} Corrigez la valeur, puis recommencez.`,
    'missing-value': ({ label }) =>
      `« ${label.fr} » ne peut pas rester vide. ${unchanged} Remplissez-le, puis recommencez.`,
    'out-of-order': ({ label, floor, of }) =>
      `« ${label.fr} » ne peut pas ${of === 'moments' ? 'venir avant' : 'être inférieur à'} « ${floor.fr} ». ${unchanged} Corrigez l’un des deux, puis recommencez.`,
    'already-taken': (failure) => takenSentence(failure, 'fr'),
    'structural-field': () =>
      `La place d’un élément ne s’écrit pas comme une valeur. ${unchanged} Déplacez l’élément pour le ranger ailleurs.`,
    'personal-record': () =>
      'Les commentaires voyagent avec les envois sans données personnelles : la fiche d’une personne n’en reçoit pas. Rien n’a été modifié. Écrivez dans la note de la fiche.',
    'unknown-operation': ({ name }) =>
      `« ${name} » n’existe pas dans cette version de Maillon. ${unchanged}`,
    'unknown-type': ({ type }) => `Le réseau ne tient pas de registre « ${type} ». ${unchanged}`,
    'unknown-field': ({ field }) => `Ce registre n’a pas de colonne « ${field} ». ${unchanged}`,
    'not-found': () =>
      'Cet élément ne se trouve plus ici : il a peut-être été supprimé, ou n’a pas encore été reçu. Cherchez-le dans la corbeille.',
    'would-loop': () =>
      'Un élément ne peut pas être placé sous lui-même. Il est resté à sa place ; choisissez un autre endroit.',
    'nothing-to-undo': () => 'Il n’y a rien à annuler.',
    'nothing-to-redo': () => 'Il n’y a rien à rétablir.',
    'no-network': () => 'Aucun réseau n’est ouvert. Ouvrez-en un, ou créez-le.',
    'network-in-use': () =>
      'Ce réseau est déjà ouvert dans une autre fenêtre de Maillon. Rien n’a été modifié. Fermez-la, puis recommencez.',
    'folder-not-empty': () =>
      'Ce dossier contient déjà des fichiers : ils n’ont pas été touchés. Choisissez un dossier vide ou un autre nom.',
    'no-network-here': () =>
      'Ce dossier ne contient pas de réseau. Vérifiez son emplacement, ou choisissez-en un autre.',
    'read-only-folder': () =>
      'Le dossier de ce réseau n’autorise pas l’écriture. Ce qui était enregistré est intact. Vérifiez vos droits sur ce dossier, puis recommencez.',
    'disk-full': () =>
      'Le disque est plein. Ce qui était enregistré est intact, la dernière saisie ne l’est pas. Libérez de la place, puis recommencez.',
    'damaged-database': ({ backup }) =>
      backup === null
        ? 'Le fichier de ce réseau est endommagé, et aucune sauvegarde saine ne se trouve à côté. Il n’a pas été modifié : copiez le dossier, puis demandez le réseau complet à une autre structure.'
        : 'Le fichier de ce réseau est endommagé. Il n’a pas été modifié. Remettez en place la dernière sauvegarde saine : le fichier endommagé sera conservé à côté.',
    'foreign-database': () =>
      'Ce fichier n’est pas un réseau de Maillon. Il n’a pas été modifié. Choisissez un autre dossier.',
    'newer-database': () =>
      'Ce réseau a été enregistré par une version plus récente de Maillon. Vous pouvez le lire ; pour le modifier, installez la nouvelle version.',
    'backup-unusable': () =>
      'Cette sauvegarde ne peut pas être utilisée. Le réseau est resté comme il était. Choisissez une autre sauvegarde.',
    'file-expired': () => 'Ce fichier n’est plus à disposition. Choisissez-le de nouveau.',
    'file-too-large': ({ megabytes }) =>
      `Ce fichier est trop gros : Maillon en accepte jusqu’à ${megabytes} Mo, 200 000 lignes et 500 colonnes. Rien n’a été importé. Partagez-le en plusieurs fichiers.`,
    'file-unreadable': () =>
      'Ce fichier ne se lit pas comme un tableau. Rien n’a été importé. Enregistrez-le au format CSV, puis recommencez.',
    'attachment-too-large': ({ megabytes }) =>
      `Ce fichier est trop gros pour être joint : Maillon en accepte jusqu’à ${megabytes} Mo. Rien n’a été joint. Réduisez-le, ou indiquez plutôt où le trouver.`,
    'attachment-unreadable': () =>
      'Ce fichier est vide ou ne peut pas être lu. Rien n’a été joint. Vérifiez qu’il s’ouvre, puis recommencez.',
    'attachment-absent': () =>
      'Cette pièce jointe n’est pas encore arrivée sur ce poste. Rien n’a changé. Elle est demandée avec votre prochain envoi.',
    'cannot-save-there': () =>
      'Le fichier n’a pas pu être enregistré à cet endroit : le dossier n’autorise pas l’écriture, ou un fichier du même nom est ouvert dans un autre programme. Vos données sont intactes. Fermez-le, ou choisissez un autre endroit.',
    'sheet-empty': () => 'Ce tableau est vide. Rien n’a été importé. Choisissez un autre fichier.',
    'sheet-no-title': () =>
      'Aucune colonne n’a été reconnue comme l’intitulé. Rien n’a été importé. Nommez une colonne « Action », « Objectif » ou « Mission », puis recommencez.',
    'sheet-no-name': () =>
      'Aucune colonne n’a été reconnue comme le nom. Rien n’a été importé. Dites quelle colonne le contient, puis recommencez.',
    'sheet-no-notes': () =>
      'Aucune colonne n’a été reconnue comme le texte des post-it. Rien n’a été importé. Nommez une colonne « Note », puis recommencez.',
    'sheet-open-quote': ({ row }) =>
      `Ligne ${row} : un guillemet ouvre une case et ne la referme pas. Rien n’a été importé. Corrigez-le, puis recommencez.`,
    'sheet-doubled-heading': ({ heading }) =>
      `Deux colonnes s’appellent « ${heading} » ou signifient la même chose. Rien n’a été importé. Renommez l’une d’elles, puis recommencez.`,
    'sheet-refused': ({ count }) =>
      count === 1
        ? 'Une case du tableau n’a pas pu être lue. Rien n’a été importé. Corrigez-la, puis recommencez.'
        : `${count} cases du tableau n’ont pas pu être lues. Rien n’a été importé. Corrigez-les, puis recommencez.`,
    'exchange-not-maillon': () =>
      `Ce fichier n’est pas un fichier d’échange de Maillon. ${unchanged} Choisissez un fichier dont le nom se termine par « .maillon ».`,
    'exchange-truncated': () =>
      `Il manque la fin de ce fichier. ${unchanged} Attendez la fin du téléchargement ou enregistrez de nouveau la pièce jointe ; sinon, demandez un nouvel envoi.`,
    'exchange-damaged': () =>
      `Ce fichier a été abîmé en route. ${unchanged} Enregistrez de nouveau la pièce jointe ; sinon, demandez un nouvel envoi.`,
    'exchange-forged': () =>
      `La signature de ce fichier ne correspond pas à son contenu : il a été modifié après son départ. ${unchanged} Ne l’utilisez pas, et prévenez par téléphone la structure dont il porte le nom.`,
    'exchange-newer': () =>
      `Ce fichier a été préparé par une version plus récente de Maillon. ${unchanged} Gardez-le, installez la nouvelle version, puis ouvrez-le de nouveau.`,
    'exchange-password-needed': () =>
      `Ce fichier est protégé par un mot de passe. ${unchanged} Saisissez le mot de passe convenu avec la structure qui l’envoie.`,
    'exchange-password-wrong': () =>
      `Ce mot de passe n’ouvre pas ce fichier : il est inexact, ou le fichier a été abîmé. ${unchanged} Vérifiez les majuscules et les chiffres, puis recommencez ; sinon, demandez un nouvel envoi.`,
    'exchange-too-large': ({ megabytes }) =>
      `Ce fichier est trop gros : Maillon en reçoit jusqu’à ${megabytes} Mo. ${unchanged} Demandez un envoi sans les pièces jointes.`,
    'exchange-too-large-to-send': ({ megabytes }) =>
      `Cet envoi dépasserait les ${megabytes} Mo que Maillon sait recevoir. Aucun fichier n’a été préparé, vos données sont intactes. Recommencez sans les pièces jointes.`,
    'exchange-content': () =>
      `Ce fichier contient des données que Maillon n’accepte pas, bien que sa signature soit en règle. ${unchanged} Gardez-le, et signalez-le à la structure qui l’envoie.`,
    'exchange-other-network': ({ network }) =>
      `Ce fichier est celui d’un autre réseau, « ${network} ». ${unchanged} Ouvrez ce réseau-là, puis recommencez.`,
    'exchange-early': () =>
      'Ce fichier suit un autre qui n’est pas encore arrivé. Il est conservé, et sera repris dès que l’autre sera accepté. Demandez ce qui manque à la structure qui l’envoie.',
    'exchange-known': () => `Ce fichier a déjà été reçu. ${unchanged}`,
    'exchange-key-unknown': () =>
      `Cette structure n’a encore rien envoyé ici. ${unchanged} Vérifiez auprès d’elle que ce fichier est bien le sien, puis acceptez-le.`,
    'exchange-key-changed': () =>
      `La clé de cette structure n’est plus la même. ${unchanged} Téléphonez-lui pour comparer les mots affichés : s’ils sont les mêmes, acceptez le fichier.`,
    'exchange-incomplete': () =>
      'Ce fichier ne contient pas tout le réseau. Rien n’a été créé. Demandez un envoi complet à la structure qui l’envoie.',
    'exchange-no-structure': ({ name }) =>
      `Ce réseau n’a pas de structure « ${name} ». Rien n’a été créé. Vérifiez le nom de la structure, puis recommencez.`,
    'file-held': () =>
      'Ce fichier n’a pas pu être lu : un autre programme l’utilise, ou vos droits ne le permettent pas. Rien n’a été modifié. Fermez l’autre programme ou attendez un instant, puis recommencez.',
    'folder-absent': () =>
      'Le dossier partagé n’est pas accessible : il a été déplacé, ou le disque ou le réseau qui le porte n’est pas branché. Vos données sont intactes, et Maillon reprendra dès qu’il le retrouvera. Sinon, choisissez de nouveau le dossier.',
    'folder-crowded': () =>
      'Ce dossier contient trop de fichiers pour être un dossier partagé de Maillon. Rien n’y a été lu ni écrit. Choisissez un dossier qui ne sert qu’à Maillon.',
    'folder-unsuitable': () =>
      'Ce dossier est celui où Maillon garde vos données : il ne peut pas être partagé. Rien n’a été modifié. Choisissez un dossier de Nextcloud, de OneDrive ou d’un disque du réseau.',
    'folder-path-too-long': () =>
      'Ce dossier est rangé trop profondément : Windows n’accepterait pas les noms des fichiers à y mettre. Rien n’a été modifié. Choisissez un dossier plus proche de la racine.',
    cancelled: () => `Vous avez arrêté cette opération. ${unchanged}`,
    defect: ({ incident }) =>
      `Maillon n’a pas pu faire ce que vous demandiez. Ce qui était enregistré est intact. Si cela se reproduit, communiquez le numéro ${incident} à la personne qui vous aide.`,
  },
  reasons: {
    required: 'Cette case ne peut pas rester vide.',
    text: 'Ce texte contient des caractères qui ne peuvent pas être enregistrés.',
    'too-long': 'Ce texte est trop long.',
    'no-such-date': 'Cette date n’existe pas.',
    date: 'Cette date n’a pas été comprise. Écrivez-la comme 15/12/2026.',
    period: 'Cette période n’a pas été comprise. Écrivez-la comme 2024-2028.',
    integer: 'Un nombre entier est attendu.',
    range: 'Ce nombre sort des limites de la colonne.',
    money:
      'Ce montant n’a pas été compris. Écrivez-le comme 1 150,50, avec deux décimales au plus.',
    yesNo: 'Écrivez X ou oui, non, ou laissez vide.',
    choice: 'Cette valeur ne fait pas partie de la liste.',
    reference: 'Ce nom n’a pas été trouvé.',
    attachment: 'Cette pièce jointe n’a pas été trouvée.',
    negative: 'Ce montant ne peut pas être négatif.',
    siret: 'Un numéro SIRET compte 14 chiffres.',
    'siret-key':
      'Ce numéro SIRET n’existe pas : un de ses chiffres est sans doute faux. Vérifiez-le sur un courrier officiel.',
    rna: 'Un numéro RNA s’écrit W suivi de neuf chiffres, comme W691234567.',
    email:
      'Cette adresse n’est pas une adresse électronique. Écrivez-en une seule, comme prenom.nom@example.org.',
    time: 'Cette heure n’a pas été comprise. Écrivez-la comme 9 h 30.',
    duration: 'Cette durée n’a pas été comprise. Écrivez-la comme 1 h 30 ou 1,5.',
  },
  problems: {
    value: (value) => `« ${value} » n’a pas été compris.`,
    'too-long': () => 'le texte est trop long.',
    'too-many-cells': (value) => `« ${value} » se trouve à droite de la dernière colonne.`,
    'missing-parent': (value) =>
      `« ${value} » n’est placé sous rien : remplissez la colonne du niveau au-dessus.`,
    'no-title': () => 'la ligne n’a pas d’intitulé.',
    'unknown-name': (value) => `« ${value} » n’est pas dans l’annuaire.`,
    'ambiguous-name': (value) => `« ${value} » peut désigner plusieurs fiches de l’annuaire.`,
    'unknown-id': (value) =>
      `l’identifiant « ${value} » n’est pas celui d’un élément de ce plan, ou sert deux fois.`,
    'missing-value': () => 'cette case ne peut pas rester vide.',
    'doubled-row': (value) => `cette fiche est déjà à la ligne ${value}.`,
  },
  problemAt: (row, column, sentence) =>
    column === ''
      ? `Ligne ${row} : ${sentence}`
      : `Ligne ${row}, colonne « ${column} » : ${sentence}`,
  values: {
    yes: 'oui',
    no: 'non',
    empty: 'vide',
    notReceived: 'élément non reçu',
    inBin: (name) => `${name} (dans la corbeille)`,
    rank: (rank) => `niveau ${rank}`,
    days: (start, end) => `du ${start} au ${end}`,
    date: (day, month, year) => `${day === 1 ? '1er' : day} ${month} ${year}`,
    keyed: (element, value) => `${element} : ${value}`,
  },
  history: {
    someone: 'Quelqu’un',
    created: (who) => `${who} a créé cet élément`,
    deleted: (who) => `${who} a mis cet élément à la corbeille`,
    restored: (who) => `${who} a sorti cet élément de la corbeille`,
    moved: (who) => `${who} a déplacé cet élément`,
    unknown: (who) => `${who} a changé une donnée que cette version ne connaît pas`,
    filled: (who, what, after) => `${who} a rempli ${what} : ${after}`,
    emptied: (who, what, before) => `${who} a vidé ${what} (${before} auparavant)`,
    changed: (who, what, before, after) => `${who} a changé ${what} : ${before} → ${after}`,
    ticked: (who, what) => `${who} a coché ${what}`,
    unticked: (who, what) => `${who} a décoché ${what}`,
    added: (who, what, member) => `${who} a ajouté ${member} à ${what}`,
    removed: (who, what, member) => `${who} a retiré ${member} de ${what}`,
    suggested: (who, what, after) => `${who} propose, pour ${what} : ${after}`,
    what: (label, element) => (element === '' ? `« ${label} »` : `« ${label} » (${element})`),
  },
};
