export const history = {
  title: 'Historique',
  empty: 'Rien n’a encore été modifié ici.',
  restoreValue: 'Remettre cette valeur',
  restoreEmpty: 'Vider de nouveau',
  restored: 'Valeur remise : {{field}}.',
  current: 'Valeur actuelle',
} as const;
