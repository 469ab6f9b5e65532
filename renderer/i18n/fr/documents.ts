export const documents = {
  menu: 'Imprimer ou envoyer',
  print: 'Imprimer (PDF)',
  word: 'Enregistrer pour Word',
  keep: 'Enregistrer le fichier',
  add: 'Ajouter',
} as const;
