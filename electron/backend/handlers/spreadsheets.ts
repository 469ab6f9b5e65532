import { err } from '#shared/lib/result.ts';
import type { DomainHandlers } from '../network-handler.ts';
export const spreadsheetsHandlers: DomainHandlers<'import' | 'export'> = {
  'import.previewPlan': async () => err({ code: 'file-unreadable' }),
  'import.plan': async () => err({ code: 'file-unreadable' }),
  'export.planCsv': async () => err({ code: 'not-found' }),
};
