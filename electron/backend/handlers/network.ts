/** The handlers of the network's records, one for each name of the contract: one missing does not compile. */
import type { NetworkHandlers } from '../network-handler.ts';
import { dashboardHandlers } from './dashboard.ts';
import { attachmentQueries } from './attachments.ts';
import { commentsHandlers } from './comments.ts';
import { directoryPapersHandlers } from './directory-papers.ts';
import { duplicatesHandlers } from './duplicates.ts';
import { exchangeQueries } from './exchange.ts';
import { exportsHandlers } from './exports.ts';
import { fundsHandlers } from './funds.ts';
import { membershipsHandlers } from './memberships.ts';
import { homeHandlers } from './home.ts';
import { networkLifeHandlers } from './network-life.ts';
import { remindersHandlers } from './reminders.ts';
import { personalDataHandlers } from './personal-data.ts';
import { plansHandlers } from './plans.ts';
import { postsHandlers } from './posts.ts';
import { practicesHandlers } from './practices.ts';
import { purchasesHandlers } from './purchases.ts';
import { recordsHandlers } from './records.ts';
import { recordTablesHandlers } from './record-tables.ts';
import { registersHandlers } from './registers.ts';
import { proposalHandlers } from './proposals.ts';
import { sharingHandlers } from './sharing.ts';
import { spreadsheetsHandlers } from './spreadsheets.ts';
import { volunteersHandlers } from './volunteers.ts';
import { workshopTablesHandlers } from './workshop-tables.ts';
import { workshopsHandlers } from './workshops.ts';
import { stepsHandlers } from './steps.ts';

export const networkHandlers: NetworkHandlers = {
  ...recordsHandlers,
  ...registersHandlers,
  ...recordTablesHandlers,
  ...plansHandlers,
  ...stepsHandlers,
  ...commentsHandlers,
  ...attachmentQueries,
  ...spreadsheetsHandlers,
  ...exportsHandlers,
  ...exchangeQueries,
  ...sharingHandlers,
  ...proposalHandlers,
  ...workshopsHandlers,
  ...dashboardHandlers,
  ...homeHandlers,
  ...workshopTablesHandlers,
  ...purchasesHandlers,
  ...fundsHandlers,
  ...postsHandlers,
  ...volunteersHandlers,
  ...practicesHandlers,
  ...duplicatesHandlers,
  ...directoryPapersHandlers,
  ...membershipsHandlers,
  ...networkLifeHandlers,
  ...remindersHandlers,
  ...personalDataHandlers,
};
