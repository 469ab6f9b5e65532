/** Ctrl+Z and Ctrl+Y, and what they say: how much went back, and what was left alone because someone changed it since. */
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '#renderer/client/context.ts';
import { useCommand, type Write } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import type { ToastMessage } from '#renderer/ui/feedback/toasts.ts';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';

export interface Gestures {
  undo: () => void;
  redo: () => void;
}

const NOTHING_LEFT = ['nothing-to-undo', 'nothing-to-redo'];

export function useUndo(): Gestures {
  const { t } = useTranslation();
  const { client } = useClient();
  const { show } = useToasts();
  const sentence = useFailureSentence();
  const undo = useCommand('history.undo');
  const redo = useCommand('history.redo');

  // Ten undos in a row are one message, the last.
  const closeLast = useRef<() => void>(() => undefined);
  const say = (message: ToastMessage) => {
    closeLast.current();
    closeLast.current = show(message);
  };

  const run = async (
    act: Write<'history.undo'> | Write<'history.redo'>,
    words: { done: 'shell.undone' | 'shell.redone'; back: string; onBack: () => void },
  ) => {
    // A cell left a moment ago may still be on its way: it is the last thing done, and goes first.
    await client.saving.settled();
    const outcome = await act({}, { isSilent: true });
    if (!outcome.ok) {
      const isEnd = NOTHING_LEFT.includes(outcome.error.code);
      say({ text: sentence(outcome.error), tone: isEnd ? 'neutral' : 'bad' });
      return;
    }
    const { changed, skipped } = outcome.value.value;
    say({
      text: t(words.done, { count: changed }),
      detail: skipped > 0 ? t('shell.skipped', { count: skipped }) : undefined,
      tone: skipped > 0 ? 'warn' : 'neutral',
      action: { label: words.back, onAction: words.onBack },
    });
  };

  function undoOnce(): void {
    void run(undo, { done: 'shell.undone', back: t('shell.redo'), onBack: redoOnce });
  }
  function redoOnce(): void {
    void run(redo, { done: 'shell.redone', back: t('shell.undo'), onBack: undoOnce });
  }
  return { undo: undoOnce, redo: redoOnce };
}
