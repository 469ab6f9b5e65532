export const conflicts = {
  title: 'To settle',
  subtitle_one: '{{count}} field holds several values',
  subtitle_other: '{{count}} fields hold several values',
  intro:
    'Two offices filled in the same field, each on its own side. Nothing is lost: every value is kept, and the one you do not choose stays in the history. There is no hurry.',
  emptyTitle: 'Nothing to settle',
  emptyText:
    'When two offices change the same field, each on its own side, both values are kept and shown here side by side.',
  heading: '{{type}} “{{title}}” · {{field}}',
  going: 'Keep or delete?',
  here: 'On this computer: {{author}}, {{date}}',
  elsewhere: '{{author}}, {{date}}',
  shown: 'shown for now',
  keep: 'Keep this value',
  keepEmpty: 'Keep the cell empty',
  keepRecord: 'Keep the record',
  deleteRecord: 'Delete the record',
  deletedBy: 'Put it in the bin',
  changedBy: 'Changed it',
  settled: 'Settled: {{field}}. The other value stays in the history.',
  kept: 'The record is kept.',
  removed: 'The record is in the bin.',
};
