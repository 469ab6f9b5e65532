/** The handlers of the network's records, one for each name of the contract: one missing does not compile. */
import type { NetworkHandlers } from '../network-handler.ts';
import { dashboardHandlers } from './dashboard.ts';
import { commentsHandlers } from './comments.ts';
import { exchangeQueries } from './exchange.ts';
import { exportsHandlers } from './exports.ts';
import { fundsHandlers } from './funds.ts';
import { plansHandlers } from './plans.ts';
import { postsHandlers } from './posts.ts';
import { practicesHandlers } from './practices.ts';
import { purchasesHandlers } from './purchases.ts';
import { recordsHandlers } from './records.ts';
import { spreadsheetsHandlers } from './spreadsheets.ts';
import { volunteersHandlers } from './volunteers.ts';
import { workshopTablesHandlers } from './workshop-tables.ts';
import { workshopsHandlers } from './workshops.ts';
import { stepsHandlers } from './steps.ts';

export const networkHandlers: NetworkHandlers = {
  ...recordsHandlers,
  ...plansHandlers,
  ...stepsHandlers,
  ...commentsHandlers,
  ...spreadsheetsHandlers,
  ...exportsHandlers,
  ...exchangeQueries,
  ...workshopsHandlers,
  ...dashboardHandlers,
  ...workshopTablesHandlers,
  ...purchasesHandlers,
  ...fundsHandlers,
  ...postsHandlers,
  ...volunteersHandlers,
  ...practicesHandlers,
};
