/** The price tiers of an item, a line each, and an empty line for the next: « à partir de 50 : 2,60 € ». */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnyRecord, CellInput } from '#shared/contract/records.ts';
import { purchaseItem } from '#shared/model/purchase-item.ts';
import { readValue, writeValue } from '#shared/model/value-text.ts';
import { reasonSentence } from '#shared/words/sentences.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { TextField } from '#renderer/ui/field/TextField.tsx';

interface TiersEditorProps {
  record: AnyRecord;
  asOf: number;
}

const { tierFrom, tierPrice } = purchaseItem.fields;

export function TiersEditor({ record, asOf }: TiersEditorProps) {
  const { t } = useTranslation();
  const [froms, prices] = [numbersIn(record['tierFrom']), numbersIn(record['tierPrice'])];
  const ranks = [...new Set([...froms.keys(), ...prices.keys()])].toSorted(
    (one, other) => (froms.get(one) ?? Infinity) - (froms.get(other) ?? Infinity),
  );
  const next = String(1 + Math.max(0, ...ranks.map(Number)));
  return (
    <fieldset className="purchase__tiers">
      <legend className="mln-field__label">{t('commonGoods.tiers')}</legend>
      {[...ranks, next].map((rank) => (
        <div key={rank} className="purchase__tier">
          <TierField name="tierFrom" value={froms.get(rank) ?? null} {...{ record, rank, asOf }} />
          <TierField
            name="tierPrice"
            value={prices.get(rank) ?? null}
            {...{ record, rank, asOf }}
          />
        </div>
      ))}
    </fieldset>
  );
}

interface TierFieldProps extends TiersEditorProps {
  name: 'tierFrom' | 'tierPrice';
  rank: string;
  value: number | null;
}

function TierField({ record, name, rank, value, asOf }: TierFieldProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const set = useCommand('record.set');
  const field = { tierFrom, tierPrice }[name];
  const written = writeValue(field, value, language);
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const save = async () => {
    if (typed === null || typed === written) return setTyped(null);
    const read = readValue(field, typed, language);
    if (!read.ok) return setProblem(reasonSentence(read.error.reason, language));
    setProblem(undefined);
    const cells: CellInput[] = [{ field: name, element: rank, value: read.value }];
    const changes = [{ id: record.id, cells }];
    const outcome = await set({ type: purchaseItem.name, changes }, { asOf });
    if (outcome.ok) setTyped(null);
  };
  const label = field.label[language];
  return (
    <TextField
      label={t('commonGoods.tierField', { label, rank })}
      isLabelHidden
      placeholder={label}
      value={typed ?? written}
      onChange={setTyped}
      onBlur={() => void save()}
      error={problem}
    />
  );
}

const numbersIn = (value: unknown): ReadonlyMap<string, number> =>
  new Map(
    Object.entries(value ?? {}).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number',
    ),
  );
