/**
 * The value of a field of kind `attachment`: the SHA-256 of the bytes, by which alone they are found, and the name
 * under which a person knows them. The name never becomes a path.
 */
import { ATTACHMENT } from './value-schema.ts';

export interface AttachmentValue {
  /** 64 lower-case hexadecimal digits. */
  readonly hash: string;
  readonly name: string;
}

const HASH_LENGTH = 64;
const LONGEST_NAME = 200;

export function readAttachment(value: unknown): AttachmentValue | undefined {
  if (typeof value !== 'string' || !ATTACHMENT.test(value)) return undefined;
  return { hash: value.slice(0, HASH_LENGTH), name: value.slice(HASH_LENGTH + 1) };
}

/** @param name as whoever gave the file wrote it; what no value accepts becomes a space */
export function writeAttachment(hash: string, name: string): string {
  const plain = name
    .normalize('NFC')
    .toWellFormed()
    .replaceAll(/[/\\\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();
  return `${hash}:${shortened(plain) || 'fichier'}`;
}

/** A long name loses its middle: what says its kind stands at its end. */
function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const end = /\.[^.]{1,10}$/u.exec(name)?.[0] ?? '';
  return name.slice(0, LONGEST_NAME - end.length - 1).toWellFormed() + end;
}
