/** Shared funds: their statement, on screen and on paper. */
import { fundPaper } from '#shared/domain/document/fund-paper.ts';
import { fundStatement, type Movement } from '#shared/domain/sharing/fund-statement.ts';
import type { AnyRecord } from '#shared/contract/records.ts';
import type { OutputOf } from '#shared/contract/index.ts';
import { fundMovement } from '#shared/model/fund-movement.ts';
import { err, ok } from '#shared/lib/result.ts';
import { typeOf } from '#shared/model/model.ts';
import { commonGoodsWordsOf } from '#shared/words/common-goods.ts';
import { localDay } from '../local-day.ts';
import type { DomainHandlers, NetworkHandlers, QueryContext } from '../network-handler.ts';
import { textOrNull } from '../plan-items.ts';
import { namesOf, readRow, readRowsLeadingTo, toRecord } from '../rows.ts';
import { paperOf } from '../services/paper.ts';
import { documentFile, handedOver } from '../services/produced-file.ts';

export const fundsHandlers: DomainHandlers<'fund'> & Pick<NetworkHandlers, 'export.fund'> = {
  async 'fund.statement'({ fund }, context) {
    const read = await readFund(context, fund);
    return read === undefined ? err({ code: 'not-found' }) : ok(read.statement);
  },

  async 'export.fund'({ fund: id, ...wishes }, context) {
    const read = await readFund(context, id);
    if (read === undefined) return err({ code: 'not-found' });
    const { fund, statement } = read;
    const notes = new Map(statement.lines.map((line) => [line.id, line.note ?? '']));
    const described = fundPaper(
      {
        title: textOrNull(fund['name']) ?? '',
        keeper: statement.names[textOrNull(fund['keeper']) ?? '']?.title ?? '',
        statement,
        noteOf: (movement) => notes.get(movement) ?? '',
        nameOf: (organisation) => statement.names[organisation ?? '']?.title ?? '',
      },
      commonGoodsWordsOf(wishes.language),
      await paperOf(context, wishes.language),
    );
    return ok(await handedOver(await documentFile(described, wishes.format), wishes, context));
  },
};

interface ReadFund {
  readonly fund: AnyRecord;
  readonly statement: OutputOf<'fund.statement'>;
}

async function readFund(context: QueryContext, id: string): Promise<ReadFund | undefined> {
  const type = typeOf(context.model, 'sharedFund');
  const row = await readRow(context, type, id);
  if (row === undefined || row['_deleted'] === 1) return undefined;
  const fund = toRecord(type, row);
  const movements = await movementsOf(context, id);
  const statement = fundStatement(movements, localDay(context.now()));
  const notes = new Map(movements.map(({ id: movement, note }) => [movement, note]));
  const named = [fund['keeper'], ...movements.map(({ organisation }) => organisation)];
  return {
    fund,
    statement: {
      ...statement,
      lines: statement.lines.map((line) => ({ ...line, note: notes.get(line.id) ?? null })),
      names: await namesOf(
        context,
        named.filter((one) => typeof one === 'string'),
      ),
    },
  };
}

/** A movement without its day or its amount (a row being typed elsewhere, half received) is not counted yet. */
async function movementsOf(
  context: QueryContext,
  fund: string,
): Promise<(Movement & { note: string | null })[]> {
  const type = typeOf(context.model, 'fundMovement');
  const rows = await readRowsLeadingTo(context, type, 'fund', fund);
  return rows.flatMap((row) => {
    const kind = fundMovement.fields.kind.options.find(({ value }) => value === row['kind']);
    const [date, amount] = [textOrNull(row['date']), row['amount']];
    if (kind === undefined || date === null || typeof amount !== 'number') return [];
    return [
      {
        id: row.id,
        kind: kind.value,
        organisation: textOrNull(row['organisation']),
        date,
        amount,
        due: textOrNull(row['due']),
        repays: textOrNull(row['repays']),
        note: textOrNull(row['note']),
      },
    ];
  });
}
