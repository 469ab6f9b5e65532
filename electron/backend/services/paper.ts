/** What every report bears: whose it is, the day it was made, the language it speaks. */
import type { Paper } from '#shared/domain/document/report.ts';
import type { Language } from '#shared/model/value-text.ts';
import { documentWordsOf } from '#shared/words/documents.ts';
import { formatDate } from '#shared/words/format.ts';
import { networkName } from '../documents/rendered.ts';
import { localDay } from '../local-day.ts';
import type { QueryContext } from '../network-handler.ts';

export async function paperOf(context: QueryContext, language: Language): Promise<Paper> {
  const said = documentWordsOf(language);
  const date = localDay(context.now());
  return {
    network: await networkName(context),
    language,
    date,
    page: said.page,
    continued: said.continued,
    made: said.made(formatDate(date, language)),
  };
}
