/**
 * From a file that a person drops, chooses or pastes to a value that a field accepts: reduced where it is a picture,
 * handed over, kept. A refusal is said where the file was given.
 */
import { useState } from 'react';
import { useFiles } from '#renderer/client/files.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { reducePicture } from './reduce-picture.ts';

/** A picture that was made lighter, until the person goes on to something else. */
export interface Lightened {
  readonly original: File;
  readonly from: number;
  readonly to: number;
}

export interface Attaching {
  readonly isBusy: boolean;
  readonly problem: string;
  /** A value per file, in their order, as far as each could be kept. */
  readonly keep: (file: File, how: 'reduced' | 'as-it-is') => Promise<Kept | undefined>;
  /** Says what the caller could not do with a value. */
  readonly fail: (problem: string) => void;
}

export interface Kept {
  readonly value: string;
  readonly lightened: Lightened | null;
}

export function useAttaching(): Attaching {
  const sentence = useFailureSentence();
  const { offer } = useFiles({ isSilent: true });
  const keep = useCommand('attachment.keep');
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState('');
  return {
    isBusy,
    problem,
    fail: setProblem,
    async keep(file, how) {
      setProblem('');
      setIsBusy(true);
      const reduced = how === 'reduced' ? await reducePicture(file) : { file, from: null };
      const offered = await offer(reduced.file);
      const kept = offered.ok
        ? await keep({ file: offered.value, name: reduced.file.name }, { isSilent: true })
        : offered;
      setIsBusy(false);
      if (!kept.ok) {
        setProblem(sentence(kept.error));
        return undefined;
      }
      const { from, file: light } = reduced;
      const lightened = from === null ? null : { original: file, from, to: light.size };
      return { value: kept.value.value.value, lightened };
    },
  };
}
