export const erasing = {
  verb: 'Effacer cette personne…',
  title: 'Effacer {{name}} ?',
  irreversible: 'Cela ne pourra pas être annulé.',
  whatTitle: 'Ce qui sera effacé sur ce poste',
  records_one:
    '{{count}} fiche (la personne et ses fonctions), avec tout son historique et ce que la recherche en garde',
  records_many:
    '{{count}} fiches (la personne et ses fonctions), avec tout leur historique et ce que la recherche en garde',
  records_other:
    '{{count}} fiches (la personne et ses fonctions), avec tout leur historique et ce que la recherche en garde',
  backups_one: '{{count}} sauvegarde qui la contient',
  backups_many: '{{count}} sauvegardes qui la contiennent',
  backups_other: '{{count}} sauvegardes qui la contiennent',
  backupsNone: 'Aucune sauvegarde ne la contient.',
  keptTitle: 'Ce qui reste',
  kept: 'Les actions, les plans et les structures où elle était citée restent, sans son nom.',
  outTitle: 'Hors d’atteinte',
  outText:
    'Les fichiers déjà envoyés. Chaque bureau recevra la demande d’effacement avec votre prochain envoi, et devra l’accepter.',
  outNone: 'Aucun fichier qui la contienne n’a été envoyé depuis ce poste.',
  sentLine: '{{date}} : {{names}}',
  sentToNobody: 'sans destinataire précis',
  sentOthers_one: 'Et {{count}} envoi plus ancien.',
  sentOthers_many: 'Et {{count}} envois plus anciens.',
  sentOthers_other: 'Et {{count}} envois plus anciens.',
  confirm: 'Pour confirmer, écrivez : {{name}}',
  confirmWrong: 'Ce n’est pas le même nom.',
  go: 'Effacer pour de bon',
  erasing: 'Effacement…',
  done: '{{name}} est effacé de ce poste. Le certificat est enregistré.',
} as const;
