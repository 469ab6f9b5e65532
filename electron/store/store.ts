/**
 * The only writer of a network's database. Synchronous, one transaction per gesture; everything that changes
 * records passes through `write`, `undo`, `redo`, `receive`, `setAside` or `putBack`.
 *
 * `asOf` is a position in this computer's log. A gesture says the one its person was looking at; the values it
 * replaces are those that stood then, plus what the same session wrote since, which that person has seen too.
 */
import type { Writer } from '#shared/domain/ownership.ts';
import type { RecordState } from '#shared/domain/record-state.ts';
import { emptyRecord } from '#shared/domain/record-state.ts';
import type { Operation } from '#shared/exchange/change-set.ts';
import { err, ok, type Result } from '#shared/lib/result.ts';
import type { Model } from '#shared/model/model.ts';
import type { RecordTypeDeclaration } from '#shared/model/record-type.ts';
import { check, type CheckReport } from './check.ts';
import type { Connection } from './database.ts';
import { currentModel, isCurrent, rebuild, refreshColumns } from './derive.ts';
import { type Draft, type DraftStore, openDrafts } from './drafts.ts';
import { type ExchangeTables, openExchangeTables } from './exchange-tables.ts';
import { type Gesture, type Intent, operationsOf } from './gesture.ts';
import { hasOffice } from './offices.ts';
import { inverseOf } from './inverse.ts';
import { type Blanked, eraseAndSay, erasuresAsked, type Erasing, tidy } from './erase.ts';
import { openErased, withoutErased } from './erased.ts';
import { type ChangeSet, type Log, openLog, type StoredChangeSet } from './log.ts';
import { openProjector } from './projector.ts';
import {
  DecidedForks,
  type KnownForks,
  type Receiving,
  RefusedFile,
  type Settling,
  type Taken,
  untilForksAreKnown,
} from './attempts.ts';
import { receiveInto, type Refusal } from './receive.ts';
import { gestureByRecord, openRecordLog } from './record-log.ts';
import { openAsides, type Positions, recordsIn, retakeRecords } from './set-aside.ts';
import { reissue, withdraw } from './withdraw.ts';
import { writeOperations } from './writer.ts';

export interface StoreDeps {
  readonly connection: Connection;
  readonly declarations: readonly RecordTypeDeclaration[];
  readonly replica: () => string;
  /** Whose office this computer is; null until said. */
  readonly structure: () => string | null;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly randomBytes: (count: number) => Uint8Array;
}

export interface WriteContext {
  /** The window that writes; undo belongs to it. */
  readonly session: string;
  readonly author: string;
  /** Absent: what stands now. */
  readonly asOf?: number;
}

export interface Written {
  /** Position after the write; equal to `asOf` before it when nothing had to be written. */
  readonly asOf: number;
  readonly types: ReadonlySet<string>;
}

export interface Undone extends Written {
  readonly gesture: string;
  readonly changed: number;
  readonly skipped: number;
}

export interface Store {
  readonly log: Log;
  readonly drafts: DraftStore;
  readonly exchange: ExchangeTables;
  model(): Model;
  write(gesture: Gesture, context: WriteContext): Written;
  undo(context: WriteContext): Result<Undone, { readonly code: 'nothing-to-undo' }>;
  redo(context: WriteContext): Result<Undone, { readonly code: 'nothing-to-redo' }>;
  endSession(session: string): void;
  /**
   * Takes in what others wrote: all of it, or nothing; what a fork withholds apart.
   *
   * @param changeSets read again from the start when a fork comes to light late
   */
  receive(changeSets: Iterable<ChangeSet>, more?: Receiving): Result<Taken & Written, Refusal>;
  /** Takes an import out of what stands, or back into it: the positions it added. The log stays as it is. */
  setAside(positions: Positions, session?: string): Written;
  putBack(positions: Positions, session?: string): Written;
  /**
   * Erases a person and every personal record that leads to them, whoever asked for it, and says so to the other
   * offices. Nothing brings them back; `tidied` is false when traces may stay in the file until `tidy` succeeds.
   */
  erase(person: string, author: string): Erased & Written;
  /** Makes the file anew where an erasure left it to be done. */
  tidy(): boolean;
  /** People whose erasure was asked for, here or elsewhere, and not executed on this computer. */
  erasuresAsked(): string[];
  erasedPeople(): string[];
  check(): CheckReport;
  rebuild(): void;
}

export interface Erased extends Blanked {
  readonly tidied: boolean;
}

interface Session {
  /** Positions it wrote. */
  readonly own: Set<number>;
  readonly undo: string[];
  readonly redo: string[];
}

export function openStore(deps: StoreDeps): Store {
  const { connection, declarations } = deps;
  const log = openLog(connection);
  let model = isCurrent(connection, declarations)
    ? refreshColumns(connection, currentModel(connection, declarations), declarations)
    : rebuild(connection, log, declarations);
  let projector = openProjector(connection, () => model);
  const records = openRecordLog(connection, log);
  const asides = openAsides(connection);
  const erased = openErased(connection);
  const drafts = openDrafts(connection);
  const exchange = openExchangeTables(connection, log);
  const sessions = new Map<string, Session>();

  const sessionOf = (name: string): Session => {
    const known = sessions.get(name) ?? { own: new Set(), undo: [], redo: [] };
    sessions.set(name, known);
    return known;
  };

  /** A rebuild makes another projector. */
  const survivor = (record: string): string => projector.survivor(record);

  const writer: Writer = {
    get structure() {
      const structure = deps.structure();
      return structure && survivor(structure);
    },
    hasOffice: (structure) => hasOffice(connection, model, structure),
  };

  /** What an erasure, and whoever takes things in, works on. */
  const erasing = (): Erasing => ({ connection, log, projector, erased, model });

  const stateNow = (record: string): RecordState => projector.find(record)?.state ?? emptyRecord;

  /** How records stood to a session at `asOf`. */
  const viewOf = (asOf: number, session: Session): ((record: string) => RecordState) => {
    const isSeen = (position: number): boolean => position <= asOf || session.own.has(position);
    const sawAsides = asides.positions().every(isSeen);
    return (record) => {
      const known = projector.find(record);
      if (known === undefined) return emptyRecord;
      const sawAll =
        sawAsides && (known.changed <= asOf || records.positions(record).every(isSeen));
      return sawAll ? known.state : records.replay(record, isSeen);
    };
  };

  /** Runs a change of the log and of what is derived from it, as one: committed whole or not at all. */
  const changing = <T>(change: () => T, after?: (result: T) => void): T & Written => {
    try {
      return connection.transaction(() => {
        const result = change();
        const types = projector.flush();
        if (types.has('fieldDefinition')) model = refreshColumns(connection, model, declarations);
        after?.(result);
        return { ...result, asOf: log.head(), types };
      })();
    } catch (error) {
      projector.forget();
      model = currentModel(connection, declarations);
      throw error;
    }
  };

  /** A draft ends with the write of its cell: killed right after, it must not come back beside what was written. */
  const endDrafts = (gesture: Gesture): void => {
    for (const draft of drafts.all()) {
      const isWritten = gesture.some((intent) => intent.act === 'set' && isCellOf(draft, intent));
      if (isWritten) drafts.drop(draft);
    }
  };

  const writeNow = (
    operations: readonly Operation[],
    context: WriteContext,
    id: string,
    gesture: Gesture = [],
  ) => {
    const session = sessionOf(context.session);
    const written = changing(() => {
      endDrafts(gesture);
      const signature = { gesture: id, author: context.author };
      const writing = { ...deps, log, projector, model: () => model };
      return { positions: writeOperations(operations, signature, writing) };
    });
    for (const position of written.positions) session.own.add(position);
    return written;
  };

  /** Writes the inverse of the newest gesture of one stack and leaves its own gesture on the other. */
  const goBack = (from: string[], to: string[], context: WriteContext): Undone | undefined => {
    const gesture = from.at(-1);
    if (gesture === undefined) return undefined;
    const session = sessionOf(context.session);
    const parts = gestureByRecord(gesture, log, records, stateNow, (position) =>
      session.own.has(position),
    );
    const inversed = inverseOf(parts, model, (stream, dot) => records.writeAt(stream, dot));
    const operations = withoutErased(inversed.operations, erased, model);
    const inverse = deps.newId();
    const written = writeNow(operations, context, inverse);
    from.pop();
    if (operations.length > 0) to.push(inverse);
    const changed = operations.reduce((sum, { writes }) => sum + writes.length, 0);
    return { ...written, gesture, changed, skipped: inversed.skipped };
  };

  const takeIn = (
    changeSets: Iterable<ChangeSet>,
    { file, settling }: Receiving,
    { forks, settled }: KnownForks,
  ): Taken => {
    if (settled.length > 0) asides.markMoment();
    const withdrawn = settled.length === 0 ? [] : withdraw(connection, log, settled);
    if (withdrawn.length > 0) rebuildNow();
    const first = log.head() + 1;
    const received = receiveInto(changeSets, { ...erasing(), asides }, file, forks);
    if (!received.ok) throw new RefusedFile(received.error);
    const toSettle = received.value.forks.filter(
      ({ replica, isExact }) => isExact && settling?.decides(replica) === true,
    );
    if (toSettle.length > 0) throw new DecidedForks(toSettle);
    const last = log.head();
    if (settling !== undefined && withdrawn.length > 0) writeAgain(withdrawn, settling);
    return { ...received.value, first, last, settled };
  };

  const rebuildNow = (): void => {
    projector.forget();
    model = rebuild(connection, log, declarations);
    projector = openProjector(connection, () => model);
  };

  const writeAgain = (withdrawn: readonly StoredChangeSet[], { isOwn, renew }: Settling): void => {
    // What a window wrote may have left the log: it has nothing to undo.
    sessions.clear();
    exchange.heads.forgetAbsent();
    if (withdrawn.some(({ replica }) => replica === deps.replica())) renew();
    reissue({
      withdrawn,
      isOwn,
      write(operations, { gesture, author, time }) {
        const writing = { ...deps, log, projector, model: () => model, now: () => new Date(time) };
        const [position = 0] = writeOperations(operations, { gesture, author }, writing);
        const made = log.atPosition(position);
        if (made === undefined) throw new Error('a change set was not written again');
        return made;
      },
    });
  };

  const turnAside = (positions: Positions, aside: boolean, session = ''): Written => {
    const turned = changing(() => {
      const isNew = asides.note(positions, aside);
      if (isNew) retakeRecords(recordsIn(log, positions), log, asides, projector);
      return { isNew };
    });
    // The session that did it saw it done.
    if (turned.isNew && session !== '') sessionOf(session).own.add(turned.asOf);
    return { asOf: turned.asOf, types: turned.types };
  };

  return {
    log,
    drafts: {
      ...drafts,
      keep: (draft) =>
        erased.personOf(draft.record) === undefined ? drafts.keep(draft) : undefined,
    },
    exchange,
    model: () => model,
    write(gesture, context) {
      const session = sessionOf(context.session);
      const asOf = Math.min(context.asOf ?? log.head(), log.head());
      const view = viewOf(asOf, session);
      // In one transaction: alone, each record looked for would open and end one of its own.
      const meant = connection.transaction(() =>
        operationsOf(gesture, model, view, writer, survivor),
      )();
      const operations = withoutErased(meant, erased, model);
      if (operations.length === 0) {
        endDrafts(gesture);
        return { asOf: log.head(), types: new Set() };
      }
      const id = deps.newId();
      const written = writeNow(operations, context, id, gesture);
      session.undo.push(id);
      session.redo.length = 0;
      return written;
    },
    undo(context) {
      const { undo, redo } = sessionOf(context.session);
      const done = goBack(undo, redo, context);
      return done === undefined ? err({ code: 'nothing-to-undo' }) : ok(done);
    },
    redo(context) {
      const { undo, redo } = sessionOf(context.session);
      const done = goBack(redo, undo, context);
      return done === undefined ? err({ code: 'nothing-to-redo' }) : ok(done);
    },
    endSession: (session) => void sessions.delete(session),
    receive(changeSets, more = {}) {
      return untilForksAreKnown((known) =>
        changing(() => takeIn(changeSets, more, known), more.note),
      );
    },
    setAside: (positions, session) => turnAside(positions, true, session),
    putBack: (positions, session) => turnAside(positions, false, session),
    erase(person, author) {
      const say = (saying: Gesture): void => {
        const operations = operationsOf(saying, model, stateNow, writer);
        const signature = { gesture: deps.newId(), author };
        writeOperations(operations, signature, { ...deps, log, projector, model: () => model });
      };
      const done = changing(() => eraseAndSay(person, erasing(), deps.now(), say));
      return { ...done, tidied: tidy(connection) };
    },
    tidy: () => tidy(connection),
    erasuresAsked: () => erasuresAsked(erasing()),
    erasedPeople: () => erased.people(),
    check: () => check(connection, log, model),
    rebuild: rebuildNow,
  };
}

const isCellOf = (draft: Draft, intent: Extract<Intent, { act: 'set' }>): boolean =>
  draft.record === intent.record &&
  draft.type === intent.type &&
  draft.field === intent.field &&
  draft.element === (intent.element ?? '');
