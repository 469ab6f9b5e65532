/** The English pack, beside the French one. */
import { attachments } from './en/attachments.ts';
import { bin } from './en/bin.ts';
import { commonGoods } from './en/common-goods.ts';
import { common } from './en/common.ts';
import { conflicts } from './en/conflicts.ts';
import { erasing } from './en/erasing.ts';
import { exchange } from './en/exchange.ts';
import { chart } from './en/chart.ts';
import { dashboard } from './en/dashboard.ts';
import { directory } from './en/directory.ts';
import { suggestions } from './en/suggestions.ts';
import { documents } from './en/documents.ts';
import { exporting } from './en/exporting.ts';
import { folder } from './en/folder.ts';
import { grid } from './en/grid.ts';
import { history } from './en/history.ts';
import { home } from './en/home.ts';
import { importing } from './en/importing.ts';
import { message } from './en/message.ts';
import { palette } from './en/palette.ts';
import { people } from './en/people.ts';
import { projection } from './en/projection.ts';
import { receiving } from './en/receiving.ts';
import { plan } from './en/plan.ts';
import { plans } from './en/plans.ts';
import { record } from './en/record.ts';
import { register } from './en/register.ts';
import { sending } from './en/sending.ts';
import { settings } from './en/settings.ts';
import { sharing } from './en/sharing.ts';
import { shell } from './en/shell.ts';
import { stages } from './en/stages.ts';
import { start } from './en/start.ts';
import { totals } from './en/totals.ts';
import { views } from './en/views.ts';
import { workshops } from './en/workshops.ts';
import type { fr } from './fr.ts';
import type { Twin } from './twin.ts';

export const en = {
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
} satisfies Twin<typeof fr>;
