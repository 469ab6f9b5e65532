/** A shared fund: what it holds, how each structure stands, what is late, and every movement with the balance it left. */
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/contract/index.ts';
import { fundMovement } from '#shared/model/fund-movement.ts';
import { sharedFund } from '#shared/model/shared-fund.ts';
import { formatAmount, formatDate } from '#shared/words/format.ts';
import { wordsOf } from '#shared/words/sentences.ts';
import { useClient } from '#renderer/client/context.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { DocumentMenu } from '#renderer/documents/DocumentMenu.tsx';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { AddRecordForm } from '#renderer/records/AddRecordForm.tsx';
import { SavedFields } from '#renderer/records/SavedFields.tsx';
import { Badge } from '#renderer/ui/display/Badge.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import { GoodsPage } from '../GoodsPage.tsx';
import { LinesTable } from '../LinesTable.tsx';
import type { RecordPath } from '../record-path.ts';
import { useAddresses } from '../use-addresses.ts';

interface FundPageProps {
  fund: string;
  /** `2026-11-21`: the day proposed for a movement. */
  today: string;
  listPath: string;
  recordPath: RecordPath;
}

type Statement = OutputOf<'fund.statement'>;

const FIELDS = ['name', 'keeper', 'since', 'terms'];
const MOVEMENT_FIELDS = ['date', 'kind', 'organisation', 'amount', 'due', 'note'];

export function FundPage({ fund, today, listPath, recordPath }: FundPageProps) {
  const { t } = useTranslation();
  const statement = useMaillonQuery('fund.statement', { fund }).data?.value;
  return (
    <GoodsPage
      good="funds"
      id={fund}
      listPath={listPath}
      actions={() => <FundDocument fund={fund} statement={statement} />}
    >
      {({ record, asOf }) => (
        <>
          <div className="common-goods__beside">
            {statement !== undefined && <StandingCard statement={statement} />}
            <Card title={t('commonGoods.about')}>
              <SavedFields type={sharedFund.name} record={record} fields={FIELDS} asOf={asOf} />
            </Card>
          </div>
          <Card title={t('commonGoods.movements')}>
            <AddRecordForm
              type={fundMovement.name}
              fields={MOVEMENT_FIELDS}
              given={[{ field: 'fund', value: fund }]}
              initial={{ date: today }}
              label={t('commonGoods.addMovement')}
            />
            {statement !== undefined && statement.lines.length > 0 && (
              <MovementsTable statement={statement} recordPath={recordPath} />
            )}
          </Card>
        </>
      )}
    </GoodsPage>
  );
}

function FundDocument({ fund, statement }: { fund: string; statement: Statement | undefined }) {
  const { client } = useClient();
  const { t } = useTranslation();
  const about = useAddresses(statement?.standings.map(({ organisation }) => organisation) ?? []);
  return (
    <DocumentMenu
      label={t('commonGoods.statement')}
      make={(wishes) => client.call('export.fund', { fund, ...wishes })}
      {...about}
    />
  );
}

function StandingCard({ statement }: { statement: Statement }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const money = (cents: number): string => formatAmount(cents, wordsOf(language).locale);
  const nameOf = (id: string | null): string => statement.names[id ?? '']?.title ?? '';
  return (
    <Card title={t('commonGoods.standing')}>
      <p className="common-goods__figure">
        <strong>{money(statement.balance)}</strong> {t('commonGoods.inFund')}
      </p>
      {statement.advances.length > 0 && (
        <ul className="common-goods__facts">
          {statement.advances.map(({ id, organisation, due, isLate, left }) => (
            <li key={id}>
              {t('commonGoods.owes', { name: nameOf(organisation), amount: money(left) })}
              {due !== null && ` ${t('commonGoods.dueOn', { date: formatDate(due, language) })}`}
              {isLate && <Badge tone="bad">{t('commonGoods.late')}</Badge>}
            </li>
          ))}
        </ul>
      )}
      <Table
        caption={t('commonGoods.asTable', { title: t('commonGoods.standing') })}
        isCaptionHidden
        rows={statement.standings.filter(({ organisation }) => organisation !== null)}
        rowKey={({ organisation }) => organisation ?? ''}
        columns={[
          {
            id: 'name',
            label: fundMovement.fields.organisation.label[language],
            cell: ({ organisation }) => nameOf(organisation),
          },
          {
            id: 'contributed',
            label: t('commonGoods.contributed'),
            align: 'end',
            cell: ({ contributed }) => money(contributed),
          },
          {
            id: 'owed',
            label: t('commonGoods.owed'),
            align: 'end',
            cell: ({ owed }) => money(owed),
          },
        ]}
      />
    </Card>
  );
}

function MovementsTable({
  statement,
  recordPath,
}: {
  statement: Statement;
  recordPath: RecordPath;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const money = (cents: number): string => formatAmount(cents, wordsOf(language).locale);
  const isIn = (movement: Statement['lines'][number]) =>
    movement.kind === 'contribution' || movement.kind === 'repayment';
  return (
    <LinesTable
      type={fundMovement.name}
      fields={['date', 'kind', 'organisation', 'note']}
      lines={statement.lines.toReversed()}
      names={statement.names}
      caption={t('commonGoods.asTable', { title: t('commonGoods.movements') })}
      pathOf={(id) => recordPath(fundMovement.name, id)}
      more={[
        {
          id: 'amount',
          label: fundMovement.fields.amount.label[language],
          align: 'end',
          cell: (line) => `${isIn(line) ? '+' : '−'}\u00A0${money(line.amount)}`,
        },
        {
          id: 'balance',
          label: t('commonGoods.balance'),
          align: 'end',
          cell: (line) => money(line.balance),
        },
      ]}
    />
  );
}
