/**
 * Received files, from wherever they come: dropped on the window, chosen (Ctrl+O), or opened from the computer's desk.
 * Each goes where it is looked at.
 */
import { useEffect, useEffectEvent, useRef, type ComponentProps } from 'react';
import { useLocation } from 'wouter';
import {
  type Receiving,
  useReceiving,
} from '#renderer/features/exchange/receiving/use-receiving.ts';
import type { ReceivedFilesDoor } from './ReceivedFilesDoor.tsx';
import { paths } from './rooms.ts';
import { useClient } from '#renderer/client/context.ts';
import { useStrayDrops } from './use-stray-drops.ts';

export interface ReceivedFiles extends Pick<Receiving, 'reading'> {
  openFiles: () => void;
  door: ComponentProps<typeof ReceivedFilesDoor>;
}

export function useReceivedFiles(): ReceivedFiles {
  const [location, navigate] = useLocation();
  const chooser = useRef<HTMLInputElement>(null);
  const { reading, receive } = useReceiving({
    onOne: ({ id }) => navigate(paths.receivedFile(id)),
    onSeveral: () => navigate(paths.exchangeTab('inbox')),
  });
  const { hearReceived } = useClient();
  const onOpened = useEffectEvent((file: string) => navigate(paths.receivedFile(file)));
  useEffect(() => hearReceived(onOpened), [hearReceived]);
  const isOver = useStrayDrops(receive, location.startsWith(paths.exchange));
  const isForTables = location.startsWith(paths.importPlan);
  return {
    reading,
    openFiles: () => chooser.current?.click(),
    door: { chooser, onReceived: receive, isOver: isOver && !isForTables },
  };
}
