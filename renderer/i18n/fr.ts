/** The French pack: one file per part of the window. */
import { attachments } from './fr/attachments.ts';
import { bin } from './fr/bin.ts';
import { commonGoods } from './fr/common-goods.ts';
import { common } from './fr/common.ts';
import { conflicts } from './fr/conflicts.ts';
import { erasing } from './fr/erasing.ts';
import { exchange } from './fr/exchange.ts';
import { chart } from './fr/chart.ts';
import { dashboard } from './fr/dashboard.ts';
import { directory } from './fr/directory.ts';
import { suggestions } from './fr/suggestions.ts';
import { documents } from './fr/documents.ts';
import { exporting } from './fr/exporting.ts';
import { folder } from './fr/folder.ts';
import { grid } from './fr/grid.ts';
import { history } from './fr/history.ts';
import { home } from './fr/home.ts';
import { importing } from './fr/importing.ts';
import { message } from './fr/message.ts';
import { palette } from './fr/palette.ts';
import { people } from './fr/people.ts';
import { projection } from './fr/projection.ts';
import { receiving } from './fr/receiving.ts';
import { plan } from './fr/plan.ts';
import { plans } from './fr/plans.ts';
import { record } from './fr/record.ts';
import { register } from './fr/register.ts';
import { sending } from './fr/sending.ts';
import { settings } from './fr/settings.ts';
import { sharing } from './fr/sharing.ts';
import { shell } from './fr/shell.ts';
import { stages } from './fr/stages.ts';
import { start } from './fr/start.ts';
import { totals } from './fr/totals.ts';
import { views } from './fr/views.ts';
import { workshops } from './fr/workshops.ts';

export const fr = {
  common,
  shell,
  start,
  people,
  projection,
  receiving,
  home,
  plans,
  plan,
  views,
  totals,
  grid,
  importing,
  exporting,
  history,
  attachments,
  bin,
  conflicts,
  erasing,
  exchange,
  folder,
  message,
  palette,
  record,
  register,
  sending,
  settings,
  stages,
  sharing,
  workshops,
  chart,
  dashboard,
  documents,
  commonGoods,
  directory,
  suggestions,
} as const;
