export const common = {
  moreLines: 'See {{next}} more ({{left}} left)',
  breadcrumb: 'Breadcrumb',
  cancel: 'Cancel',
  stop: 'Stop',
  close: 'Close',
  loading: 'Reading…',
  optional: 'optional',
  someone: 'author unknown',
  here: 'on this computer',
  elsewhere: 'on another computer',
  untitled: 'untitled',
  empty: 'empty',
  byOn: '{{author}}, {{date}}',
  unreachable:
    'Maillon no longer answers. What was marked “Saved” is saved; what you have just done may not be. Start Maillon again, then check your last change.',
  unknownProblem: 'This page could not be read.',
};
