/** That a page is being read, once it has lasted a second; nothing before. */
import { useTranslation } from 'react-i18next';
import { ProgressBar } from './ProgressBar.tsx';
import './reading.css';

export function Reading() {
  const { t } = useTranslation();
  return (
    <div className="mln-reading">
      <ProgressBar label={t('common.loading')} />
    </div>
  );
}
