/** One received file, by how it stands: its password, the question of its key, its preview, or why it stops here. */
import { MailX } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingFile } from '#shared/contract/exchange.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { ofName } from '#renderer/i18n/of-name.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { ButtonLink } from '#renderer/ui/button/Button.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import { Page, PageBody } from '#renderer/ui/frame/Page.tsx';
import { PageHeader } from '#renderer/ui/navigation/PageHeader.tsx';
import type { ExchangePaths } from '../exchange-paths.ts';
import { PasswordCard } from './PasswordCard.tsx';
import { PreviewPage } from './preview/PreviewPage.tsx';
import { StoppedFile } from './StoppedFile.tsx';
import { TrustCard } from './TrustCard.tsx';
import '../exchange.css';

interface ReceivedFilePageProps {
  id: string;
  /** Name of my structure. */
  mine: string | null;
  paths: ExchangePaths;
  onGo: (path: string) => void;
}

export function ReceivedFilePage({ id, mine, paths, onGo }: ReceivedFilePageProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentence = useFailureSentence();
  const inbox = useMaillonQuery('exchange.inbox', {});
  const [isTrusted, setIsTrusted] = useState(false);
  const file = inbox.data?.value.find((one) => one.id === id);
  const list = paths.exchangeTab('inbox');
  const title = (of: WaitingFile | undefined) =>
    of?.from
      ? t('receiving.fileFrom', { whose: ofName(of.from.structure, language) })
      : (of?.name ?? t('receiving.received'));
  const breadcrumb = {
    breadcrumb: [
      { label: t('exchange.title'), href: paths.exchange },
      { label: t('exchange.tabInbox'), href: list },
    ],
    breadcrumbLabel: t('common.breadcrumb'),
  };

  if (file && (file.status.is === 'ready' || isTrusted)) {
    return (
      <PreviewPage
        key={file.id}
        file={file}
        title={title(file)}
        breadcrumb={breadcrumb}
        mine={mine}
        isTrusted={isTrusted}
        paths={paths}
        onGo={onGo}
      />
    );
  }
  return (
    <Page header={<PageHeader {...breadcrumb} title={title(file)} />}>
      <PageBody>
        {inbox.failure && <Banner tone="bad" title={sentence(inbox.failure)} />}
        {inbox.data !== undefined && file === undefined && (
          <EmptyState
            icon={MailX}
            title={t('receiving.gone')}
            actions={<ButtonLink href={list}>{t('receiving.backToList')}</ButtonLink>}
          >
            {t('receiving.goneText')}
          </EmptyState>
        )}
        {file && standing(file)}
      </PageBody>
    </Page>
  );

  function standing(given: WaitingFile) {
    const { is } = given.status;
    const backToList = () => onGo(list);
    if (is === 'password') return <PasswordCard file={given} />;
    if (is === 'question' || is === 'stopped') {
      return <TrustCard file={given} onTrust={() => setIsTrusted(true)} onPutAway={backToList} />;
    }
    return <StoppedFile file={given} paths={paths} onPutAway={backToList} />;
  }
}
