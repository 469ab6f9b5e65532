/** The title of the plan, changed where it stands: click or Enter, then Enter to keep and Escape to give up. */
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanData } from './plan-data.ts';
import { titleOf } from './plan-tree.ts';

export function PlanTitle({ data }: { data: PlanData }) {
  const { t } = useTranslation();
  const place = { id: data.plan.id, field: 'title', element: null };
  const shown = titleOf(data.plan);
  const [edited, setEdited] = useState<{
    text: string;
    begun: ReturnType<typeof data.planWrites.begin>;
  } | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const { reason } = data.planWrites.stateOf(place);

  const end = (isKept: boolean) => {
    if (edited === null) return;
    const text = edited.text.trim();
    if (isKept && text !== '' && text !== shown) {
      void data.planWrites.write(place, [{ field: 'title', value: text }], edited.begun);
    }
    setEdited(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !['Enter', 'Escape'].includes(event.key)) return;
    event.preventDefault();
    end(event.key === 'Enter');
    requestAnimationFrame(() => button.current?.focus());
  };

  if (edited !== null) {
    return (
      <input
        ref={focusAndSelect}
        className="plan__title-input"
        aria-label={t('plan.name')}
        value={edited.text}
        maxLength={500}
        onChange={(event) => setEdited({ ...edited, text: event.target.value })}
        onKeyDown={onKeyDown}
        onBlur={() => end(true)}
      />
    );
  }
  return (
    <>
      <button
        ref={button}
        type="button"
        className="plan__title"
        title={t('plan.rename')}
        onClick={() => setEdited({ text: shown, begun: data.planWrites.begin(place) })}
      >
        {shown}
      </button>
      {reason !== undefined && (
        <span className="plan__title-problem" role="alert">
          {reason}
        </span>
      )}
    </>
  );
}

const focusAndSelect = (input: HTMLInputElement | null): void => {
  input?.focus();
  input?.select();
};
