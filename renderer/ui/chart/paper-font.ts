/** The faces of ui/fonts.css that a copied chart carries with it. Loaded when a chart is copied. */
import extended from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?inline';
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline';

export const FACES: readonly { readonly range: string; readonly file: string }[] = [
  {
    range:
      'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+2000-206F, U+20AC',
    file: latin,
  },
  { range: 'U+0100-0130, U+0132-0151, U+0154-02BA, U+1E00-1E9F', file: extended },
];
