export const history = {
  title: 'History',
  empty: 'Nothing has been changed here yet.',
  restoreValue: 'Put this value back',
  restoreEmpty: 'Empty it again',
  restored: 'Value put back: {{field}}.',
  current: 'Present value',
};
