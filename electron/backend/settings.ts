/** How Maillon looks and reads on this computer. A file that cannot be read is as good as none: the defaults. */
import { join } from 'node:path';
import { type Settings, settingsSchema } from '#shared/contract/application.ts';
import { readIfThere, writeDurably } from '#electron/store/durable-file.ts';

const DEFAULTS: Settings = {
  theme: 'system',
  textSize: 100,
  language: 'fr',
  density: 'compact',
  widths: {},
  shown: {},
};

const fileIn = (stateFolder: string): string => join(stateFolder, 'settings.json');

export function readSettings(stateFolder: string): Settings {
  const text = readIfThere(fileIn(stateFolder));
  if (text === undefined) return DEFAULTS;
  try {
    return settingsSchema.parse({ ...DEFAULTS, ...(JSON.parse(text) as object) });
  } catch {
    return DEFAULTS;
  }
}

/** What is absent from a change stays as it is; what is kept by column or by view is added to what is known. */
export type SettingsChange = { readonly [K in keyof Settings]?: Settings[K] | undefined };

export function changeSettings(stateFolder: string, change: SettingsChange): Settings {
  const current = readSettings(stateFolder);
  const widths = { ...current.widths, ...change.widths };
  const shown = { ...current.shown, ...change.shown };
  const arrangements = { ...current.arrangements, ...change.arrangements };
  const settings = settingsSchema.parse({
    ...current,
    ...withoutAbsent(change),
    widths,
    shown,
    arrangements,
  });
  writeDurably(fileIn(stateFolder), `${JSON.stringify(settings, null, 2)}\n`);
  return settings;
}

const withoutAbsent = (change: SettingsChange): object =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
