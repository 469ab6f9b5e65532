/** A table that may have thousands of lines: the first of them, and more as one asks. They are never all drawn at once. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../button/Button.tsx';
import { Table, type TableProps } from './Table.tsx';

const STEP = 100;

export function LongTable<Row>({ rows, ...table }: TableProps<Row>) {
  const { t } = useTranslation();
  const [count, setCount] = useState(STEP);
  const left = rows.length - count;
  return (
    <>
      <Table {...table} rows={left > 0 ? rows.slice(0, count) : rows} />
      {left > 0 && (
        <Button variant="quiet" onPress={() => setCount(count + STEP)}>
          {t('common.moreLines', { next: Math.min(STEP, left), left })}
        </Button>
      )}
    </>
  );
}
