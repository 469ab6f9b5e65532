/** The first of a long list, and the button that shows more of it: thousands of lines are never drawn at once. */
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button/Button.tsx';

export function useMore<T>(
  all: readonly T[],
  step: number,
): { shown: readonly T[]; more: ReactNode } {
  const { t } = useTranslation();
  const [count, setCount] = useState(step);
  const left = all.length - count;
  return {
    shown: all.slice(0, count),
    more: left > 0 && (
      <Button variant="quiet" onPress={() => setCount(count + step)}>
        {t('sharing.moreLines', { next: Math.min(step, left), left })}
      </Button>
    ),
  };
}
