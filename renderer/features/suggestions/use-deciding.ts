/** Decides of suggestions, one or many, as one gesture begun from what is shown; with the keys, the next one is reached. */
import { useRef } from 'react';
import type { ButtonProps } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useCommand } from '#renderer/client/queries.ts';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { choiceOf, type Suggestion } from './suggestion.ts';

/** « O » and « Y » accept, « N » declines: both languages' first letters. */
const ACCEPTS = new Set(['o', 'y']);

export function useDeciding(asOf: number) {
  const { t } = useTranslation();
  const { show } = useToasts();
  const settle = useCommand('record.settle');
  const list = useRef<HTMLUListElement>(null);

  const reach = (line: Element | null | undefined): void =>
    line?.querySelector<HTMLElement>('button')?.focus();

  const decide = async (suggestions: readonly Suggestion[], isAccepted: boolean) => {
    const choices = suggestions.map((one) => choiceOf(one, isAccepted));
    const outcome = await settle({ choices }, { asOf });
    if (!outcome.ok) return;
    const words = isAccepted ? 'suggestions.accepted' : 'suggestions.declined';
    show({ text: t(words, { count: suggestions.length }), tone: 'ok' });
  };
  const onKeyDown = (
    event: Parameters<NonNullable<ButtonProps['onKeyDown']>>[0],
    one: Suggestion,
  ): void => {
    const target: unknown = event.currentTarget;
    const line = target instanceof Element ? target.closest('li') : null;
    if (line === null || event.ctrlKey || event.metaKey || event.altKey)
      return event.continuePropagation();
    const letter = event.key.toLowerCase();
    if (event.key === 'ArrowDown') reach(line.nextElementSibling);
    else if (event.key === 'ArrowUp') reach(line.previousElementSibling);
    else if (ACCEPTS.has(letter) || letter === 'n') {
      reach(line.nextElementSibling ?? line.previousElementSibling);
      void decide([one], ACCEPTS.has(letter));
    } else return event.continuePropagation();
    return event.preventDefault();
  };
  return {
    list,
    onKeyDown,
    decide: (suggestions: readonly Suggestion[], isAccepted: boolean) =>
      void decide(suggestions, isAccepted),
  };
}
