export const bin = {
  title: 'Bin',
  subtitle_one: '{{count}} deleted item',
  subtitle_other: '{{count}} deleted items',
  emptyTitle: 'The bin is empty',
  emptyText:
    'What you delete comes here and can be brought back at any time. Nothing leaves by itself.',
  what: 'Item',
  kind: 'Kind',
  when: 'Deleted',
  gesture: 'Gesture',
  restore: 'Bring back',
  restoreNamed: 'Bring back “{{title}}”',
  restoreAll: 'Bring back the selection',
  restored: '“{{title}}” is back in its place.',
  restoredSome: '{{count}} items are back in their places.',
  filter: 'Search the bin',
  none: 'Nothing in the bin contains “{{text}}”.',
};
