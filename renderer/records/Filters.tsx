/**
 * Above records, whatever they are: where a filter is added (« vide » among the tests of any column), those in force,
 * and the way back to all. What a page offers of its own stands among them.
 */
import { ListFilter } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { withCondition, withoutColumn } from '#shared/domain/record-filter.ts';
import type { Condition, Test } from '#shared/domain/view-definition.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Select } from '#renderer/ui/field/Select.tsx';
import { Popover } from '#renderer/ui/overlay/Popover.tsx';
import { ConditionChip } from './ConditionChip.tsx';
import { FilterEditor } from './FilterEditor.tsx';
import type { RecordsData } from './records-data.ts';

/** A condition in force, or one that is offered: its column, and how it is said. */
export interface FilterChip {
  readonly column: string;
  readonly words: string;
}

export interface FiltersProps {
  data: Pick<RecordsData, 'rows' | 'names' | 'testsFor' | 'columns'>;
  filters: readonly Condition[];
  onFilters: (filters: readonly Condition[]) => void;
  /** The column whose filter is being set, '' before one is chosen; null when closed. */
  filtering: string | null;
  onFiltering: (column: string | null) => void;
  chips: readonly FilterChip[];
  /** At the top of the panel. */
  offered?: ReactNode;
  /** On the bar, after the chips. */
  children?: ReactNode;
}

export function Filters(props: FiltersProps) {
  const { data, filters, onFilters, filtering, onFiltering } = props;
  const { t } = useTranslation();
  const column = data.columns.find(({ id }) => id === filtering);
  const setTest = (id: string, test: Test | null) =>
    onFilters(
      test === null ? withoutColumn(filters, id) : withCondition(filters, { column: id, test }),
    );
  return (
    <>
      <Popover
        label={t('views.filters')}
        isOpen={filtering !== null}
        onOpenChange={(isOpen) => onFiltering(isOpen ? '' : null)}
        trigger={<Button icon={ListFilter}>{t('views.filter')}</Button>}
      >
        <div className="records-filter">
          {props.offered}
          <Select
            label={t('views.column')}
            placeholder={t('views.chooseColumn')}
            options={data.columns.map(({ id, grid }) => ({ id, label: grid.label }))}
            value={column?.id ?? null}
            onChange={onFiltering}
          />
          {column !== undefined && (
            <FilterEditor
              key={column.id}
              column={column}
              data={data}
              test={filters.find((set) => set.column === column.id)?.test ?? null}
              onChange={(test) => setTest(column.id, test)}
            />
          )}
        </div>
      </Popover>
      {props.chips.map(({ column: id, words }) => (
        // One list, so that a chip that has just been set stays open.
        <ConditionChip key={id} words={words} column={id} {...{ data, filters, setTest }} />
      ))}
      {props.children}
      {filters.length > 0 && (
        <Button variant="quiet" size="s" onPress={() => onFilters([])}>
          {t('views.showAll')}
        </Button>
      )}
    </>
  );
}
