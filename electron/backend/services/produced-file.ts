/** A document that was made, handed over as the token of a file: itself, or a draft of a message that has it attached. */
import { writeFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { z } from 'zod';
import type { DocumentFormat, exported } from '#shared/contract/documents.ts';
import type { DocumentDescription } from '#shared/domain/document/document.ts';
import type { Language } from '#shared/model/value-text.ts';
import { documentWordsOf } from '#shared/words/documents.ts';
import { DOCUMENT_TYPES, rendered } from '../documents/rendered.ts';
import { fileNameOf } from '../file-name.ts';
import type { QueryContext } from '../network-handler.ts';
import type { Task } from '../tasks.ts';

export interface MadeFile {
  /** Names the file, and the message. */
  readonly title: string;
  readonly network: string;
  /** Without its dot. */
  readonly extension: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
  /** What its message says; left out, that it is attached. */
  readonly says?: { readonly subject: string; readonly text: string };
}

export interface HandingOver {
  readonly language: Language;
  /** As the attachment of a draft. */
  readonly message: boolean;
}

export async function handedOver(
  { title, network, extension, type, bytes, says: own }: MadeFile,
  { language, message: isDraft }: HandingOver,
  { files, now }: Pick<QueryContext, 'files' | 'now'>,
): Promise<z.output<typeof exported>> {
  const { message: says } = documentWordsOf(language);
  const message = own ?? {
    subject: says.subject(title, network),
    text: says.text(title, network),
  };
  const name = fileNameOf(title, extension);
  const { path, token } = files.produce(isDraft ? drafted(name) : name);
  if (isDraft) {
    const { writeMessage } = await import('../documents/message.ts');
    const attachment = { name, type, bytes };
    await writeFile(path, writeMessage({ ...message, date: now(), attachment }));
    return { file: token, name: drafted(name), message };
  }
  await writeFile(path, bytes);
  return { file: token, name, message };
}

/** A description as the file of its format. */
export const documentFile = async (
  description: DocumentDescription,
  format: DocumentFormat,
  task?: Task,
): Promise<MadeFile> => ({
  title: description.title,
  network: description.author,
  extension: format,
  type: DOCUMENT_TYPES[format],
  bytes: await rendered(description, format, task),
});

const drafted = (name: string): string => `${name.slice(0, -extname(name).length)}.eml`;
