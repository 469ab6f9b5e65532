export const chart = {
  asTable: 'Voir en tableau',
  asChart: 'Voir en graphique',
  copy: 'Copier l’image',
  png: 'Pour un texte ou un message (PNG)',
  svg: 'Pour un logiciel de dessin (SVG)',
  copied: {
    png: 'L’image est copiée : collez-la où vous voulez.',
    svg: 'Le dessin est copié : collez-le où vous voulez.',
  },
  notCopied: 'L’image n’a pas pu être copiée : le presse-papiers l’a refusée. Le tableau reste là.',
} as const;
