export const bin = {
  title: 'Corbeille',
  subtitle_one: '{{count}} élément supprimé',
  subtitle_many: '{{count}} éléments supprimés',
  subtitle_other: '{{count}} éléments supprimés',
  emptyTitle: 'La corbeille est vide',
  emptyText:
    'Ce que vous supprimez arrive ici et peut être repris à tout moment. Rien n’en disparaît de soi-même.',
  what: 'Élément',
  kind: 'Nature',
  when: 'Supprimé',
  gesture: 'Geste',
  restore: 'Reprendre',
  restoreNamed: 'Reprendre « {{title}} »',
  restoreAll: 'Reprendre la sélection',
  restored: '« {{title}} » est revenu à sa place.',
  filter: 'Chercher dans la corbeille',
  none: 'Aucun élément de la corbeille ne contient « {{text}} ».',
} as const;
