/** Why a file was refused, in words. */
import { useCallback } from 'react';

export function useRefusalSentence(): (failure: string) => string {
  return useCallback((failure) => failure, []);
}
