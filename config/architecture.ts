/**
 * Which folder may import which: the arrows of docs/architecture.md, as rules for
 * dependency-cruiser. scripts/check-architecture.ts applies them; a test fires each of them once.
 *
 * `layers` is the whole picture. A folder always may import itself; what it does not list here it
 * may not import. Every first-level folder of our code must be a layer, so that a new folder starts
 * by saying where it stands.
 */
import type { IForbiddenRuleType } from 'dependency-cruiser';

interface Layer {
  readonly folder: string;
  readonly mayImport: readonly string[];
  readonly because: string;
}

const sharedFoundations = ['shared/lib', 'shared/model'];
const windowFoundations = ['renderer/ui', 'renderer/client', 'renderer/i18n', 'shared'];

const layers: readonly Layer[] = [
  { folder: 'shared/lib', mayImport: [], because: 'it is the ground: everything stands on it' },
  { folder: 'shared/model', mayImport: ['shared/lib'], because: 'record types know no rule' },
  {
    folder: 'shared/words',
    mayImport: [...sharedFoundations, 'shared/contract'],
    because:
      'sentences stand beside the contract: they say what the model and the contract declare',
  },
  {
    folder: 'shared/domain',
    mayImport: sharedFoundations,
    because: 'rules are pure functions over the model',
  },
  {
    folder: 'shared/exchange',
    mayImport: [...sharedFoundations, 'shared/domain'],
    because: 'the line schema knows nothing of commands or bytes',
  },
  {
    folder: 'shared/contract',
    mayImport: [...sharedFoundations, 'shared/domain', 'shared/exchange'],
    because: 'the contract is the top of shared and carries no words',
  },
  {
    folder: 'electron/keys',
    mayImport: ['shared'],
    because: 'who signs stands below what is stored and what travels',
  },
  {
    folder: 'electron/store',
    mayImport: ['electron/keys', 'shared'],
    because: 'the only writer depends on no one above it',
  },
  {
    folder: 'electron/exchange-file',
    mayImport: ['electron/keys', 'shared'],
    because: 'bytes on their way to the store are the concern of electron/backend',
  },
  {
    folder: 'electron/backend',
    mayImport: ['electron/store', 'electron/exchange-file', 'electron/keys', 'shared'],
    because: 'it is host-free: a host hands it what it needs through a port',
  },
  {
    folder: 'electron/main',
    mayImport: ['electron/backend', 'shared'],
    because: 'a host reaches the store through electron/backend, and never another host',
  },
  {
    folder: 'electron/web',
    mayImport: ['electron/backend', 'shared'],
    because: 'a host reaches the store through electron/backend, and never another host',
  },
  {
    folder: 'electron/cli',
    mayImport: ['electron/backend', 'shared'],
    because: 'a host reaches the store through electron/backend, and never another host',
  },
  {
    folder: 'electron/preload',
    mayImport: ['shared/contract'],
    because: 'the bridge passes messages of the contract and does nothing else',
  },
  {
    folder: 'renderer/i18n',
    mayImport: ['shared'],
    because: 'language packs are loaded for every part of the window',
  },
  {
    folder: 'renderer/client',
    mayImport: ['shared', 'renderer/i18n'],
    because: 'the door to the backend shows nothing',
  },
  {
    folder: 'renderer/ui',
    mayImport: ['shared', 'renderer/i18n'],
    because: 'a primitive receives its data as properties: no feature, no client',
  },
  {
    folder: 'renderer/records',
    mayImport: windowFoundations,
    because: 'fields and forms of any record come from its declaration; they know no feature',
  },
  {
    folder: 'renderer/documents',
    mayImport: windowFoundations,
    because: 'any feature offers a document in the same way; it knows none of them',
  },
  {
    folder: 'renderer/features',
    mayImport: ['renderer/documents', 'renderer/records', ...windowFoundations],
    because: 'only renderer/app puts features together',
  },
  {
    folder: 'renderer/app',
    mayImport: [
      'renderer/features',
      'renderer/documents',
      'renderer/records',
      ...windowFoundations,
    ],
    because: 'it is the top of the window',
  },
];

/** Entry points, which nothing imports, and declarations, which import nothing. */
const standsAlone = [
  '\\.d\\.ts$',
  '\\.test\\.tsx?$',
  '^tests/',
  '^scripts/',
  '^bench/',
  '^renderer/main\\.tsx$',
  '^electron/main/desktop\\.ts$',
  '^electron/(web|cli)/main\\.ts$',
  '^electron/backend/(reader-)?worker\\.ts$',
  '^electron/preload/bridge\\.ts$',
];

const ourCode = '^(shared|electron|renderer)/';
const testFile = '\\.test\\.tsx?$';

export const architectureRules: IForbiddenRuleType[] = [
  ...layers.map(ruleForLayer),
  {
    name: 'known-layer',
    severity: 'error',
    comment:
      'Every folder of shared, electron and renderer is a layer: add it to config/architecture.ts.',
    from: {
      path: ourCode,
      pathNot: [...layers.map(({ folder }) => inFolder(folder)), '^renderer/[^/]+$', testFile],
    },
    to: {},
  },
  {
    name: 'words-take-types-only',
    severity: 'error',
    comment: 'A language pack imports what it names for its types only: write `import type`.',
    from: { path: '^shared/words/(fr|en)\\.ts$' },
    to: { path: '^shared/(contract|model)/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'features-stay-apart',
    severity: 'error',
    comment:
      'A feature never imports another: share through renderer/ui, renderer/client or shared.',
    from: { path: '^renderer/features/([^/]+)/', pathNot: testFile },
    to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
  },
  {
    name: 'no-cycle',
    severity: 'error',
    comment:
      'Two files that import each other are one subject: join them, or move what both need below.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-barrel',
    severity: 'error',
    comment:
      'No index file but shared/contract/index.ts: import the file that holds what you need.',
    from: { path: '(^|/)index\\.tsx?$', pathNot: '^shared/contract/index\\.ts$' },
    to: {},
  },
  {
    name: 'product-imports-no-test',
    severity: 'error',
    comment:
      'Code of the product imports nothing from tests, bench or scripts: move it under shared or electron.',
    from: { path: ourCode, pathNot: testFile },
    to: { path: ['^(tests|bench|scripts|config)/', testFile] },
  },
  {
    name: 'resolvable',
    severity: 'error',
    comment: 'The file or package does not exist.',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-orphan',
    severity: 'error',
    comment: 'Nothing imports this file and it imports nothing: use it or remove it.',
    from: { orphan: true, pathNot: standsAlone },
    to: {},
  },
];

function ruleForLayer({ folder, mayImport, because }: Layer): IForbiddenRuleType {
  const allowed = [folder, ...mayImport];
  const list = mayImport.length === 0 ? 'nothing of ours' : mayImport.join(', ');
  return {
    name: `layer-${folder.replace('/', '-')}`,
    severity: 'error',
    comment: `${folder} may import ${list}: ${because}.`,
    from: { path: inFolder(folder), pathNot: testFile },
    to: { path: ourCode, pathNot: allowed.map(inFolder) },
  };
}

function inFolder(folder: string): string {
  return `^${folder}/`;
}
