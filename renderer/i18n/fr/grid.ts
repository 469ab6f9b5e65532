export const grid = {
  description:
    'Flèches pour se déplacer, Entrée pour modifier, touche Menu pour les autres gestes. Échap puis Tab pour sortir de la grille.',
  leaving: 'La touche Tab sort maintenant de la grille.',
  width_one: '{{column}} : largeur de {{count}} pixel',
  width_many: '{{column}} : largeur de {{count}} pixels',
  width_other: '{{column}} : largeur de {{count}} pixels',
  columnMenu: 'Trier, filtrer, masquer',
  openCalendar: 'Choisir dans le calendrier',
  noOption: 'Rien ne correspond.',
  noElement: 'Ce plan n’a pas encore de période : indiquez-la dans ses détails.',
  create: 'Créer « {{name}} »',
  notReceived: 'non reçu',
  removeMember: 'Retirer {{name}}',
} as const;
