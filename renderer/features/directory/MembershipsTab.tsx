/** A year's memberships: who is up to date and votes, who is to be asked, reminded, thanked. */
import { BellRing, HandCoins } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/contract/index.ts';
import { formatAmount, formatDate } from '#shared/words/format.ts';
import { wordsOf } from '#shared/words/sentences.ts';
import { useClient } from '#renderer/client/context.ts';
import { useCommand, useMaillonQuery } from '#renderer/client/queries.ts';
import { DocumentMenu } from '#renderer/documents/DocumentMenu.tsx';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Badge } from '#renderer/ui/display/Badge.tsx';
import { LongTable } from '#renderer/ui/display/LongTable.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { Reading } from '#renderer/ui/feedback/Reading.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { Checkbox } from '#renderer/ui/field/Checkbox.tsx';
import { Select } from '#renderer/ui/field/Select.tsx';
import { SegmentedControl } from '#renderer/ui/navigation/SegmentedControl.tsx';
import { CallDialog } from './CallDialog.tsx';
import { ReminderDialog } from './ReminderDialog.tsx';

type Line = OutputOf<'membership.year'>['lines'][number];

const SHOWN = {
  all: () => true,
  due: ({ standing }: Line) => standing === 'due' || standing === 'partial',
  paid: ({ standing }: Line) => standing === 'upToDate',
  none: ({ standing }: Line) => standing === 'none',
} as const;
type Shown = keyof typeof SHOWN;
const SHOWN_WORDS = { all: 'showAll', due: 'showDue', paid: 'showPaid', none: 'showNone' } as const;
const SHOWN_NAMES = ['all', 'due', 'paid', 'none'] as const;

const TONES = { upToDate: 'ok', partial: 'warn', due: 'bad', none: 'neutral' } as const;

interface MembershipsTabProps {
  /** `2026-11-21` */
  today: string;
  pathOf: (type: string, id: string) => string;
}

export function MembershipsTab({ today, pathOf }: MembershipsTabProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentence = useFailureSentence();
  const { client } = useClient();
  const { show: toast } = useToasts();
  const set = useCommand('record.set');
  const thisYear = Number(today.slice(0, 4));
  const [year, setYear] = useState(thisYear);
  const [show, setShow] = useState<Shown>('all');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [dialog, setDialog] = useState<'call' | 'remind' | null>(null);
  const { data, failure } = useMaillonQuery('membership.year', { year }, { keepPrevious: true });
  if (failure) return <Banner tone="bad" title={sentence(failure)} />;
  if (data === undefined) return <Reading />;
  const { lines, totals, years, names } = data.value;
  const { locale } = wordsOf(language);
  const money = (cents: number): string => formatAmount(cents, locale);
  const nameOf = (id: string): string => names[id]?.title || t('directory.noName');
  const shown = lines.filter(SHOWN[show]);
  const chosen = shown.filter(({ organisation }) => selected.has(organisation));
  const inScope = chosen.length > 0 ? chosen : shown;
  const toRemind = inScope.filter(SHOWN.due);
  const thanked = inScope.filter(({ paid }) => paid > 0);
  const toggle = (id: string, isSelected: boolean) => {
    const next = new Set(selected);
    if (isSelected) next.add(id);
    else next.delete(id);
    setSelected(next);
  };
  const settle = async (line: Line) => {
    const [id] = line.memberships;
    if (id === undefined) return;
    const cells = [
      { field: 'paid', value: line.fee ?? 0 },
      { field: 'paidOn', value: today },
    ];
    const outcome = await set(
      { type: 'membership', changes: [{ id, cells }] },
      { asOf: data.asOf },
    );
    if (outcome.ok)
      toast({ text: t('directory.feeSettled', { name: nameOf(line.organisation) }), tone: 'ok' });
  };
  const choices = [...new Set([...years, thisYear, thisYear + 1])].toSorted((a, b) => b - a);
  return (
    <div className="directory">
      <div className="directory__bar">
        <Select
          label={t('directory.year')}
          isInline
          placeholder=""
          options={choices.map((one) => ({ id: String(one), label: String(one) }))}
          value={String(year)}
          onChange={(one) => setYear(Number(one))}
        />
        <SegmentedControl
          label={t('directory.show')}
          segments={SHOWN_NAMES.map((id) => ({ id, label: t(`directory.${SHOWN_WORDS[id]}`) }))}
          value={show}
          onChange={setShow}
        />
        <div className="directory__verbs">
          <Button icon={HandCoins} onPress={() => setDialog('call')}>
            {t('directory.call')}
          </Button>
          <Button
            icon={BellRing}
            isDisabled={toRemind.length === 0}
            onPress={() => setDialog('remind')}
          >
            {t('directory.remind')}
          </Button>
          {thanked.length > 0 && (
            <DocumentMenu
              label={t('directory.receipts')}
              make={(wishes) =>
                client.call('export.receipts', {
                  year,
                  organisations: thanked.map(({ organisation }) => organisation),
                  ...wishes,
                })
              }
              addresses={[]}
              aboutAddresses={t('directory.toChoose')}
            />
          )}
        </div>
      </div>
      <p className="directory__figure">
        <strong>{t('directory.votes', { count: totals.upToDate })}</strong>{' '}
        {t('directory.ofMembers', { count: totals.members })}
        {selected.size > 0 && ` · ${t('directory.selected', { count: chosen.length })}`}
      </p>
      {shown.length === 0 ? (
        <p>{t('directory.noLine')}</p>
      ) : (
        <LongTable
          caption={t('directory.asTable', { title: `${t('directory.memberships')} ${year}` })}
          isCaptionHidden
          rows={shown}
          rowKey={({ organisation }) => organisation}
          footer={[
            t('directory.totals'),
            money(totals.asked),
            money(totals.paid),
            money(totals.left),
            '',
            '',
            '',
          ]}
          columns={[
            {
              id: 'name',
              label: (
                <Checkbox
                  isSelected={chosen.length === shown.length}
                  isIndeterminate={chosen.length > 0 && chosen.length < shown.length}
                  aria-label={t('directory.selectAll')}
                  onChange={(isAll) =>
                    setSelected(new Set(isAll ? shown.map(({ organisation }) => organisation) : []))
                  }
                >
                  {t('directory.structure')}
                </Checkbox>
              ),
              cell: ({ organisation }) => (
                <span className="directory__named">
                  <Checkbox
                    isSelected={selected.has(organisation)}
                    aria-label={nameOf(organisation)}
                    onChange={(isSelected) => toggle(organisation, isSelected)}
                  >
                    {''}
                  </Checkbox>
                  <Link href={pathOf('organisation', organisation)}>{nameOf(organisation)}</Link>
                </span>
              ),
            },
            {
              id: 'fee',
              label: t('directory.fee'),
              align: 'end',
              cell: ({ fee }) => (fee === null ? '' : money(fee)),
            },
            {
              id: 'paid',
              label: t('directory.paid'),
              align: 'end',
              cell: ({ paid, standing }) => (standing === 'none' ? '' : money(paid)),
            },
            {
              id: 'left',
              label: t('directory.left'),
              align: 'end',
              cell: ({ left }) => (left === 0 ? '' : money(left)),
            },
            {
              id: 'standing',
              label: t('directory.standing'),
              cell: ({ standing }) => (
                <Badge tone={TONES[standing]}>{t(`directory.standing_${standing}`)}</Badge>
              ),
            },
            {
              id: 'when',
              label: t('directory.paidOn'),
              cell: ({ paidOn, remindedOn }) =>
                paidOn !== null
                  ? formatDate(paidOn, language)
                  : remindedOn !== null
                    ? `${t('directory.remindedOn')} ${formatDate(remindedOn, language)}`
                    : '',
            },
            {
              id: 'gesture',
              label: <span className="mln-visually-hidden">{t('plans.gestures')}</span>,
              align: 'end',
              cell: (line) =>
                SHOWN.due(line) && (
                  <Button
                    size="s"
                    aria-label={t('directory.settleFeeNamed', { name: nameOf(line.organisation) })}
                    onPress={() => void settle(line)}
                  >
                    {t('directory.settleFee')}
                  </Button>
                ),
            },
          ]}
        />
      )}
      {dialog === 'call' && (
        <CallDialog
          year={year}
          lines={lines}
          selected={[...selected]}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'remind' && (
        <ReminderDialog
          year={year}
          today={today}
          organisations={toRemind.map(({ organisation }) => organisation)}
          onClose={() => setDialog(null)}
        />
      )}
    </div>
  );
}
