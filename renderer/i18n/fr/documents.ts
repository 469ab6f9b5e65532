export const documents = {
  menu: 'Imprimer ou envoyer',
  print: 'Imprimer (PDF)',
  word: 'Enregistrer pour Word',
  add: 'Ajouter',
} as const;
