/**
 * What is done with a document once it is described: printed, kept, or joined to a message and then shown in its folder
 * for those who write from a webmail. What happened comes back as a sentence; a refusal is said as any other.
 */
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { DocumentFormat, exported } from '#shared/contract/documents.ts';
import type { Result } from '#shared/lib/result.ts';
import { useClient } from './context.ts';
import { useFiles } from './files.ts';
import type { ClientFailure } from './transport.ts';

export type Produced = z.output<typeof exported>;
type Made = Promise<Result<{ readonly value: Produced }, ClientFailure>>;
/** With `message`, the draft that has the document attached. */
export type Make = (wishes: { format: DocumentFormat; message: boolean }) => Made;

export interface DocumentDesk {
  readonly isMaking: boolean;
  readonly print: () => Promise<string | undefined>;
  readonly keep: (format: DocumentFormat) => Promise<string | undefined>;
  /** Saves a draft, and leaves what it says in `message`. */
  readonly attach: () => Promise<void>;
  readonly message: ReadyMessage | null;
  readonly closeMessage: () => void;
  /** The document of the message, alone. */
  readonly show: () => Promise<string | undefined>;
}

export interface ReadyMessage {
  readonly name: string;
  readonly subject: string;
  readonly text: string;
  /** False when the person thought better of it. */
  readonly isSaved: boolean;
}

export function useDocumentDesk(make: Make): DocumentDesk {
  const { t } = useTranslation();
  const { onFailure } = useClient();
  const { save, open } = useFiles();
  const [isMaking, setIsMaking] = useState(false);
  const [message, setMessage] = useState<ReadyMessage | null>(null);

  const made = async (format: DocumentFormat, isDraft = false): Promise<Produced | undefined> => {
    setIsMaking(true);
    const outcome = await make({ format, message: isDraft });
    setIsMaking(false);
    if (outcome.ok) return outcome.value.value;
    onFailure(outcome.error);
    return undefined;
  };
  const given = async (format: DocumentFormat): Promise<GivenDocument | undefined> => {
    const document = await made(format);
    if (document === undefined) return undefined;
    const saved = await save(document.file, document.name);
    return saved.ok ? { ...document, isSaved: saved.value } : undefined;
  };
  return {
    isMaking,
    async print() {
      const document = await made('pdf');
      if (document === undefined) return undefined;
      const opened = await open(document.file, document.name);
      if (!opened.ok) return undefined;
      const words = opened.value === 'opened' ? 'exporting.openedToPrint' : 'exporting.toPrint';
      return t(words, { name: document.name });
    },
    async keep(format) {
      const document = await given(format);
      return document?.isSaved === true ? t('exporting.saved', { name: document.name }) : undefined;
    },
    async attach() {
      const draft = await made('pdf', true);
      if (draft === undefined) return;
      const saved = await save(draft.file, draft.name);
      if (saved.ok) setMessage({ ...draft.message, name: draft.name, isSaved: saved.value });
    },
    message,
    closeMessage: () => setMessage(null),
    show: useShownDocument(() => given('pdf')),
  };
}

export interface GivenDocument {
  readonly file: string;
  readonly name: string;
  readonly isSaved: boolean;
}

/** Shows a document in its folder; made and given to the person first, unless it was already. */
export function useShownDocument(
  give: () => Promise<GivenDocument | undefined>,
): () => Promise<string | undefined> {
  const { t } = useTranslation();
  const { show } = useFiles();
  const shownAs = useRef<string | null>(null);
  return useCallback(async () => {
    if (shownAs.current !== null && (await show(shownAs.current))) return undefined;
    const document = await give();
    if (document?.isSaved !== true) return undefined;
    shownAs.current = document.file;
    const isShown = await show(document.file);
    return t(isShown ? 'message.shownInFolder' : 'message.inDownloads', { name: document.name });
  }, [give, show, t]);
}
