/** What a file would do, to the field, and the one gesture that accepts it. Nothing is written before. */
import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingFile } from '#shared/contract/exchange.ts';
import { useLongCommand } from '#renderer/client/long-command.ts';
import type { ClientFailure } from '#renderer/client/transport.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { Button, ButtonLink } from '#renderer/ui/button/Button.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { LongWaitBar } from '#renderer/ui/feedback/LongWaitBar.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { Page, PageBody } from '#renderer/ui/frame/Page.tsx';
import { type Crumb, PageHeader } from '#renderer/ui/navigation/PageHeader.tsx';
import type { ExchangePaths } from '../../exchange-paths.ts';
import { type Choice, keyOf } from '../../settling/contested.ts';
import { countsOf } from './parts.ts';
import { PreviewParts } from './PreviewParts.tsx';
import { usePreview } from './use-preview.ts';
import './preview.css';

interface PreviewPageProps {
  file: WaitingFile;
  title: string;
  breadcrumb: { breadcrumb: readonly Crumb[]; breadcrumbLabel: string };
  mine: string | null;
  /** A person said that its key is the sender's. */
  isTrusted: boolean;
  paths: ExchangePaths;
  onGo: (path: string) => void;
}

export function PreviewPage({
  file,
  title,
  breadcrumb,
  mine,
  isTrusted,
  paths,
  onGo,
}: PreviewPageProps) {
  const { t } = useTranslation();
  const sentence = useFailureSentence();
  const { preview, failure, wait: looking, wasGivenUp, lookAgain } = usePreview(file.id);
  const { show } = useToasts();
  const [send, accepting] = useLongCommand('exchange.accept');
  const [refusal, setRefusal] = useState<ClientFailure | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [erased, setErased] = useState<ReadonlySet<string>>(new Set());
  const [isAccepting, setIsAccepting] = useState(false);
  const [hasMoved, setHasMoved] = useState(false);
  const counts = preview && countsOf(preview);
  const total = counts ? counts.added + counts.changed + counts.deleted : 0;

  const accept = async () => {
    if (preview === undefined) return;
    setIsAccepting(true);
    setRefusal(null);
    const standing = new Set(preview.conflicts.map(keyOf));
    const asked = {
      file: file.id,
      head: preview.head,
      trust: isTrusted,
      erasures: preview.erasures.flatMap(({ person }) => (erased.has(person) ? [person] : [])),
      choices: [...chosen.values()].filter((choice) => standing.has(keyOf(choice))),
    };
    const outcome = await send(asked, { isSilent: true });
    setIsAccepting(false);
    if (!outcome.ok) {
      if (outcome.error.code !== 'cancelled') setRefusal(outcome.error);
      return;
    }
    const { moved, reception, after, notErased } = outcome.value.value;
    if (notErased !== null)
      show({ text: t('receiving.notErased'), detail: sentence(notErased), tone: 'bad' });
    if (after.length > 0)
      show({ text: t('receiving.alsoAfter', { count: after.length }), tone: 'ok' });
    if (moved) {
      setHasMoved(true);
      await lookAgain();
    } else {
      onGo(reception === null ? paths.exchangeTab('inbox') : paths.reception(reception.import));
    }
  };

  return (
    <Page
      header={
        <PageHeader
          {...breadcrumb}
          title={title}
          actions={
            <>
              <ButtonLink href={paths.exchangeTab('inbox')}>{t('receiving.later')}</ButtonLink>
              <Button
                variant="primary"
                icon={Check}
                isDisabled={preview === undefined}
                isPending={isAccepting}
                onPress={() => void accept()}
              >
                {total === 0 ? t('receiving.acceptPlain') : t('receiving.accept', { count: total })}
              </Button>
            </>
          }
        />
      }
    >
      <PageBody>
        {failure && (
          <Banner tone="bad" title={t('receiving.cannotPreview')}>
            <p>{sentence(failure)}</p>
          </Banner>
        )}
        {refusal && (
          <Banner tone="bad" title={t('receiving.notAccepted')}>
            <p>{sentence(refusal)}</p>
          </Banner>
        )}
        {hasMoved && <Banner tone="warn" title={t('receiving.moved')} />}
        {wasGivenUp && (
          <Banner
            title={t('receiving.notLooked')}
            action={
              <Button size="s" onPress={() => void lookAgain()}>
                {t('receiving.lookAgain')}
              </Button>
            }
          />
        )}
        <LongWaitBar wait={looking} label={t('receiving.previewing')} />
        <LongWaitBar wait={accepting} label={t('receiving.accepting')} />
        {preview && (
          <PreviewParts
            preview={preview}
            mine={mine}
            paths={paths}
            chosen={chosen}
            onChoose={(choices) =>
              setChosen((before) => new Map([...before, ...choices.map(withKey)]))
            }
            onLeave={(contested) =>
              setChosen(
                (before) => new Map([...before].filter(([key]) => key !== keyOf(contested))),
              )
            }
            erased={erased}
            onErase={setErased}
          />
        )}
      </PageBody>
    </Page>
  );
}

const withKey = (choice: Choice): [string, Choice] => [keyOf(choice), choice];
