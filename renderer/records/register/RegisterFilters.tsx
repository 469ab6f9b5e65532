/** What a register is filtered by. */
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Filters, type FiltersProps } from '../Filters.tsx';
import { conditionWords } from '../filter-words.ts';
import type { RegisterData } from './register-data.ts';
import type { RegisterView } from './use-register-view.ts';

export interface RegisterFiltersProps extends Pick<FiltersProps, 'filtering' | 'onFiltering'> {
  data: RegisterData;
  view: RegisterView;
}

export function RegisterFilters({ data, view, ...asked }: RegisterFiltersProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { filters } = view.definition;
  return (
    <Filters
      {...asked}
      data={data}
      filters={filters}
      onFilters={view.setFilters}
      chips={filters.map((condition) => ({
        column: condition.column,
        words: conditionWords(condition, data, language, t),
      }))}
    />
  );
}
