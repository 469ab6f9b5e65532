/** Received files, from wherever they come: dropped on the window, or chosen (Ctrl+O). Each goes where it is looked at. */
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import {
  type Receiving,
  useReceiving,
} from '#renderer/features/exchange/receiving/use-receiving.ts';
import { paths } from './rooms.ts';
import { useStrayDrops } from './use-stray-drops.ts';

export interface ReceivedFiles extends Pick<Receiving, 'reading'> {
  openFiles: () => void;
  /** What is drawn over the window while files are held over it, and the chooser itself. */
  dropping: ReactNode;
}

export function useReceivedFiles(): ReceivedFiles {
  const { t } = useTranslation();
  const [location, navigate] = useLocation();
  const chooser = useRef<HTMLInputElement>(null);
  const { reading, receive } = useReceiving({
    onOne: ({ id }) => navigate(paths.receivedFile(id)),
    onSeveral: () => navigate(paths.exchangeTab('inbox')),
  });
  const isInRoom = location.startsWith(paths.exchange);
  const isOver = useStrayDrops(receive, isInRoom);
  const isForTables = location.startsWith(paths.importPlan);
  return {
    reading,
    openFiles: () => chooser.current?.click(),
    dropping: (
      <>
        <input
          ref={chooser}
          type="file"
          accept=".maillon"
          multiple
          hidden
          data-received-files
          onChange={(event) => {
            receive([...(event.target.files ?? [])]);
            // The same file chosen again is a choice again.
            event.target.value = '';
          }}
        />
        {isOver && !isForTables && (
          <div className="shell-drop">
            <span>{t('exchange.dropNow')}</span>
          </div>
        )}
      </>
    ),
  };
}
