/** Several records chosen by typing: each is a word one can take away, and the field waits for the next. */
import { useTranslation } from 'react-i18next';
import { RemovableChip } from '#renderer/ui/display/Chip.tsx';
import { ComboBox } from '#renderer/ui/field/ComboBox.tsx';
import type { Option } from '#renderer/ui/field/OptionList.tsx';

interface ChosenManyProps {
  label: string;
  options: readonly Option[];
  ids: readonly string[];
  onChange: (ids: readonly string[]) => void;
  emptyMessage: string;
}

export function ChosenMany({ label, options, ids, onChange, emptyMessage }: ChosenManyProps) {
  const { t } = useTranslation();
  const nameOf = (id: string): string => options.find((one) => one.id === id)?.label ?? '';
  return (
    <div className="chosen-many">
      <ComboBox
        // Another field once one is chosen: it begins empty.
        key={ids.join(' ')}
        label={label}
        note={t('common.optional')}
        options={options.filter(({ id }) => !ids.includes(id))}
        value={null}
        onChange={(id) => {
          if (id !== null) onChange([...ids, id]);
        }}
        emptyMessage={emptyMessage}
      />
      {ids.length > 0 && (
        <div className="chosen-many__chips">
          {ids.map((id) => (
            <RemovableChip
              key={id}
              removeLabel={t('workshops.takeAway', { name: nameOf(id) })}
              onRemove={() => onChange(ids.filter((one) => one !== id))}
            >
              {nameOf(id)}
            </RemovableChip>
          ))}
        </div>
      )}
    </div>
  );
}
