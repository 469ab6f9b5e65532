/** The file itself: intact, from whom, when; what it deletes by name, what it holds by register, what is set apart. */
import {
  Building2,
  CircleDashed,
  FileText,
  ListTree,
  Paperclip,
  ShieldCheck,
  Table2,
  Trash2,
  TriangleAlert,
  Undo2,
  UserRound,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Preview } from '#shared/contract/exchange.ts';
import { formatBytes, formatMoment } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Button } from '#renderer/ui/button/Button.tsx';
import { Badge } from '#renderer/ui/display/Badge.tsx';
import { Card, CardLine, CardLines } from '#renderer/ui/display/Card.tsx';
import type { IconType } from '#renderer/ui/display/Icon.tsx';
import { useCountWords } from '../../use-count-words.ts';
import type { Part } from './parts.ts';

interface FileCardProps {
  preview: Preview;
  counts: Readonly<Record<Part, number>>;
  onSee: (part: Part) => void;
  children?: ReactNode;
}

const NAMED = 5;

const ICONS: Readonly<Record<string, IconType>> = {
  plan: Table2,
  planItem: ListTree,
  organisation: Building2,
  person: UserRound,
};

export function FileCard({ preview, counts, onSee, children }: FileCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = useCountWords();
  const { file, deleted, unknown, withheld, attachments } = preview;
  const size = formatBytes(attachments.bytes, language);
  const named = deleted.slice(0, NAMED);
  const more = counts.deleted - named.length;
  const see = (part: Part, about: string) => (
    <Button
      size="s"
      variant="quiet"
      aria-label={`${t('receiving.see')} (${about})`}
      onPress={() => onSee(part)}
    >
      {t('receiving.see')}
    </Button>
  );
  const lines = preview.counts
    .map(({ type, added, changed }) => ({
      type,
      part: added > 0 ? ('added' as const) : ('changed' as const),
      words: words.one(type, added + changed),
      count: added + changed,
    }))
    .filter((line) => line.count > 0 && line.words !== '');

  return (
    <Card
      icon={ShieldCheck}
      title={t('receiving.intact', { name: file.from?.structure ?? file.name })}
    >
      <p className="exchange__detail">
        {[file.from?.person, file.prepared && formatMoment(file.prepared, language)]
          .filter(Boolean)
          .join(', ')}{' '}
        {file.personal === false && <Badge shape="tag">{t('receiving.withoutPersonal')}</Badge>}
      </p>
      {children}
      <CardLines>
        {named.map((record) => {
          const line = t('receiving.deletedLine', {
            type: words.nameOf(record.type).toLocaleLowerCase(language),
            title: record.title || t('common.untitled'),
          });
          return (
            <CardLine
              key={record.id}
              icon={Trash2}
              tone="bad"
              title={<span className="preview__deleted">{line}</span>}
              action={see('deleted', line)}
            />
          );
        })}
        {more > 0 && (
          <CardLine
            icon={Trash2}
            tone="bad"
            title={t('receiving.moreDeleted', { count: more })}
            action={see('deleted', t('receiving.moreDeleted', { count: more }))}
          />
        )}
        {lines.map((line) => (
          <CardLine
            key={line.type}
            icon={ICONS[line.type] ?? FileText}
            title={line.words}
            action={see(line.part, line.words)}
          />
        ))}
        {attachments.count > 0 && (
          <CardLine
            icon={Paperclip}
            title={t('receiving.attachments', { count: attachments.count, size })}
          />
        )}
        {attachments.awaited > 0 && (
          <CardLine
            icon={CircleDashed}
            title={t('receiving.awaited', { count: attachments.awaited })}
            detail={t('receiving.awaitedHelp')}
          />
        )}
        {unknown > 0 && (
          <CardLine icon={TriangleAlert} title={t('receiving.unknown', { count: unknown })} />
        )}
        {withheld > 0 && (
          <CardLine
            icon={TriangleAlert}
            tone="warn"
            title={t('receiving.withheld', { count: withheld })}
          />
        )}
        <CardLine icon={Undo2} tone="ok" title={t('receiving.canUndo')} />
      </CardLines>
    </Card>
  );
}
