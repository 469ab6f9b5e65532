/** Good practices as a booklet. */
import { practicesBooklet } from '#shared/domain/document/practices-booklet.ts';
import { ok } from '#shared/lib/result.ts';
import { typeOf } from '#shared/model/model.ts';
import { commonGoodsWordsOf } from '#shared/words/common-goods.ts';
import type { NetworkHandlers } from '../network-handler.ts';
import { textOrNull } from '../plan-items.ts';
import { namesOf, readRows, referencesIn, toRecord } from '../rows.ts';
import { paperOf } from '../services/paper.ts';
import { documentFile, handedOver } from '../services/produced-file.ts';

export const practicesHandlers: Pick<NetworkHandlers, 'export.practices'> = {
  async 'export.practices'({ themes, ...wishes }, context) {
    const type = typeOf(context.model, 'goodPractice');
    const records = (await readRows(context, type)).map((row) => toRecord(type, row));
    const names = await namesOf(context, referencesIn(type, records));
    const described = practicesBooklet(
      records.map((record) => ({
        title: textOrNull(record['title']) ?? '',
        themes: Array.isArray(record['themes']) ? record['themes'].map(String) : [],
        giver: names[textOrNull(record['organisation']) ?? '']?.title ?? '',
        text: textOrNull(record['text']) ?? '',
        link: textOrNull(record['link']) ?? '',
      })),
      themes,
      commonGoodsWordsOf(wishes.language),
      await paperOf(context, wishes.language),
    );
    return ok(await handedOver(await documentFile(described, wishes.format), wishes, context));
  },
};
