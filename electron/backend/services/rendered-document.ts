/** A description as the bytes of a file. Each renderer is loaded by who needs it: they are the largest of our libraries. */
import type { DocumentFormat } from '#shared/contract/spreadsheets.ts';
import type { DocumentDescription } from '#shared/domain/document/document.ts';
import { readFonts } from '../documents/fonts.ts';
import { placeOf } from '../places.ts';

export async function renderedDocument(
  description: DocumentDescription,
  format: DocumentFormat,
): Promise<Uint8Array> {
  if (format === 'docx') return (await import('../documents/docx.ts')).renderDocx(description);
  const { renderPdf } = await import('../documents/pdf.ts');
  return renderPdf(description, readFonts(placeOf('resources')));
}
