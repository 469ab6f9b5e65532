/**
 * What was thrown, as something to say: what the disk did is told to the person; anything else is a defect,
 * written in the log under a number.
 */
import type { Failure } from '#shared/contract/failure.ts';
import { storageFailure } from '#electron/store/storage-failure.ts';
import { type Application, withBackup } from './application.ts';
import type { Report } from './incident-log.ts';

export type FailureOf = (error: unknown) => Failure;

export const failureIn =
  (application: Application, report: Report): FailureOf =>
  (error) => {
    const failure = storageFailure(error);
    if (failure === undefined) return { code: 'defect', incident: report(error) };
    const folder = application.current()?.folder;
    return folder === undefined ? failure : withBackup(failure, folder, application.options.now());
  };
