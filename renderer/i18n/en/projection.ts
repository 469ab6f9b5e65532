export const projection = {
  screenOf: 'screen {{screen}} of {{count}}',
  keys: '← → screens · Esc to leave',
} as const;
