export const totals = {
  whole: 'Ensemble',
  title: 'Total',
  titleWith: 'Total : {{total}}',
  // Ways of adding up
  way: {
    sum: 'Somme',
    average: 'Moyenne',
    span: 'Du plus tôt au plus tard',
    byValue: 'Nombre par valeur',
    ticked: 'Nombre de cases cochées',
    filled: 'Nombre de cellules remplies',
    none: 'Aucun total',
  },
  ofColumn: '{{column}} : {{total}}',
  said: {
    sum: 'somme {{value}}',
    average: 'moyenne {{value}}',
    span: 'du {{from}} au {{to}}',
    value: '{{value}} : {{count}}',
    ticked_one: '{{count}} cochée',
    ticked_many: '{{count}} cochées',
    ticked_other: '{{count}} cochées',
    filled_one: '{{count}} remplie',
    filled_many: '{{count}} remplies',
    filled_other: '{{count}} remplies',
  },
  short: {
    sum: '{{value}}',
    average: 'moy. {{value}}',
  },
  changed: '{{column}}, total : {{way}}.',
  // What groups hold, in the plan’s own words
  level: '{{level}} : {{count}}',
  levelNumber: '{{level}} {{number}}',
} as const;
