/** Time given by volunteers in a year: typed a line at a time, counted by structure and by action, with what it is worth. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChevronLeft, ChevronRight, HeartHandshake } from 'lucide-react';
import type { OutputOf } from '#shared/contract/index.ts';
import { writeDuration } from '#shared/model/text-format.ts';
import { volunteerTime } from '#shared/model/volunteer-time.ts';
import { formatAmount } from '#shared/words/format.ts';
import { wordsOf } from '#shared/words/sentences.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { AddRecordForm } from '#renderer/records/AddRecordForm.tsx';
import { IconButton } from '#renderer/ui/button/IconButton.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import { LinesTable } from '../LinesTable.tsx';
import type { RecordPath } from '../record-path.ts';
import { numberIn, textIn } from '../record-values.ts';
import '../common-goods.css';

type Totals = OutputOf<'volunteer.totals'>;

const { organisation, action } = volunteerTime.fields;
const FIELDS = [
  'date',
  'organisation',
  'person',
  'people',
  'time',
  'task',
  'action',
  'hourlyValue',
];

interface VolunteersTabProps {
  /** `2026-11-21` */
  today: string;
  recordPath: RecordPath;
}

export function VolunteersTab({ today, recordPath }: VolunteersTabProps) {
  const { t } = useTranslation();
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const span = { from: `${year}-01-01`, until: `${year}-12-31` };
  const totals = useMaillonQuery('volunteer.totals', span, { keepPrevious: true }).data?.value;
  const { data } = useMaillonQuery('record.list', { type: volunteerTime.name });
  const given = (data?.value.records ?? [])
    .filter((record) => textIn(record, 'date').startsWith(`${year}-`))
    .toSorted((one, other) => textIn(other, 'date').localeCompare(textIn(one, 'date')));
  const lastValue = given.map((one) => numberIn(one, 'hourlyValue')).find((one) => one !== null);
  return (
    <div className="common-goods">
      <Card
        title={t('commonGoods.volunteering', { year: String(year) })}
        actions={
          <>
            <IconButton
              icon={ChevronLeft}
              label={t('commonGoods.yearBefore')}
              onPress={() => setYear(year - 1)}
            />
            <IconButton
              icon={ChevronRight}
              label={t('commonGoods.yearAfter')}
              onPress={() => setYear(year + 1)}
            />
          </>
        }
      >
        {totals !== undefined && totals.minutes > 0 ? (
          <TotalsTables totals={totals} />
        ) : (
          <EmptyState
            icon={HeartHandshake}
            title={t('commonGoods.noVolunteer', { year: String(year) })}
          >
            {t('commonGoods.noVolunteerText')}
          </EmptyState>
        )}
      </Card>
      <Card title={t('commonGoods.given')}>
        <AddRecordForm
          // The last value of an hour is proposed once it is known.
          key={String(lastValue)}
          type={volunteerTime.name}
          fields={FIELDS}
          given={[]}
          initial={{ date: today, ...(lastValue === undefined ? {} : { hourlyValue: lastValue }) }}
          label={t('commonGoods.addGiven')}
        />
        {given.length > 0 && (
          <LinesTable
            type={volunteerTime.name}
            fields={['date', 'organisation', 'person', 'task', 'people', 'time', 'hourlyValue']}
            lines={given}
            names={data?.value.names ?? {}}
            caption={t('commonGoods.asTable', { title: t('commonGoods.given') })}
            pathOf={(id) => recordPath(volunteerTime.name, id)}
          />
        )}
      </Card>
    </div>
  );
}

function TotalsTables({ totals }: { totals: Totals }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const money = (cents: number): string => formatAmount(cents, wordsOf(language).locale);
  const nameOf = (key: string): string => totals.names[key]?.title ?? t('commonGoods.unsaid');
  const by = (label: string, groups: Totals['groups']['organisation']) => (
    <Table
      caption={label}
      rows={groups}
      rowKey={({ key }) => key}
      columns={[
        { id: 'name', label, cell: ({ key }) => nameOf(key) },
        {
          id: 'time',
          label: t('commonGoods.timeGiven'),
          align: 'end',
          cell: ({ minutes }) => writeDuration(minutes),
        },
        {
          id: 'value',
          label: t('commonGoods.worth'),
          align: 'end',
          cell: ({ value }) => money(value),
        },
      ]}
      footer={[t('commonGoods.total'), writeDuration(totals.minutes), money(totals.value)]}
    />
  );
  return (
    <div className="common-goods__beside">
      {by(organisation.label[language], totals.groups.organisation)}
      {by(action.label[language], totals.groups.action)}
    </div>
  );
}
