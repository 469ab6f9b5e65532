/** A condition in force, or one that is offered: opens it, and the cross takes it away. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Condition, Test } from '#shared/domain/view-definition.ts';
import { OpeningChip } from '#renderer/ui/display/Chip.tsx';
import { FilterEditor } from './FilterEditor.tsx';
import type { RecordsData } from './records-data.ts';

export interface ConditionChipProps {
  words: string;
  column: string;
  data: Pick<RecordsData, 'rows' | 'names' | 'testsFor' | 'columns'>;
  filters: readonly Condition[];
  setTest: (column: string, test: Test | null) => void;
}

export function ConditionChip({ words, column: id, data, filters, setTest }: ConditionChipProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const column = data.columns.find((candidate) => candidate.id === id);
  const test = filters.find((set) => set.column === id)?.test ?? null;
  const remove = () => {
    setIsOpen(false);
    setTest(id, null);
  };
  return (
    <OpeningChip
      words={words}
      isSet={test !== null}
      removeLabel={t('views.removeFilter', { filter: words })}
      onRemove={remove}
      isOpen={isOpen && column !== undefined}
      onOpenChange={setIsOpen}
    >
      {column !== undefined && (
        <div className="records-filter">
          <FilterEditor
            column={column}
            data={data}
            test={test}
            onChange={(next) => setTest(id, next)}
          />
        </div>
      )}
    </OpeningChip>
  );
}
