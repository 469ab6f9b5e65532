import { useTranslation } from 'react-i18next';
import { typeNamed, useTypes } from '#renderer/client/descriptors.ts';
import { formatMoment } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Table } from '#renderer/ui/display/Table.tsx';
import { Checkbox } from '#renderer/ui/field/Checkbox.tsx';
import type { Binned } from './binned.ts';

interface BinTableProps {
  binned: readonly Binned[];
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
  onBringBack: (binned: Binned) => void;
}

export function BinTable({ binned, selected, onSelect, onBringBack }: BinTableProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const types = useTypes() ?? [];
  const toggle = (id: string, isSelected: boolean) => {
    const next = new Set(selected);
    if (isSelected) next.add(id);
    else next.delete(id);
    onSelect(next);
  };
  return (
    <Table
      caption={t('bin.title')}
      isCaptionHidden
      rows={binned}
      rowKey={({ id }) => id}
      columns={[
        {
          id: 'title',
          label: t('bin.what'),
          cell: ({ id, title }) => (
            <Checkbox
              isSelected={selected.has(id)}
              onChange={(isSelected) => toggle(id, isSelected)}
            >
              {title || t('common.untitled')}
            </Checkbox>
          ),
        },
        {
          id: 'kind',
          label: t('bin.kind'),
          cell: ({ type }) => typeNamed(types, type)?.label.one[language],
        },
        {
          id: 'when',
          label: t('bin.when'),
          cell: ({ time, author }) =>
            t('common.byOn', {
              author: author ?? t('common.someone'),
              date: formatMoment(time, language),
            }),
        },
        {
          id: 'gesture',
          label: t('bin.gesture'),
          align: 'end',
          cell: (one) => (
            <Button
              size="s"
              aria-label={t('bin.restoreNamed', { title: one.title })}
              onPress={() => onBringBack(one)}
            >
              {t('bin.restore')}
            </Button>
          ),
        },
      ]}
    />
  );
}
