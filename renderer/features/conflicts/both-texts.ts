/** « Garder les deux »: texts one after the other, each once; null for what is not text, or when only one is filled. */
import type { FieldDescriptor } from '#shared/contract/records.ts';
import type { Value } from '#shared/model/field.ts';

export function bothOf({ kind }: FieldDescriptor, values: readonly Value[]): string | null {
  if (kind !== 'text' && kind !== 'richText') return null;
  const texts = values.flatMap((value) =>
    typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [],
  );
  const different = [...new Set(texts)];
  return different.length < 2 ? null : different.join(kind === 'richText' ? '\n\n' : ' / ');
}
