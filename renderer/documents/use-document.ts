/**
 * A document as a person gets it, whatever it is: printed, kept to be changed in Word, joined to a message, shown in its
 * folder. One at a time; a refusal is said once, here.
 */
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { DocumentFormat, exported } from '#shared/contract/documents.ts';
import type { Result } from '#shared/lib/result.ts';
import type { Language } from '#shared/model/value-text.ts';
import { useFiles } from '#renderer/client/files.ts';
import type { ClientFailure } from '#renderer/client/transport.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';

export interface DocumentWishes {
  readonly format: DocumentFormat;
  readonly language: Language;
  readonly message: boolean;
}

export type Exported = z.output<typeof exported>;

/** Asks the backend for the document: `client.call('export.…', { …, ...wishes })`. */
export type MakeDocument = (
  wishes: DocumentWishes,
) => Promise<Result<{ readonly value: Exported }, ClientFailure>>;

export interface DraftedMessage extends Exported {
  /** False when the person thought better of it. */
  readonly isSaved: boolean;
}

export interface DocumentActs {
  readonly isMaking: boolean;
  readonly print: () => Promise<void>;
  readonly keepForWord: () => Promise<void>;
  readonly draft: () => Promise<DraftedMessage | undefined>;
  /** Puts the PDF alone where the person can take it; answers with what to say of it. */
  readonly showFile: () => Promise<string | undefined>;
}

export function useDocument(make: MakeDocument): DocumentActs {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentence = useFailureSentence();
  const { show: toast } = useToasts();
  const { save, open, show } = useFiles();
  const [isMaking, setIsMaking] = useState(false);
  const shownAs = useRef<string | null>(null);

  const made = async (format: DocumentFormat, message = false): Promise<Exported | undefined> => {
    setIsMaking(true);
    const outcome = await make({ format, language, message });
    setIsMaking(false);
    if (outcome.ok) return outcome.value.value;
    toast({ text: sentence(outcome.error), tone: 'bad' });
    return undefined;
  };
  return {
    isMaking,
    async print() {
      const file = await made('pdf');
      if (file === undefined) return;
      const opened = await open(file.file, file.name);
      if (!opened.ok) return;
      const words = opened.value === 'opened' ? 'exporting.openedToPrint' : 'exporting.toPrint';
      toast({ text: t(words, { name: file.name }), tone: 'ok' });
    },
    async keepForWord() {
      const file = await made('docx');
      if (file === undefined) return;
      const saved = await save(file.file, file.name);
      if (saved.ok && saved.value)
        toast({ text: t('exporting.saved', { name: file.name }), tone: 'ok' });
    },
    async draft() {
      shownAs.current = null;
      const file = await made('pdf', true);
      if (file === undefined) return undefined;
      const saved = await save(file.file, file.name);
      return saved.ok ? { ...file, isSaved: saved.value } : undefined;
    },
    async showFile() {
      if (shownAs.current !== null && (await show(shownAs.current))) return undefined;
      const file = await made('pdf');
      if (file === undefined) return undefined;
      const saved = await save(file.file, file.name);
      if (!saved.ok || !saved.value) return undefined;
      shownAs.current = file.file;
      const isShown = await show(file.file);
      return t(isShown ? 'message.shownInFolder' : 'message.inDownloads', { name: file.name });
    },
  };
}
