export const grid = {
  description:
    'Arrows to move, Enter to edit, Menu key for the other gestures. Escape then Tab to leave the grid.',
  leaving: 'The Tab key now leaves the grid.',
  width_one: '{{column}}: {{count}} pixel wide',
  width_other: '{{column}}: {{count}} pixels wide',
  columnMenu: 'Sort, filter, hide',
  openCalendar: 'Choose in the calendar',
  noOption: 'Nothing matches.',
  noElement: 'This plan has no period yet: give it in its details.',
  create: 'Create “{{name}}”',
  notReceived: 'not received',
  removeMember: 'Remove {{name}}',
} as const;
