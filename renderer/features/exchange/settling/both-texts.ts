/**
 * « Garder les deux »: one text with what each changed; where they changed the same words, the texts one after the other,
 * each once. Null for what is not text, or when only one is filled.
 */
import type { FieldDescriptor } from '#shared/contract/records.ts';
import { mergedText } from '#shared/domain/text-merge.ts';
import type { Value } from '#shared/model/field.ts';

export const isText = ({ kind }: FieldDescriptor): boolean =>
  kind === 'text' || kind === 'richText';

export function bothOf(
  field: FieldDescriptor,
  values: readonly Value[],
  before: Value,
): string | null {
  if (!isText(field)) return null;
  const texts = values.flatMap((value) =>
    typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [],
  );
  const different = [...new Set(texts)];
  if (different.length < 2) return null;
  const merged = typeof before === 'string' ? mergedText(before.trim(), different) : null;
  // One who only began from the other's words changed nothing of them.
  if (merged !== null && different.includes(merged)) return null;
  return merged ?? different.join(field.kind === 'richText' ? '\n\n' : ' / ');
}
