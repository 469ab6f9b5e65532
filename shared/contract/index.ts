/** Everything that can be asked of Maillon. The only barrel of the project. */
import type { z } from 'zod';
import { applicationContract } from './application.ts';
import { commonGoodsContract } from './common-goods.ts';
import { directoryContract } from './directory.ts';
import { draftsContract } from './drafts.ts';
import { duplicatesContract } from './duplicates.ts';
import { dashboardsContract } from './dashboards.ts';
import { attachmentsContract } from './attachments.ts';
import { commentsContract } from './comments.ts';
import { homeContract } from './home.ts';
import { looksContract } from './looks.ts';
import type { Operation } from './operation.ts';
import { exchangeContract } from './exchange.ts';
import { plansContract } from './plans.ts';
import { registersContract } from './registers.ts';
import { recordsContract } from './records.ts';
import { sharedFolderContract } from './shared-folder.ts';
import { sharingContract } from './sharing.ts';
import { spreadsheetsContract } from './spreadsheets.ts';
import { workshopsContract } from './workshops.ts';
import { stepsContract } from './steps.ts';

export const contract = {
  ...applicationContract,
  ...recordsContract,
  ...registersContract,
  ...plansContract,
  ...looksContract,
  ...stepsContract,
  ...commentsContract,
  ...attachmentsContract,
  ...spreadsheetsContract,
  ...exchangeContract,
  ...sharedFolderContract,
  ...sharingContract,
  ...workshopsContract,
  ...dashboardsContract,
  ...commonGoodsContract,
  ...duplicatesContract,
  ...draftsContract,
  ...directoryContract,
  ...homeContract,
} satisfies Record<string, Operation>;

export type Contract = typeof contract;
export type OperationName = keyof Contract;
export type NamesOf<K extends Operation['kind']> = {
  [N in OperationName]: Contract[N] extends { readonly kind: K } ? N : never;
}[OperationName];

/** What a caller gives, before defaults. */
export type InputOf<N extends OperationName> = z.input<Contract[N]['input']>;
/** What a handler receives. */
export type ParsedInputOf<N extends OperationName> = z.output<Contract[N]['input']>;
export type OutputOf<N extends OperationName> = z.output<Contract[N]['output']>;

export const isOperationName = (name: string): name is OperationName =>
  Object.hasOwn(contract, name);
