/** Where a file is given: dropped, chosen, or pasted (Ctrl+V) while the focus is inside. */
import { Paperclip } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Spinner } from '#renderer/ui/feedback/Spinner.tsx';
import './attachments.css';

export interface FilePlaceProps {
  label: string;
  /** « Choisir une photo… » */
  choose: string;
  multiple?: boolean;
  isBusy: boolean;
  problem: string;
  onFiles: (files: readonly File[]) => void;
  /** What is there already. */
  children?: ReactNode;
}

export function FilePlace({
  label,
  choose,
  multiple = false,
  isBusy,
  problem,
  onFiles,
  children,
}: FilePlaceProps) {
  const { t } = useTranslation();
  const chooser = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const take = (list: FileList | null | undefined): boolean => {
    const files = [...(list ?? [])].slice(0, multiple ? undefined : 1);
    if (files.length === 0 || isBusy) return false;
    onFiles(files);
    return true;
  };
  return (
    // A place that takes files, as the window is told by this attribute (renderer/app/use-stray-drops.ts).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- files fall anywhere inside; the button does the same by key
    <div
      className="attach__place"
      role="group"
      aria-label={label}
      data-takes-files
      data-over={isOver || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={(event) => {
        const isInside =
          event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
        if (!isInside) setIsOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        take(event.dataTransfer.files);
      }}
      onPaste={(event) => {
        if (take(event.clipboardData.files)) event.preventDefault();
      }}
    >
      {children}
      <div className="attach__give">
        <Button
          size="s"
          icon={Paperclip}
          isDisabled={isBusy}
          onPress={() => chooser.current?.click()}
        >
          {choose}
        </Button>
        <span className="attach__ways">
          {isBusy ? t('attachments.keeping') : t('attachments.ways')}
        </span>
        {isBusy && <Spinner label={t('attachments.keeping')} />}
      </div>
      <input
        ref={chooser}
        type="file"
        hidden
        multiple={multiple}
        data-attachment-chooser
        onChange={(event) => {
          take(event.target.files);
          // The same file chosen again is a choice again.
          event.target.value = '';
        }}
      />
      {problem !== '' && (
        <p className="mln-field__error" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
