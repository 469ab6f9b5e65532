/**
 * The unit of the log and of exchange files (exchange.md, "Log"): what one installation wrote at once, in one
 * stream. Its payload is stored, hashed and forwarded byte for byte, whatever this version understands of it.
 *
 * The schema is the boundary: bytes from anywhere pass it before they mean anything. Unknown keys are kept by
 * the bytes and ignored here; unknown types and fields are legal and wait for a version that knows them.
 */
import { z } from 'zod';
import { dotParts, type Dot } from '../domain/dot.ts';
import type { Value } from '../model/field.ts';

export const MOST_WRITES = 5_000;
export const MOST_DOTS_REPLACED = 2_000;
export const LONGEST_STRING = 1_000_000;
/** Bytes of a change set as it travels, on a line of its own. */
export const LONGEST_LINE = 8 * 1_048_576;

export interface CellChange {
  readonly field: string;
  /** '' for a single field. */
  readonly element: string;
  readonly value: Value;
  readonly replaces: readonly Dot[];
  readonly suggestion: boolean;
  readonly from?: Dot | undefined;
}

/** Changes of one record, grouped. */
export interface Operation {
  readonly record: string;
  readonly type: string;
  readonly writes: readonly CellChange[];
}

export interface ChangeSetHeader {
  readonly replica: string;
  readonly stream: 0 | 1;
  /** Gapless from 1 within (replica, stream). */
  readonly seq: number;
  /** Per stream: one more than the highest this installation knew. */
  readonly lamport: number;
  /** Wall clock, ISO 8601 in UTC. For people to read; decides nothing. */
  readonly time: string;
  /** Id of a person record, or '' where nobody was named. */
  readonly author: string;
  readonly gesture: string;
  /** For this stream, the last seq of the other replicas taken in since this replica's previous change set. */
  readonly seen: Readonly<Record<string, number>>;
}

export const replicaId = z.string().regex(/^[a-z2-7]{26}$/);
/** What SQLite and UTF-8 would not give back as it came: lone surrogates, NUL. */
export const storable = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000');
export const shortText = z.string().max(64).refine(storable);

/**
 * A write as it stands in a payload: what is plain is left out. By hand rather than as a schema: a complete file
 * holds hundreds of thousands, and this took half of what receiving one costs.
 */
interface PlainChange extends Pick<CellChange, 'field' | 'value' | 'from'> {
  readonly element?: string;
  readonly replaces?: readonly Dot[];
  readonly suggestion?: boolean;
}

function isPlainChange(given: unknown): given is PlainChange {
  if (typeof given !== 'object' || given === null) return false;
  const {
    field,
    element,
    value,
    replaces,
    suggestion,
    from,
  }: { readonly [K in keyof CellChange]?: unknown } = given;
  return (
    isText(field, 64) &&
    field !== '' &&
    (element === undefined || isText(element, 1_000)) &&
    isValue(value) &&
    (replaces === undefined ||
      (Array.isArray(replaces) &&
        replaces.length <= MOST_DOTS_REPLACED &&
        replaces.every(isDot))) &&
    (suggestion === undefined || typeof suggestion === 'boolean') &&
    (from === undefined || isDot(from))
  );
}

const isText = (given: unknown, longest: number): given is string =>
  typeof given === 'string' && given.length <= longest && storable(given);

const isDot = (given: unknown): given is Dot =>
  typeof given === 'string' && dotParts(given) !== undefined;

const isValue = (given: unknown): given is Value =>
  given === null ||
  typeof given === 'boolean' ||
  (typeof given === 'number' ? Number.isSafeInteger(given) : isText(given, LONGEST_STRING));

const arePlainChanges = (given: unknown): given is readonly PlainChange[] =>
  Array.isArray(given) && given.length > 0 && given.every(isPlainChange);

const NO_DOTS: readonly Dot[] = [];

const wholly = ({
  field,
  element = '',
  value,
  replaces = NO_DOTS,
  suggestion = false,
  from,
}: PlainChange): CellChange => ({ field, element, value, replaces, suggestion, from });

/** A payload's operations. The number of writes over all of them is bounded by `MOST_WRITES`. */
export const operationsSchema = z
  .array(
    z.object({
      record: shortText.min(1),
      type: shortText.min(1),
      writes: z
        .custom<readonly PlainChange[]>(arePlainChanges)
        .transform((writes) => writes.map(wholly)),
    }),
  )
  .refine(
    (operations) => operations.reduce((sum, { writes }) => sum + writes.length, 0) <= MOST_WRITES,
  );

export const headerSchema = z.object({
  replica: replicaId,
  stream: z.union([z.literal(0), z.literal(1)]),
  seq: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
  lamport: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
  time: z.iso.datetime(),
  author: shortText,
  gesture: z.uuid(),
  seen: z.record(replicaId, z.number().int().min(1).max(Number.MAX_SAFE_INTEGER)),
});

/** The header's bytes as they enter the hash: a fixed order, so that every implementation agrees. */
export function headerText(header: ChangeSetHeader): string {
  const seen = Object.entries(header.seen).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const { replica, stream, seq, lamport, time, author, gesture } = header;
  return JSON.stringify([replica, stream, seq, lamport, time, author, gesture, seen]);
}

/** The payload's JSON: defaults are left out, since most writes are plain. */
export function operationsText(operations: readonly Operation[]): string {
  return JSON.stringify(
    operations.map(({ record, type, writes }) => ({ record, type, writes: writes.map(plainly) })),
  );
}

/** A letter at its longest: a control character, escaped in a payload that is escaped in a line. */
const LETTER = 7;
const DOT = 64;
const AROUND = 128;

/** No less than the bytes that a write takes in a line; counted without writing it. */
export const roomFor = ({ field, element, value, replaces }: CellChange): number =>
  LETTER * (field.length + element.length + (typeof value === 'string' ? value.length : 0)) +
  DOT * (replaces.length + 1) +
  AROUND;

/** What a change set may hold of that, so that its header fits beside. */
export const MOST_ROOM = LONGEST_LINE - 400_000;

/**
 * Operations of a payload that passed `operationsSchema` when it entered this computer's log: reading one's own
 * log again takes no second examination.
 */
export function readAgain(text: string): Operation[] {
  const operations = JSON.parse(text) as PlainOperation[];
  return operations.map(({ record, type, writes }) => ({
    record,
    type,
    writes: writes.map(wholly),
  }));
}

interface PlainOperation extends Pick<Operation, 'record' | 'type'> {
  readonly writes: readonly PlainChange[];
}

const plainly = ({
  field,
  element,
  value,
  replaces,
  suggestion,
  from,
}: CellChange): PlainChange => {
  if (element === '' && replaces.length === 0 && !suggestion && from === undefined)
    return { field, value };
  return {
    field,
    ...(element === '' ? {} : { element }),
    value,
    ...(replaces.length === 0 ? {} : { replaces }),
    ...(suggestion ? { suggestion: true } : {}),
    ...(from === undefined ? {} : { from }),
  };
};
