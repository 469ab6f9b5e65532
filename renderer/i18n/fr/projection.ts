export const projection = {
  screenOf: 'écran {{screen}} sur {{count}}',
  keys: '← → écrans · Échap quitter',
} as const;
