/** Shared posts: the time worked over a span of days, and what each structure owes for it. */
import { postBillPaper } from '#shared/domain/document/post-bill-paper.ts';
import { billedTime } from '#shared/domain/sharing/time-shares.ts';
import type { AnyRecord } from '#shared/contract/records.ts';
import type { OutputOf } from '#shared/contract/index.ts';
import { err, ok } from '#shared/lib/result.ts';
import { typeOf } from '#shared/model/model.ts';
import { commonGoodsWordsOf } from '#shared/words/common-goods.ts';
import type { Snapshot } from '#electron/store/reader.ts';
import type { DomainHandlers, NetworkHandlers } from '../network-handler.ts';
import { textOrNull } from '../plan-items.ts';
import { namesOf, readRow, readRowsLeadingTo, toRecord } from '../rows.ts';
import { paperOf } from '../services/paper.ts';
import { documentFile, handedOver } from '../services/produced-file.ts';

export const postsHandlers: DomainHandlers<'post'> & Pick<NetworkHandlers, 'export.postBill'> = {
  async 'post.bill'(span, snapshot) {
    const read = await readBill(snapshot, span);
    return read === undefined ? err({ code: 'not-found' }) : ok(read.bill);
  },

  async 'export.postBill'({ format, language, message, ...span }, context) {
    const read = await readBill(context, span);
    if (read === undefined) return err({ code: 'not-found' });
    const { post, bill } = read;
    const nameOf = (id: string | null): string => bill.names[id ?? '']?.title ?? '';
    const described = postBillPaper(
      {
        ...bill,
        ...span,
        title: textOrNull(post['title']) ?? '',
        employer: nameOf(textOrNull(post['employer'])),
        nameOf,
      },
      commonGoodsWordsOf(language),
      await paperOf(context, language),
    );
    const file = await documentFile(described, format);
    return ok(await handedOver(file, { language, message }, context));
  },
};

interface Span {
  readonly post: string;
  readonly from: string;
  readonly until: string;
}

interface ReadBill {
  readonly post: AnyRecord;
  readonly bill: OutputOf<'post.bill'>;
}

async function readBill(
  snapshot: Snapshot,
  { post: id, from, until }: Span,
): Promise<ReadBill | undefined> {
  const type = typeOf(snapshot.model, 'sharedPost');
  const row = await readRow(snapshot, type, id);
  if (row === undefined || row['_deleted'] === 1) return undefined;
  const post = toRecord(type, row);
  const worked = await readRowsLeadingTo(
    snapshot,
    typeOf(snapshot.model, 'workedTime'),
    'post',
    id,
  );
  const times = worked
    .filter((time) => {
      const day = textOrNull(time['date']) ?? '';
      return day >= from && day <= until;
    })
    .map((time) => ({ key: textOrNull(time['organisation']), minutes: minutesOf(time['time']) }));
  const hourlyCost = typeof post['hourlyCost'] === 'number' ? post['hourlyCost'] : null;
  const { minutes, amount, shares } = billedTime(times, hourlyCost ?? 0);
  const agreed = await agreedTimes(snapshot, id);
  const named = [textOrNull(post['employer']), ...shares.map(({ key }) => key)];
  return {
    post,
    bill: {
      hourlyCost,
      minutes,
      amount,
      shares: shares.map(({ key, ...share }) => ({
        organisation: key,
        ...share,
        agreed: agreed.get(key) ?? null,
      })),
      names: await namesOf(
        snapshot,
        named.filter((one) => one !== null),
      ),
    },
  };
}

async function agreedTimes(snapshot: Snapshot, post: string): Promise<Map<string | null, number>> {
  const type = typeOf(snapshot.model, 'postShare');
  const agreed = new Map<string | null, number>();
  for (const share of await readRowsLeadingTo(snapshot, type, 'post', post)) {
    const organisation = textOrNull(share['organisation']);
    agreed.set(organisation, (agreed.get(organisation) ?? 0) + minutesOf(share['weekly']));
  }
  return agreed;
}

const minutesOf = (value: unknown): number => (typeof value === 'number' ? value : 0);
