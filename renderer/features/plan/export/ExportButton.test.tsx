/** « Exporter » over a transport of written answers: what is asked, what is saved, what is said. */
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { I18nProvider } from 'react-aria-components';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Request } from '#shared/contract/envelope.ts';
import type { OutputOf } from '#shared/contract/index.ts';
import { createClient } from '#renderer/client/client.ts';
import { ClientProvider } from '#renderer/client/ClientProvider.tsx';
import { createLanguage } from '#renderer/i18n/language.ts';
import { ToastRegion } from '#renderer/ui/feedback/ToastRegion.tsx';
import { createToasts } from '#renderer/ui/feedback/toasts.ts';
import { ToastsContext } from '#renderer/ui/feedback/use-toasts.ts';
import {
  createMemoryTransport,
  refused,
  type Answers,
} from '../../../../tests/memory-transport.ts';
import { describedTypes, rowsOf } from '../../../../tests/plan-rows.ts';
import { type PlanData, usePlanData } from '../plan-data.ts';
import { usePlanView } from '../view/use-plan-view.ts';
import { ExportButton } from './ExportButton.tsx';

type Settings = OutputOf<'application.state'>['settings'];

const settings: Settings = {
  theme: 'light',
  textSize: 100,
  language: 'fr',
  density: 'compact',
  widths: {},
  shown: {},
};
const state = (kept: Settings): OutputOf<'application.state'> => ({
  network: null,
  known: [],
  settings: kept,
  version: '0.1.0',
  today: '2026-11-21',
});

const base: Answers = {
  'application.state': () => state(settings),
  'application.setSettings': () => settings,
  'model.describe': () => describedTypes(),
  'plan.view': () => ({
    plan: { id: 'p', title: 'Projet', actionRank: 3, priorityPeriods: ['2025-2026'] },
    rows: rowsOf([
      ['g', null, 1, { title: 'Une finalité' }],
      ['o', 'g', 2],
      ['a', 'o', 3, { leadPerson: 'camille' }],
      ['h', null, 1, { title: 'Une autre' }],
      ['p2', 'h', 2],
      ['b', 'p2', 3, { leadPerson: 'sacha' }],
    ]),
    names: {},
  }),
  'record.list': ({ type }) => ({
    records: type === 'person' ? [{ id: 'camille', email: 'camille@example.org' }] : [],
    names: {},
  }),
  'export.plan': ({ format, message }) => ({
    file: `token-${format}`,
    name: `Projet.${message === true ? 'eml' : format}`,
    message: { subject: 'Projet – Réseau', text: 'Bonjour' },
  }),
};

function ReadPage({ data }: { data: PlanData }) {
  return <ExportButton data={data} view={usePlanView(data, null)} person={null} />;
}

function Page() {
  const plan = usePlanData('p');
  return plan.status === 'ready' ? <ReadPage data={plan.data} /> : null;
}

/** @param before what an answer waits for */
async function arrive(
  answers: Answers = {},
  before: (request: Request) => Promise<void> = () => Promise.resolve(),
) {
  const memory = createMemoryTransport({ ...base, ...answers });
  const transport = {
    ...memory,
    call: async (request: Request) => {
      await before(request);
      return memory.call(request);
    },
  };
  const toasts = createToasts();
  render(
    <I18nextProvider i18n={createLanguage('fr')}>
      <I18nProvider locale="fr-FR">
        <ToastsContext value={toasts}>
          <ClientProvider
            client={createClient(transport, 'session-1234')}
            onFailure={() => undefined}
          >
            <Page />
          </ClientProvider>
          <ToastRegion toasts={toasts} label="Messages" closeLabel="Fermer" />
        </ToastsContext>
      </I18nProvider>
    </I18nextProvider>,
  );
  const button = await screen.findByRole('button', { name: 'Exporter' });
  const asked = (name: string) =>
    transport.asked.filter((request) => request.name === name).map(({ input }) => input);
  return { transport, button, asked };
}

async function open(...given: Parameters<typeof arrive>) {
  const page = await arrive(...given);
  fireEvent.click(page.button);
  return { ...page, dialog: await screen.findByRole('dialog', { name: 'Exporter le plan' }) };
}

const choose = (name: RegExp) => fireEvent.click(screen.getByRole('radio', { name }));
const press = (name: RegExp) => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {
  // jsdom has no top layer: what opens is drawn in place.
  HTMLElement.prototype.showPopover = function show(this: HTMLElement) {
    this.removeAttribute('popover');
  };
});
afterEach(() => {
  cleanup();
  Reflect.deleteProperty(navigator, 'clipboard');
});

describe('a file', () => {
  test('is made as chosen, saved under its name, and the choices kept', async () => {
    const { transport, asked } = await open();
    choose(/^A4/u);
    choose(/grille/u);
    press(/Enregistrer le fichier/u);
    await waitFor(() =>
      expect(transport.saved).toEqual([{ token: 'token-pdf', name: 'Projet.pdf' }]),
    );
    expect(asked('export.plan')).toEqual([
      expect.objectContaining({
        plan: 'p',
        format: 'pdf',
        paper: 'a4',
        columns: expect.arrayContaining(['priority 2025-2026', 'status']) as string[],
      }),
    ]);
    expect(asked('application.setSettings').at(-1)).toEqual({
      exportChoices: {
        what: 'table',
        format: 'pdf',
        paper: 'a4',
        columns: 'shown',
        combined: true,
      },
    });
    expect(await screen.findByText(/Projet\.pdf.*est enregistré/u)).toBeDefined();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('saved, the file is shown where it is', async () => {
    const { transport } = await open();
    press(/Enregistrer le fichier/u);
    await screen.findByText(/est enregistré/u);
    expect(transport.saved).toEqual([{ token: 'token-pdf', name: 'Projet.pdf' }]);
    press(/Montrer le fichier/u);
    expect(await screen.findByText(/Projet\.pdf.*téléchargements/u)).toBeDefined();
  });

  test('asks only what applies', async () => {
    await open();
    expect(screen.getByRole('checkbox', { name: /Regrouper/u })).toBeDefined();
    choose(/^Excel/u);
    expect(screen.queryByRole('checkbox', { name: /Regrouper/u })).toBeNull();
    expect(screen.queryByRole('radio', { name: /^A3/u })).toBeNull();
    choose(/^Les fiches action/u);
    expect(screen.queryByRole('radio', { name: /^Excel/u })).toBeNull();
    expect(screen.getByRole('radio', { name: /^PDF/u })).toHaveProperty('checked', true);
    expect(screen.queryByRole('radio', { name: /^A3/u })).toBeNull();
    expect(screen.getByRole('button', { name: /Quelles actions/u })).toBeDefined();
  });

  test('refused: the reason is said in the dialog, which stays', async () => {
    const { dialog, transport } = await open({
      'export.plan': () => refused({ code: 'disk-full' }),
    });
    press(/Enregistrer le fichier/u);
    expect((await within(dialog).findByRole('alert')).textContent).toMatch(/disque/u);
    expect(transport.saved).toEqual([]);
  });

  test('begins with the choices of the last time', async () => {
    const exportChoices = {
      what: 'sheets',
      format: 'docx',
      paper: 'a4',
      columns: 'all',
      combined: false,
    } as const;
    await open({ 'application.state': () => state({ ...settings, exportChoices }) });
    expect(screen.getByRole('radio', { name: /^Les fiches action/u })).toHaveProperty(
      'checked',
      true,
    );
    expect(screen.getByRole('radio', { name: /^Word/u })).toHaveProperty('checked', true);
  });
});

test('Ctrl+P goes straight to the PDF of the last paper', async () => {
  const { transport, asked } = await arrive();
  expect(screen.getByRole('button', { name: 'Imprimer en A3' })).toBeDefined();
  const event = new KeyboardEvent('keydown', { key: 'p', ctrlKey: true, cancelable: true });
  act(() => void document.dispatchEvent(event));
  expect(event.defaultPrevented).toBe(true);
  await waitFor(() =>
    expect(transport.opened).toEqual([{ token: 'token-pdf', name: 'Projet.pdf' }]),
  );
  expect(transport.saved).toEqual([]);
  expect(asked('export.plan')).toEqual([
    expect.objectContaining({ format: 'pdf', paper: 'a3', sheets: false }),
  ]);
  expect(await screen.findByText(/est ouvert.*imprimez-le/u)).toBeDefined();
});

test('a wait of more than a second is shown, and given up nothing is saved', async () => {
  const answer = Promise.withResolvers<void>();
  const { transport } = await open({}, (request) =>
    request.name === 'export.plan' ? answer.promise : Promise.resolve(),
  );
  press(/Enregistrer le fichier/u);
  await screen.findByRole('progressbar', { name: /Préparation/u }, { timeout: 5000 });
  press(/^Arrêter$/u);
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(transport.givenUp).toHaveLength(1);
  answer.resolve();
  await waitFor(() =>
    expect(transport.asked.filter(({ name }) => name === 'export.plan')).toHaveLength(1),
  );
  const task = transport.asked.find(({ name }) => name === 'export.plan')?.task;
  expect(transport.givenUp).toEqual([task]);
  expect(transport.saved).toEqual([]);
  expect(screen.getByRole('dialog', { name: 'Exporter le plan' })).toBeDefined();
});

describe('a message', () => {
  const withClipboard = () => {
    const written: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => void written.push(text) },
    });
    return written;
  };
  const said = () => document.querySelector('.mln-message__said')?.textContent ?? '';

  test('is saved with its file, and its pieces are copied one by one', async () => {
    const written = withClipboard();
    const { transport } = await open();
    press(/Joindre à un message/u);
    await screen.findByRole('dialog', { name: 'Le message est prêt' });
    expect(transport.saved).toEqual([{ token: 'token-pdf', name: 'Projet.eml' }]);
    await screen.findByText(/1 adresse.*1 pilote n’a pas d’adresse/u);
    press(/Copier les adresses/u);
    await waitFor(() => expect(said()).toMatch(/^Copié/u));
    press(/Copier l’objet/u);
    press(/Copier le texte/u);
    await waitFor(() =>
      expect(written).toEqual(['camille@example.org', 'Projet – Réseau', 'Bonjour']),
    );
    press(/Montrer le fichier/u);
    await waitFor(() => expect(said()).toMatch(/Projet\.pdf.*téléchargements/u));
    expect(transport.saved.at(-1)).toEqual({ token: 'token-pdf', name: 'Projet.pdf' });
  });

  test('whose leads have no address says so', async () => {
    withClipboard();
    await open({ 'record.list': () => ({ records: [], names: {} }) });
    press(/Joindre à un message/u);
    const button = await screen.findByRole('button', { name: /Copier les adresses/u });
    expect(await screen.findByText(/Aucun pilote/u)).toBeDefined();
    expect(button).toHaveProperty('disabled', true);
  });

  test('without a clipboard, the text is there, selected', async () => {
    await open();
    press(/Joindre à un message/u);
    fireEvent.click(await screen.findByRole('button', { name: /Copier l’objet/u }));
    const area = await screen.findByRole<HTMLTextAreaElement>('textbox', {
      name: /Copier l’objet/u,
    });
    expect(document.activeElement).toBe(area);
    expect([area.selectionStart, area.selectionEnd]).toEqual([0, 'Projet – Réseau'.length]);
    expect(said()).toMatch(/Ctrl\+C/u);
  });
});
