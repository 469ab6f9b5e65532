/** A described document as the bytes of a file. Each library is loaded by those who need it. */
import type { DocumentFormat } from '#shared/contract/documents.ts';
import type { DocumentDescription } from '#shared/domain/document/document.ts';
import { typeOf } from '#shared/model/model.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import { placeOf } from '../places.ts';
import { readRows } from '../rows.ts';
import { type Task, UNWATCHED } from '../tasks.ts';
import { readFonts } from './fonts.ts';

/** Media types. */
export const DOCUMENT_TYPES: Readonly<Record<DocumentFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

export async function rendered(
  description: DocumentDescription,
  format: DocumentFormat,
  task: Task = UNWATCHED,
): Promise<Uint8Array> {
  task.at('layingOut');
  if (format === 'docx') return (await import('./docx.ts')).renderDocx(description);
  const { renderPdf } = await import('./pdf.ts');
  return renderPdf(description, readFonts(placeOf('resources')), task);
}

/** Whose documents they are. */
export async function networkName(snapshot: Snapshot): Promise<string> {
  const [network] = await readRows(snapshot, typeOf(snapshot.model, 'network'));
  return typeof network?.['name'] === 'string' ? network['name'] : '';
}
