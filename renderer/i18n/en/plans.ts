export const plans = {
  title: 'Plans',
  subtitle_one: '{{count}} plan',
  subtitle_other: '{{count}} plans',
  create: 'Create a plan',
  import: 'Import a table (CSV)',
  emptyTitle: 'No plan yet',
  emptyText:
    'An action plan sets out your goals, objectives and actions. Create an empty one, or bring in your table: save it as CSV from Word, Excel or LibreOffice.',
  newTitle: 'New plan',
  name: 'Title of the plan',
  nameExample: 'For example: Strategic plan 2024-2028',
  period: 'Period',
  periodHelp: 'One year (2026) or two (2024-2028).',
  nameMissing: 'Give the plan a title.',
  nameLong: 'Shorten this title: 500 characters at most.',
  periodWrong: 'Write one year (2026) or two, from first to last (2024-2028).',
  createIt: 'Create the plan',
};
