/** Terms of office, those to renew first, and the adopted texts as they stand on a day. */
import { BellRing } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { adoptedText } from '#shared/model/adopted-text.ts';
import { readDate, writeDate } from '#shared/model/date-text.ts';
import { termOfOffice } from '#shared/model/term-of-office.ts';
import { formatDate } from '#shared/words/format.ts';
import { useMaillonQuery } from '#renderer/client/queries.ts';
import { useFailureSentence } from '#renderer/i18n/failure-sentence.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Badge } from '#renderer/ui/display/Badge.tsx';
import { Card } from '#renderer/ui/display/Card.tsx';
import { LongTable } from '#renderer/ui/display/LongTable.tsx';
import { Banner } from '#renderer/ui/feedback/Banner.tsx';
import { Reading } from '#renderer/ui/feedback/Reading.tsx';
import { TextField } from '#renderer/ui/field/TextField.tsx';
import { TermsReminderDialog } from './TermsReminderDialog.tsx';

const TERM_TONES = { expired: 'bad', ending: 'warn', current: 'ok', future: 'neutral' } as const;
const TEXT_TONES = {
  inForce: 'ok',
  replaced: 'neutral',
  notYet: 'info',
  draft: 'warn',
} as const;

interface LifeTabProps {
  today: string;
  pathOf: (type: string, id: string) => string;
}

export function LifeTab({ today, pathOf }: LifeTabProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const sentence = useFailureSentence();
  const [typed, setTyped] = useState(writeDate(today, language));
  const [isReminding, setIsReminding] = useState(false);
  const day = readDate(typed);
  const { data, failure } = useMaillonQuery(
    'life.overview',
    { on: day ?? today },
    { keepPrevious: true },
  );
  if (failure) return <Banner tone="bad" title={sentence(failure)} />;
  if (data === undefined) return <Reading />;
  const { terms, texts, names } = data.value;
  const nameOf = (id: string | null): string => names[id ?? '']?.title ?? '';
  const toRenew = terms.filter(({ standing }) => standing === 'expired' || standing === 'ending');
  const term = termOfOffice.fields;
  const text = adoptedText.fields;
  const date = (value: string | null): string =>
    value === null ? '' : formatDate(value, language);
  return (
    <div className="directory">
      <div className="directory__bar">
        <TextField
          label={t('directory.onDay')}
          value={typed}
          error={day === undefined ? t('directory.notADay') : undefined}
          onChange={setTyped}
        />
        <div className="directory__verbs">
          <Button
            icon={BellRing}
            isDisabled={toRenew.length === 0}
            onPress={() => setIsReminding(true)}
          >
            {t('directory.termsRemind')}
          </Button>
        </div>
      </div>
      <Card
        title={t('directory.terms')}
        badge={
          toRenew.length > 0 && (
            <Badge tone="warn">{t('directory.toRenew', { count: toRenew.length })}</Badge>
          )
        }
      >
        {terms.length === 0 ? (
          <p>{t('directory.termsEmpty')}</p>
        ) : (
          <LongTable
            caption={t('directory.asTable', { title: t('directory.terms') })}
            isCaptionHidden
            rows={terms}
            rowKey={({ id }) => id}
            columns={[
              {
                id: 'person',
                label: term.person.label[language],
                cell: (one) => (
                  <Link href={pathOf('termOfOffice', one.id)}>
                    {nameOf(one.person) || t('directory.noName')}
                  </Link>
                ),
              },
              { id: 'role', label: term.role.label[language], cell: ({ role }) => role ?? '' },
              { id: 'body', label: term.body.label[language], cell: ({ body }) => nameOf(body) },
              {
                id: 'organisation',
                label: term.organisation.label[language],
                cell: ({ organisation }) => nameOf(organisation),
              },
              {
                id: 'until',
                label: term.until.label[language],
                cell: ({ until }) => date(until),
              },
              {
                id: 'standing',
                label: t('directory.standing'),
                cell: ({ standing }) => (
                  <Badge tone={TERM_TONES[standing]}>
                    {t(`directory.termStanding_${standing}`)}
                  </Badge>
                ),
              },
            ]}
          />
        )}
      </Card>
      <Card title={t('directory.texts')}>
        {texts.length === 0 ? (
          <p>{t('directory.textsEmpty')}</p>
        ) : (
          <LongTable
            caption={t('directory.asTable', { title: t('directory.texts') })}
            isCaptionHidden
            rows={texts}
            rowKey={({ id }) => id}
            columns={[
              {
                id: 'title',
                label: text.title.label[language],
                cell: (one) => <Link href={pathOf('adoptedText', one.id)}>{one.title}</Link>,
              },
              {
                id: 'version',
                label: text.version.label[language],
                cell: ({ version }) => version ?? '',
              },
              {
                id: 'adoptedOn',
                label: text.adoptedOn.label[language],
                cell: ({ adoptedOn }) => date(adoptedOn),
              },
              { id: 'body', label: text.body.label[language], cell: ({ body }) => nameOf(body) },
              {
                id: 'standing',
                label: t('directory.standing'),
                cell: ({ standing }) => (
                  <Badge tone={TEXT_TONES[standing]}>
                    {t(`directory.textStanding_${standing}`)}
                  </Badge>
                ),
              },
            ]}
          />
        )}
      </Card>
      {isReminding && (
        <TermsReminderDialog
          terms={toRenew.map(({ id }) => id)}
          onClose={() => setIsReminding(false)}
        />
      )}
    </div>
  );
}
