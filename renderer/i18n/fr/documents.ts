export const documents = {
  menu: 'Imprimer ou envoyer',
  print: 'Imprimer (PDF)',
  word: 'Enregistrer pour Word',
} as const;
