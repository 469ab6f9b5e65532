/** Records that may be the same, pair by pair with the reasons: put together, or told apart. */
import { CopyCheck } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#shared/contract/index.ts';
import { DUPLICATE_TYPES, type DuplicateType } from '#shared/contract/duplicates.ts';
import type { AnyRecord } from '#shared/contract/records.ts';
import { typeNamed, useTypes } from '#renderer/client/descriptors.ts';
import { useCommand, useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Badge } from '#renderer/ui/display/Badge.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { EmptyState } from '#renderer/ui/feedback/EmptyState.tsx';
import { Reading } from '#renderer/ui/feedback/Reading.tsx';
import { useToasts } from '#renderer/ui/feedback/use-toasts.ts';
import { SegmentedControl } from '#renderer/ui/navigation/SegmentedControl.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { shortAbout, titleIn } from './record-words.ts';

type Pair = OutputOf<'duplicate.list'>['pairs'][number];

export function DoublesTab({ pathOf }: { pathOf: (type: string, id: string) => string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentence = useFailureSentence();
  const { show } = useToasts();
  const types = useTypes() ?? [];
  const [type, setType] = useState<DuplicateType>('organisation');
  const [merging, setMerging] = useState<Pair | null>(null);
  const tellApart = useCommand('duplicate.tellApart');
  const { data, failure, isPending } = useMaillonQuery('duplicate.list', { type });
  const declared = typeNamed(types, type);
  const part = async (one: AnyRecord, other: AnyRecord) => {
    const outcome = await tellApart({ type, pairs: [[one.id, other.id]] });
    if (outcome.ok) show({ text: t('directory.toldApart'), tone: 'ok' });
  };
  const found = data?.value;
  return (
    <div className="directory">
      <div className="directory__bar">
        <SegmentedControl
          label={t('directory.doublesOf')}
          segments={DUPLICATE_TYPES.map((id) => ({
            id,
            label: typeNamed(types, id)?.label.many[language] ?? '',
          }))}
          value={type}
          onChange={setType}
        />
        {found !== undefined && found.total > 0 && (
          <p className="directory__note">
            {t('directory.doublesFound', { count: found.total })}
            {found.total > found.pairs.length && ` · ${t('directory.doublesMore')}`}
          </p>
        )}
      </div>
      {failure && <Banner tone="bad" title={sentence(failure)} />}
      {isPending && <Reading />}
      {found?.pairs.length === 0 && (
        <EmptyState icon={CopyCheck} title={t('directory.doublesEmptyTitle')}>
          {t('directory.doublesEmptyText')}
        </EmptyState>
      )}
      {found !== undefined && declared !== undefined && (
        <ul className="doubles">
          {found.pairs.map((pair) => {
            const [one, other] = pair.records;
            const names = { one: titleIn(declared, one), other: titleIn(declared, other) };
            return (
              <li key={`${one.id} ${other.id}`} className="doubles__pair">
                {pair.records.map((record) => (
                  <div key={record.id} className="doubles__record">
                    <Link href={pathOf(type, record.id)}>
                      {titleIn(declared, record) || t('directory.noName')}
                    </Link>
                    <span className="directory__note">
                      {shortAbout(declared, record, language, found.names)}
                    </span>
                  </div>
                ))}
                <div className="doubles__reasons">
                  {pair.reasons.map((reason) => (
                    <Badge key={reason}>{t(`directory.reason_${reason}`)}</Badge>
                  ))}
                </div>
                <div className="doubles__verbs">
                  <Button
                    size="s"
                    aria-label={t('directory.notSameNamed', names)}
                    onPress={() => void part(one, other)}
                  >
                    {t('directory.notSame')}
                  </Button>
                  <Button
                    size="s"
                    variant="primary"
                    aria-label={t('directory.mergeNamed', names)}
                    onPress={() => setMerging(pair)}
                  >
                    {t('directory.merge')}
                  </Button>
                </div>
              </li>
            );
          })}
        </ul>
      )}
      {merging !== null && declared !== undefined && (
        <MergeDialog
          type={type}
          descriptor={declared}
          records={merging.records}
          names={found?.names ?? {}}
          onClose={() => setMerging(null)}
        />
      )}
    </div>
  );
}
