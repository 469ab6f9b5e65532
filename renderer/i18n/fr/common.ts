export const common = {
  moreLines: 'Voir {{next}} de plus (encore {{left}})',
  breadcrumb: 'Fil d’Ariane',
  cancel: 'Annuler',
  stop: 'Arrêter',
  close: 'Fermer',
  loading: 'Lecture en cours…',
  optional: 'facultatif',
  someone: 'auteur non connu',
  here: 'sur ce poste',
  elsewhere: 'sur un autre poste',
  untitled: 'sans intitulé',
  empty: 'vide',
  byOn: '{{author}}, {{date}}',
  unreachable:
    'Maillon ne répond plus. Ce qui était indiqué « Enregistré » l’est bien ; ce que vous venez de faire ne l’est peut-être pas. Relancez Maillon, puis vérifiez votre dernière modification.',
  unknownProblem: 'Cette page n’a pas pu être lue.',
} as const;
