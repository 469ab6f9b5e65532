/** The options under an editor. The focus stays in the text; the active one is named to those who listen. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditorOption } from './editor.ts';
import { EditorPopup } from './EditorPopup.tsx';

export interface OptionRowsProps {
  id: string;
  label: string;
  options: readonly EditorOption[];
  active: EditorOption | null;
  onChoose: (option: EditorOption) => void;
  /** Said when nothing answers; nothing is opened without it. */
  emptyWords?: string | undefined;
}

export const optionId = (list: string, option: EditorOption | null): string | undefined =>
  option === null ? undefined : `${list}-${option.id.replaceAll(/\s/gu, '_')}`;

export function OptionRows({ id, label, options, active, onChoose, emptyWords }: OptionRowsProps) {
  const { t } = useTranslation();
  const current = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row = current.current;
    // jsdom has no layout to scroll.
    if (row !== null && 'scrollIntoView' in row) row.scrollIntoView({ block: 'nearest' });
  });
  if (options.length === 0 && emptyWords === undefined) return null;
  return (
    <EditorPopup>
      <div id={id} role="listbox" aria-label={label} className="mln-editor__options">
        {options.map((option) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are those of the field, which keeps the focus
          <div
            key={option.id}
            ref={option === active ? current : null}
            id={optionId(id, option)}
            role="option"
            aria-selected={option === active}
            tabIndex={-1}
            className="mln-editor__option"
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChoose(option)}
          >
            {option.mark}
            <span>{option.label}</span>
            {option.detail !== undefined && (
              <span className="mln-editor__detail">{option.detail}</span>
            )}
          </div>
        ))}
      </div>
      {options.length === 0 && (
        <p className="mln-editor__empty" role="status">
          {emptyWords ?? t('grid.noOption')}
        </p>
      )}
    </EditorPopup>
  );
}
