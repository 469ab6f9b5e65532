/** A reminder of the network's life, and its draft. */
import type { ReactNode } from 'react';
import type { OutputOf } from '#shared/contract/index.ts';
import { err, ok } from '#shared/lib/result.ts';
import { useClient } from '#renderer/client/context.ts';
import type { ClientFailure } from '#renderer/client/transport.ts';
import { MessageDialog } from '#renderer/documents/MessageDialog.tsx';
import { useReach } from './use-reach.ts';

interface ReminderMessageProps {
  title: string;
  /** Undefined while it is being written. */
  reminder: OutputOf<'life.reminder'> | undefined;
  failure?: ClientFailure | null;
  /** What is to be done once it is sent. */
  verb?: ReactNode;
  onClose: () => void;
}

export function ReminderMessage({ reminder, failure = null, ...rest }: ReminderMessageProps) {
  const { client } = useClient();
  const reach = useReach();
  const message =
    reminder === undefined
      ? null
      : { ...reminder, aboutAddresses: reach(reminder.addresses.length, reminder.unreached) };
  return (
    <MessageDialog
      {...rest}
      message={message}
      failure={failure}
      onDraft={async () => {
        const { subject = '', text = '' } = reminder ?? {};
        const made = await client.call('export.messageDraft', { subject, text });
        return made.ok ? ok(made.value.value) : err(made.error);
      }}
    />
  );
}
