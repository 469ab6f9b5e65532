/** The files of the folder that were verified, as they were noted. */
import type { Memory, SoundFile } from './memory.ts';

export interface NotedFile {
  readonly name: string;
  readonly file: SoundFile;
}

export const soundFiles = ({ memory }: { readonly memory: Memory }): NotedFile[] =>
  Object.entries(memory.notes).flatMap(([name, { verdict }]) =>
    verdict.is === 'sound' ? [{ name, file: verdict }] : [],
  );
