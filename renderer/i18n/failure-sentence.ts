/** What was refused, in words: the sentences of shared/words, and the one failure that only a window can meet. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '#shared/contract/failure.ts';
import { failureSentence } from '#shared/words/sentences.ts';
import { useLanguage } from './use-language.ts';

export type SayableFailure = Failure | { readonly code: 'unreachable' };

export function useFailureSentence(): (failure: SayableFailure) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return useCallback(
    (failure) =>
      failure.code === 'unreachable' ? t('common.unreachable') : failureSentence(failure, language),
    [t, language],
  );
}
