/** The value from which writes that stand side by side all began: what a three-way merge of texts needs. */
import type { Live } from '#shared/domain/cell.ts';
import type { Dot } from '#shared/domain/dot.ts';
import type { Value } from '#shared/model/field.ts';
import type { Stream } from '#shared/model/model.ts';
import type { RecordLog } from '#electron/store/record-log.ts';

/** A cell rewritten more often than this since the two parted is not worth a longer look. */
const STEPS = 500;

/** Null when they share none: the cell was empty, or what stood there was not received. */
export function commonBefore(
  records: Pick<RecordLog, 'writeAt'>,
  stream: Stream,
  live: Live,
): Value {
  const [first, ...others] = live.map(({ dot }) => ancestorsOf(records, stream, dot));
  const common = [...(first ?? [])].find((dot) => others.every((ancestors) => ancestors.has(dot)));
  return common === undefined ? null : (records.writeAt(stream, common)?.value ?? null);
}

/** The nearest first. */
function ancestorsOf(
  records: Pick<RecordLog, 'writeAt'>,
  stream: Stream,
  from: Dot,
): ReadonlySet<Dot> {
  const found = new Set<Dot>();
  const ahead: Dot[] = [from];
  for (const dot of ahead) {
    for (const replaced of records.writeAt(stream, dot)?.replaces ?? []) {
      if (found.has(replaced) || found.size >= STEPS) continue;
      found.add(replaced);
      ahead.push(replaced);
    }
  }
  return found;
}
