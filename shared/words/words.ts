/**
 * What a language pack holds: every sentence that does not belong to one screen. A code added to the contract
 * or the model without its sentence does not compile.
 *
 * A failure's sentence says what happened, what was kept, and what to do. A change's sentence begins with who.
 */
import type { Failure, FailureCode } from '../contract/failure.ts';
import type { PlanImportPreview } from '../contract/spreadsheets.ts';
import type { UnreadableReason } from '../model/value-text.ts';

export type ImportProblem = PlanImportPreview['problems'][number];

export interface Words {
  /** For `Intl`. */
  readonly locale: string;
  readonly failures: {
    readonly [C in FailureCode]: (failure: Extract<Failure, { code: C }>) => string;
  };
  readonly reasons: Readonly<Record<UnreadableReason, string>>;
  readonly problems: Readonly<Record<ImportProblem['reason'], (value: string) => string>>;
  readonly problemAt: (row: number, column: string, sentence: string) => string;
  readonly values: {
    readonly yes: string;
    readonly no: string;
    readonly empty: string;
    readonly notReceived: string;
    readonly inBin: (name: string) => string;
    readonly rank: (rank: string) => string;
    readonly days: (start: string, end: string) => string;
    readonly date: (day: number, month: string, year: number) => string;
    readonly keyed: (element: string, value: string) => string;
  };
  readonly history: {
    readonly someone: string;
    readonly created: (who: string) => string;
    readonly deleted: (who: string) => string;
    readonly restored: (who: string) => string;
    readonly moved: (who: string) => string;
    readonly unknown: (who: string) => string;
    readonly filled: (who: string, what: string, after: string) => string;
    readonly emptied: (who: string, what: string, before: string) => string;
    readonly changed: (who: string, what: string, before: string, after: string) => string;
    readonly ticked: (who: string, what: string) => string;
    readonly unticked: (who: string, what: string) => string;
    readonly added: (who: string, what: string, member: string) => string;
    readonly removed: (who: string, what: string, member: string) => string;
    readonly suggested: (who: string, what: string, after: string) => string;
    /** A field, and the year, period… that the change is about. */
    readonly what: (label: string, element: string) => string;
  };
}
