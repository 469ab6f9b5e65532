/** The receipt of a file: before + added − removed = after, and the way to take the whole of it back, or put it back. */
import { Printer, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { formatMoment } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button, ButtonLink } from '#renderer/ui/button/Button.tsx';
import { Badge } from '#renderer/ui/display/Badge.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { Page, PageBody } from '#renderer/ui/frame/Page.tsx';
import { PageHeader } from '#renderer/ui/navigation/PageHeader.tsx';
import type { ExchangePaths } from '../exchange-paths.ts';
import { isOpen } from './file-state.ts';
import { ReceptionCounts } from './ReceptionCounts.tsx';
import { useReception } from './use-reception.ts';
import '../exchange.css';

interface ReceptionPageProps {
  id: number;
  paths: ExchangePaths;
}

export function ReceptionPage({ id, paths }: ReceptionPageProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentence = useFailureSentence();
  const { data, failure } = useMaillonQuery('exchange.receptions', {});
  const next = useMaillonQuery('exchange.inbox', {}).data?.value.find(isOpen);
  const conflicts = useMaillonQuery('record.conflicts', {}).data?.value.length ?? 0;
  const { print, isPrinting, setAside, putBack, isChanging } = useReception(id);
  const reception = data?.value.find((one) => one.import === id);
  const date = reception === undefined ? '' : formatMoment(reception.time, language);

  return (
    <Page
      header={
        <PageHeader
          breadcrumb={[
            { label: t('exchange.title'), href: paths.exchange },
            { label: t('exchange.tabInbox'), href: paths.exchangeTab('inbox') },
          ]}
          breadcrumbLabel={t('common.breadcrumb')}
          title={
            reception === undefined ? t('receiving.receipt') : t('receiving.receiptOf', { date })
          }
          badge={
            reception?.setAside === true && <Badge tone="warn">{t('receiving.isSetAside')}</Badge>
          }
          subtitle={
            reception &&
            [reception.from.person, reception.from.structure, reception.name]
              .filter(Boolean)
              .join(' · ')
          }
          actions={
            reception && (
              <>
                <Button icon={Printer} isPending={isPrinting} onPress={print}>
                  {t('receiving.print')}
                </Button>
                {reception.setAside ? (
                  <Button icon={Undo2} isPending={isChanging} onPress={putBack}>
                    {t('receiving.putBack')}
                  </Button>
                ) : (
                  <Button icon={Undo2} isPending={isChanging} onPress={setAside}>
                    {t('receiving.setAside')}
                  </Button>
                )}
              </>
            )
          }
        />
      }
    >
      <PageBody>
        {failure && <Banner tone="bad" title={sentence(failure)} />}
        {reception && (
          <>
            {reception.setAside ? (
              <Banner tone="warn" title={t('receiving.setAsideText')} />
            ) : (
              <Banner
                tone="ok"
                title={t('receiving.accepted')}
                action={
                  <span className="exchange__gestures">
                    {conflicts > 0 && (
                      <ButtonLink size="s" href={paths.conflicts}>
                        {t('receiving.settleLeft', { count: conflicts })}
                      </ButtonLink>
                    )}
                    {next && (
                      <ButtonLink size="s" variant="primary" href={paths.receivedFile(next.id)}>
                        {t('receiving.nextFile', { name: next.from?.structure ?? next.name })}
                      </ButtonLink>
                    )}
                  </span>
                }
              >
                {reception.suggestions > 0 && (
                  <p>{t('receiving.suggestionsLeft', { count: reception.suggestions })}</p>
                )}
              </Banner>
            )}
            <ReceptionCounts reception={reception} />
          </>
        )}
      </PageBody>
    </Page>
  );
}
