/** The ways out of what is on the screen as a document: printed, changed in Word, joined to a message. */
import { useTranslation } from 'react-i18next';
import { ChevronDown, FileText, Mail, Printer } from 'lucide-react';
import { Button } from '../button/Button.tsx';
import { Menu } from '../overlay/Menu.tsx';

interface DocumentMenuProps {
  isMaking: boolean;
  onPrint: () => void;
  onWord: () => void;
  onAttach: () => void;
}

export function DocumentMenu({ isMaking, onPrint, onWord, onAttach }: DocumentMenuProps) {
  const { t } = useTranslation();
  return (
    <Menu
      label={t('message.document')}
      placement="bottom end"
      trigger={
        <Button icon={Printer} endIcon={ChevronDown} isPending={isMaking}>
          {t('message.document')}
        </Button>
      }
      groups={[
        {
          id: 'document',
          items: [
            { id: 'pdf', label: t('message.print'), icon: Printer, onAction: onPrint },
            { id: 'docx', label: t('message.word'), icon: FileText, onAction: onWord },
            { id: 'message', label: t('exporting.attach'), icon: Mail, onAction: onAttach },
          ],
        },
      ]}
    />
  );
}
