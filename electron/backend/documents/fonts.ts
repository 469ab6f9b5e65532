/** The type of our documents, which travels with the application: Source Sans 3 (resources/fonts/OFL.txt). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface DocumentFonts {
  readonly regular: Buffer;
  readonly bold: Buffer;
  readonly italic: Buffer;
}

/** @param resources the folder that travels with the application */
export function readFonts(resources: string): DocumentFonts {
  const read = (name: string): Buffer =>
    readFileSync(join(resources, 'fonts', `SourceSans3-${name}.ttf`));
  return { regular: read('Regular'), bold: read('SemiBold'), italic: read('Italic') };
}
