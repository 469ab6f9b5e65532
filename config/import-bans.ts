/**
 * Which outside modules each folder may not import, said where the code is written.
 *
 * The linter shows these sentences in the editor, so each one names the right place instead of only
 * refusing. The exact arrows between our own folders are checked by config/architecture.ts, which
 * follows resolved paths; the two overlap on purpose where a mistake is likely.
 *
 * A folder's line replaces its parent's: oxlint keeps the last matching override whole.
 */

export interface ImportBan {
  readonly regex: string;
  readonly message: string;
}

const electron: ImportBan = {
  regex: '^electron($|/)',
  message:
    "Only electron/main and electron/preload may import 'electron'; put host-free work in electron/backend.",
};

const node: ImportBan = {
  regex: '^node:',
  message:
    'This code also runs where Node is absent; put disk, network and crypto work in electron/backend, electron/store or electron/exchange-file and reach it through shared/contract.',
};

const react: ImportBan = {
  regex: '^(react|react-dom|react-aria-components|react-i18next|@tanstack/react-.*)($|/)',
  message: 'React lives in renderer only; keep rules and record types free of any interface.',
};

const sqlite: ImportBan = {
  regex: '^better-sqlite3($|/)',
  message:
    'Only electron/store opens the database; ask it through the functions that electron/store exports.',
};

const kysely: ImportBan = {
  regex: '^kysely($|/)',
  message:
    'Only electron/store and electron/backend build queries; declare a query in shared/contract and call it.',
};

const electronFolder: ImportBan = {
  regex: '^#electron/',
  message:
    'Code of electron/ stays in its own process; reach it through a command, query or event of shared/contract.',
};

const rendererFolder: ImportBan = {
  regex: '^#renderer/',
  message: 'Code of renderer/ stays in the window; what both sides need belongs to shared.',
};

const features: ImportBan = {
  regex: '^#renderer/features/',
  message:
    'A feature is imported by renderer/app only, and never by another feature: share through renderer/ui, renderer/client or shared. Within one feature, use relative paths.',
};

const client: ImportBan = {
  regex: '^#renderer/client/',
  message:
    'A primitive of renderer/ui receives its data as properties; call the client in a feature.',
};

const everyHost = [react, sqlite, rendererFolder];
const window = [electron, node, sqlite, kysely, electronFolder];

export const importBans: Readonly<Record<string, readonly ImportBan[]>> = {
  shared: [electron, node, react, sqlite, kysely, electronFolder, rendererFolder],
  electron: [electron, kysely, ...everyHost],
  'electron/main': [kysely, ...everyHost],
  'electron/preload': [kysely, ...everyHost],
  'electron/backend': [electron, ...everyHost],
  'electron/store': [electron, react, rendererFolder],
  renderer: window,
  'renderer/features': [...window, features],
  'renderer/client': [...window, features],
  'renderer/documents': [...window, features],
  'renderer/records': [...window, features],
  'renderer/ui': [...window, features, client],
};
