/** Above a register: what it is filtered by, and where a filter is added, « vide » among the tests of any column. */
import { ListFilter } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { withCondition, withoutColumn } from '#shared/domain/record-filter.ts';
import type { Test } from '#shared/domain/view-definition.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Select } from '#renderer/ui/field/Select.tsx';
import { Popover } from '#renderer/ui/overlay/Popover.tsx';
import { ConditionChip } from '../ConditionChip.tsx';
import { conditionWords } from '../filter-words.ts';
import { FilterEditor } from '../FilterEditor.tsx';
import type { RegisterData } from './register-data.ts';
import type { RegisterView } from './use-register-view.ts';

export interface RegisterFiltersProps {
  data: RegisterData;
  view: RegisterView;
  /** The column whose filter is being set, '' before one is chosen; null when closed. */
  filtering: string | null;
  onFiltering: (column: string | null) => void;
}

export function RegisterFilters({ data, view, filtering, onFiltering }: RegisterFiltersProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { filters } = view.definition;
  const column = data.columns.find(({ id }) => id === filtering);
  const setTest = (id: string, test: Test | null) =>
    view.setFilters(
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
      {filters.map((condition) => (
        <ConditionChip
          key={condition.column}
          words={conditionWords(condition, data, language, t)}
          column={condition.column}
          {...{ data, filters, setTest }}
        />
      ))}
      {filters.length > 0 && (
        <Button variant="quiet" size="s" onPress={() => view.setFilters([])}>
          {t('views.showAll')}
        </Button>
      )}
    </>
  );
}
