export const record = {
  fields: 'Fiche',
  nothing: 'Cette fiche est vide.',
  inBin: 'dans la corbeille',
  linked: 'Ce qui y renvoie',
  noLink: 'Rien pour le moment.',
  unnamed: 'sans intitulé',
} as const;
