import { err } from '#shared/lib/result.ts';
import type { Handlers } from '../handler.ts';
export const spreadsheetsHandlers: Pick<
  Handlers,
  'import.previewPlan' | 'import.plan' | 'export.planCsv'
> = {
  'import.previewPlan': async () => err({ code: 'file-unreadable' }),
  'import.plan': async () => err({ code: 'file-unreadable' }),
  'export.planCsv': async () => err({ code: 'not-found' }),
};
