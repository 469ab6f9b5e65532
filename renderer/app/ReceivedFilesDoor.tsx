/** What lets received files in: the chooser, never seen itself, and what is drawn while files are held over the window. */
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';

interface ReceivedFilesDoorProps {
  chooser: RefObject<HTMLInputElement | null>;
  isOver: boolean;
  onReceived: (files: readonly File[]) => void;
}

export function ReceivedFilesDoor({ chooser, isOver, onReceived }: ReceivedFilesDoorProps) {
  const { t } = useTranslation();
  return (
    <>
      <input
        ref={chooser}
        type="file"
        accept=".maillon"
        multiple
        hidden
        data-received-files
        onChange={(event) => {
          onReceived([...(event.target.files ?? [])]);
          // The same file chosen again is a choice again.
          event.target.value = '';
        }}
      />
      {isOver && (
        <div className="shell-drop">
          <span>{t('exchange.dropNow')}</span>
        </div>
      )}
    </>
  );
}
