/** The register of a type that has several natures of things: all of them together, or one with its own columns. */
import { useTranslation } from 'react-i18next';
import { fieldNamed, typeNamed, useTypes } from '#renderer/client/descriptors.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Toolbar } from '#renderer/ui/frame/Page.tsx';
import { SegmentedControl } from '#renderer/ui/navigation/SegmentedControl.tsx';
import { Register } from './Register.tsx';

export interface VariantRegisterProps {
  type: string;
  /** Null: all of them. */
  variant: string | null;
  onVariant: (variant: string | null) => void;
}

const ALL = 'all';

export function VariantRegister({ type: name, variant, onVariant }: VariantRegisterProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const type = typeNamed(useTypes() ?? [], name);
  const field = type?.variant === undefined ? undefined : fieldNamed(type, type.variant);
  if (type === undefined || field === undefined) return null;
  const known = field.options?.some(({ value }) => value === variant) === true ? variant : null;
  return (
    <>
      <Toolbar
        start={
          <SegmentedControl
            label={field.label[language]}
            segments={[
              { id: ALL, label: t('register.all') },
              ...(field.options ?? []).map(({ value, label }) => ({
                id: value,
                label: label[language],
              })),
            ]}
            value={known ?? ALL}
            onChange={(chosen) => onVariant(chosen === ALL ? null : chosen)}
          />
        }
      />
      <Register key={known ?? ALL} type={name} variant={known ?? undefined} />
    </>
  );
}
