/** Who takes how many of what: a line a structure, a column an item, and what each pays in the end. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { organisation as organisationType } from '#shared/model/organisation.ts';
import { formatAmount } from '#shared/words/format.ts';
import { wordsOf } from '#shared/words/sentences.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useRecords } from '#renderer/client/records.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Card } from '#renderer/ui/display/Card.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import { ComboBox } from '#renderer/ui/field/ComboBox.tsx';
import { ItemHeading } from './ItemHeading.tsx';
import type { PurchaseTotals } from './purchase-totals.ts';
import { QuantityField } from './QuantityField.tsx';

export function TakingCard({ totals }: { totals: PurchaseTotals }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const take = useCommand('purchase.take');
  const structures = useRecords(organisationType) ?? [];
  /** Structures one begins to write for: their line stands before any quantity does. */
  const [begun, setBegun] = useState<readonly string[]>([]);
  const money = (cents: number): string => formatAmount(cents, wordsOf(language).locale);
  const nameOf = (id: string): string =>
    structures.find((one) => one.id === id)?.name ?? totals.names[id]?.title ?? '';
  const present = new Set([...totals.lines.map(({ organisation }) => organisation), ...begun]);
  const rows = [...present].toSorted((one, other) => nameOf(one).localeCompare(nameOf(other)));
  const quantityOf = (item: string, organisation: string): number | null =>
    totals.lines.find((line) => line.item === item && line.organisation === organisation)
      ?.quantity ?? null;
  const paid = new Map(totals.organisations.map((one) => [one.organisation, one]));
  const free = structures.filter(({ id }) => !present.has(id));

  if (totals.items.length === 0)
    return (
      <Card title={t('commonGoods.taking')}>
        <p>{t('commonGoods.noItem')}</p>
      </Card>
    );
  return (
    <Card
      title={t('commonGoods.taking')}
      footer={
        <div className="common-goods__add-structure">
          <ComboBox
            label={t('commonGoods.addStructure')}
            options={free.map(({ id, name }) => ({ id, label: name ?? '' }))}
            value={null}
            onChange={(id) => id !== null && setBegun([...begun, id])}
            emptyMessage={t('commonGoods.noStructure')}
          />
        </div>
      }
    >
      <Table
        caption={t('commonGoods.asTable', { title: t('commonGoods.taking') })}
        isCaptionHidden
        rows={rows}
        rowKey={(organisation) => organisation}
        columns={[
          { id: 'name', label: organisationType.label.one[language], cell: nameOf },
          ...totals.items.map((item) => ({
            id: item.item,
            label: <ItemHeading item={item} />,
            align: 'end' as const,
            cell: (organisation: string) => (
              <QuantityField
                label={`${item.name}, ${nameOf(organisation)}`}
                quantity={quantityOf(item.item, organisation)}
                onTake={(quantity) => take({ item: item.item, organisation, quantity })}
              />
            ),
          })),
          {
            id: 'costs',
            label: t('commonGoods.costs'),
            align: 'end',
            cell: (organisation) => money(paid.get(organisation)?.costs ?? 0),
          },
          {
            id: 'total',
            label: t('commonGoods.toPay'),
            align: 'end',
            cell: (organisation) => <strong>{money(paid.get(organisation)?.total ?? 0)}</strong>,
          },
        ]}
        footer={[
          t('commonGoods.total'),
          ...totals.items.map(({ quantity }) => quantity),
          money(totals.costs),
          money(totals.goods + totals.costs),
        ]}
      />
    </Card>
  );
}
