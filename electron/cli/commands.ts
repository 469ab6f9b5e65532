/** Every command of `maillon`. The help and the reading of arguments derive from this table. */
import { EXPORT_FORMATS } from '#shared/contract/spreadsheets.ts';
import { PAPERS } from '#shared/domain/document/document.ts';
import type { Command } from './command.ts';

export const COMMANDS: readonly Command[] = [
  {
    name: 'new',
    positionals: ['FOLDER'],
    options: { network: 'NAME', structure: 'NAME' },
    required: ['network', 'structure'],
    load: async () => (await import('./commands/networks.ts')).createNetwork,
  },
  {
    name: 'sample',
    positionals: ['FOLDER'],
    load: async () => (await import('./commands/networks.ts')).createSample,
  },
  {
    name: 'import',
    positionals: ['FOLDER', 'FILE', '[FIELD=VALUE…]'],
    options: {
      plan: 'TITLE',
      workshop: 'TITLE',
      as: 'TYPE',
      column: 'HEADING=FIELD',
      'create-names': null,
      leave: null,
      preview: null,
    },
    load: async () => (await import('./commands/tables.ts')).importTable,
  },
  {
    name: 'export',
    positionals: ['FOLDER', `OUT.{${EXPORT_FORMATS.join(',')}}`],
    options: { plan: 'TITLE', as: 'TYPE', sheets: null, paper: PAPERS.join('|') },
    load: async () => (await import('./commands/tables.ts')).exportTable,
  },
  {
    name: 'workshop',
    positionals: ['FOLDER', 'TITLE'],
    load: async () => (await import('./commands/workshops.ts')).showWorkshop,
  },
  {
    name: 'matches',
    positionals: ['FOLDER'],
    load: async () => (await import('./commands/sharing.ts')).listMatches,
  },
  {
    name: 'list',
    positionals: ['FOLDER', 'TYPE'],
    load: async () => (await import('./commands/records.ts')).listRecords,
  },
  {
    name: 'set',
    positionals: ['FOLDER', 'TYPE', 'ID', 'FIELD=VALUE…'],
    load: async () => (await import('./commands/records.ts')).setFields,
  },
  {
    name: 'history',
    positionals: ['FOLDER', 'TYPE', 'ID'],
    load: async () => (await import('./commands/records.ts')).showHistory,
  },
  {
    name: 'query',
    positionals: ['FOLDER', 'NAME', '[JSON]'],
    load: async () => (await import('./commands/operations.ts')).askQuery,
  },
  {
    name: 'run',
    positionals: ['FOLDER', 'NAME', '[JSON]'],
    load: async () => (await import('./commands/operations.ts')).runOperation,
  },
  {
    name: 'send',
    positionals: ['FOLDER', 'OUT.maillon'],
    options: {
      to: 'OFFICE…',
      all: null,
      'without-personal': null,
      'without-attachments': null,
      'password-file': 'F',
    },
    load: async () => (await import('./commands/exchange.ts')).send,
  },
  {
    name: 'receive',
    positionals: ['FOLDER', 'FILE…'],
    options: { preview: null, trust: null, 'password-file': 'F' },
    load: async () => (await import('./commands/receiving.ts')).receive,
  },
  {
    name: 'join',
    positionals: ['FOLDER', 'FILE'],
    options: { structure: 'S', 'password-file': 'F' },
    required: ['structure'],
    load: async () => (await import('./commands/receiving.ts')).join,
  },
  {
    name: 'folder',
    positionals: ['FOLDER', '[SHARED]'],
    options: { 'with-personal': null, 'password-file': 'F', leave: null },
    load: async () => (await import('./commands/shared-folder.ts')).shareFolder,
  },
  {
    name: 'sync',
    positionals: ['FOLDER'],
    options: { trust: null },
    load: async () => (await import('./commands/shared-folder.ts')).synchronise,
  },
  {
    name: 'conflicts',
    positionals: ['FOLDER'],
    load: async () => (await import('./commands/settling.ts')).listConflicts,
  },
  {
    name: 'settle',
    positionals: ['FOLDER', 'TYPE', 'ID', 'FIELD', 'VALUE'],
    load: async () => (await import('./commands/settling.ts')).settle,
  },
  {
    name: 'set-aside',
    positionals: ['FOLDER', 'IMPORT'],
    options: { back: null },
    load: async () => (await import('./commands/exchange.ts')).setAside,
  },
  {
    name: 'inspect',
    positionals: ['FILE'],
    options: { dump: null, 'password-file': 'F' },
    load: async () => (await import('./commands/exchange.ts')).inspect,
  },
  {
    name: 'offices',
    positionals: ['FOLDER'],
    load: async () => (await import('./commands/exchange.ts')).listOffices,
  },
  {
    name: 'erase',
    positionals: ['FOLDER', 'PERSON'],
    load: async () => (await import('./commands/exchange.ts')).erase,
  },
  {
    name: 'check',
    positionals: ['FOLDER'],
    options: { rebuild: null },
    load: async () => (await import('./commands/care.ts')).checkNetwork,
  },
  {
    name: 'backup',
    positionals: ['FOLDER', 'OUT'],
    load: async () => (await import('./commands/care.ts')).backUpFolder,
  },
  {
    name: 'restore',
    positionals: ['FOLDER', 'BACKUP'],
    load: async () => (await import('./commands/care.ts')).restoreFolder,
  },
];
