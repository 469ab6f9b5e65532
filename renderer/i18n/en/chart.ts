export const chart = {
  asTable: 'See as a table',
  asChart: 'See as a chart',
  copy: 'Copy the picture',
  png: 'For a text or a message (PNG)',
  svg: 'For a drawing program (SVG)',
  copied: {
    png: 'The picture is copied: paste it where you like.',
    svg: 'The drawing is copied: paste it where you like.',
  },
  notCopied: 'The picture could not be copied: the clipboard refused it. The table is still there.',
} as const;
