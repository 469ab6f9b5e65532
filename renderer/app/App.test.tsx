/** The window over a transport of written answers: what a person does, what is asked of Maillon, what is said back. */
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { OutputOf } from '#shared/contract/index.ts';
import { createClient } from '#renderer/client/client.ts';
import { createMemoryTransport, refused, type Answers } from '../../tests/memory-transport.ts';
import { App } from './App.tsx';

const settings: OutputOf<'application.state'>['settings'] = {
  theme: 'light',
  textSize: 100,
  language: 'fr',
  density: 'compact',
  widths: {},
  shown: {},
};

const openNetwork: NonNullable<OutputOf<'application.state'>['network']> = {
  id: 'n1',
  name: 'Réseau des essais',
  structure: { id: 'o1', name: 'La Clavette' },
  author: { id: 'p1', name: 'Camille Roux' },
  readOnly: false,
  folderWarning: false,
  recoveredDrafts: 0,
};

const stateOf = (over: Partial<OutputOf<'application.state'>>): OutputOf<'application.state'> => ({
  network: null,
  known: [],
  settings,
  version: '0.1.0',
  today: '2026-11-21',
  ...over,
});

const plan = {
  id: 'plan1',
  title: 'Projet associatif 2024-2028',
  counts: { goal: 3, objective: 13, action: 27, example: 0 },
  statuses: { done: 3, inProgress: 9, '': 15 },
};

const person = {
  name: 'person',
  label: { one: { fr: 'Contact', en: 'Person' }, many: { fr: 'Contacts', en: 'People' } },
  personal: true,
  title: ['firstName', 'lastName'],
  fields: [],
};

const inNetwork: Answers = {
  'application.state': () => stateOf({ network: openNetwork }),
  'plan.list': () => [plan],
  'record.conflicts': () => [],
  'record.bin': () => [],
  'record.recent': () => [],
  'backup.list': () => [],
  'model.describe': () => [person],
};

beforeEach(() => {
  window.location.hash = '';
});
afterEach(cleanup);

function open(answers: Answers) {
  const transport = createMemoryTransport(answers);
  render(<App client={createClient(transport, 'session-1234')} />);
  const inputsOf = (name: string) =>
    transport.asked.filter((request) => request.name === name).map(({ input }) => input);
  return { ...transport, transport, inputsOf };
}

const press = (
  key: string,
  modifiers: Partial<KeyboardEventInit> = {},
  target: Element = document.body,
) => fireEvent.keyDown(target, { key, bubbles: true, ...modifiers });

describe('the first page', () => {
  test('asks for both names before it creates, and puts the focus on what is missing', async () => {
    const { inputsOf } = open({
      'application.state': () => stateOf({}),
      'application.createNetwork': () => ({ key: 'reseau' }),
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Créer le réseau' }));
    expect(await screen.findByText('Donnez un nom au réseau.')).toBeDefined();
    expect(screen.getByText('Dites quelle est votre structure.')).toBeDefined();
    expect(document.activeElement).toBe(screen.getByLabelText('Nom du réseau'));

    fireEvent.change(screen.getByLabelText('Nom du réseau'), { target: { value: '  Réseau ' } });
    fireEvent.change(screen.getByLabelText('Votre structure'), {
      target: { value: 'x'.repeat(201) },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Créer le réseau' }));
    expect(screen.getByText(/200 caractères au plus/)).toBeDefined();
    expect(inputsOf('application.createNetwork')).toEqual([]);

    fireEvent.change(screen.getByLabelText('Votre structure'), {
      target: { value: 'La Clavette' },
    });
    fireEvent.click(screen.getByRole('button', { name: 'Créer le réseau' }));
    await waitFor(() =>
      expect(inputsOf('application.createNetwork')).toEqual([
        { name: 'Réseau', structure: 'La Clavette' },
      ]),
    );
  });

  test('offers the latest good backup of a damaged network, then opens it', async () => {
    let isDamaged = true;
    const { inputsOf } = open({
      'application.state': () =>
        stateOf({ known: [{ key: 'reseau', name: 'Réseau', changed: '2026-11-20T10:00:00Z' }] }),
      'application.openNetwork': () =>
        isDamaged ? refused({ code: 'damaged-database', backup: 'b1' }) : {},
      'backup.restore': () => {
        isDamaged = false;
        return {};
      },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Ouvrir Réseau' }));
    const alert = await screen.findByRole('alert');
    fireEvent.click(within(alert).getByRole('button', { name: 'Restaurer cette sauvegarde' }));
    await waitFor(() =>
      expect(inputsOf('backup.restore')).toEqual([{ key: 'b1', network: 'reseau' }]),
    );
    await waitFor(() => expect(inputsOf('application.openNetwork')).toHaveLength(2));
    await waitFor(() => expect(screen.queryByText(/ne s’ouvre pas/)).toBeNull());
  });
});

describe('an open network', () => {
  test('is read again when what it shows has changed, and only then', async () => {
    const { transport, inputsOf } = open(inNetwork);
    await screen.findByText('Projet associatif 2024-2028');
    act(() => transport.tell({ event: 'changed', types: ['person'], asOf: 2 }));
    expect(inputsOf('plan.list')).toHaveLength(1);
    transport.answer({ 'plan.list': () => [{ ...plan, title: 'Projet renommé' }] });
    act(() => transport.tell({ event: 'changed', types: ['plan'], asOf: 3 }));
    expect(await screen.findByText('Projet renommé')).toBeDefined();
  });

  test('says that Maillon no longer answers, and is up to date once it does', async () => {
    const { transport } = open(inNetwork);
    await screen.findByText('Projet associatif 2024-2028');
    act(() => transport.cut());
    expect((await screen.findByRole('alert')).textContent).toContain('Maillon ne répond plus');
    expect(screen.getByText('Projet associatif 2024-2028')).toBeDefined();
    transport.answer({
      'plan.list': () => [{ ...plan, title: 'Projet changé pendant la coupure' }],
    });
    act(() => transport.mend());
    expect(await screen.findByText('Projet changé pendant la coupure')).toBeDefined();
    expect(screen.queryByText('Maillon ne répond plus')).toBeNull();
  });

  test('says what must be known before working', async () => {
    const network = { ...openNetwork, readOnly: true, folderWarning: true, recoveredDrafts: 2 };
    open({ ...inNetwork, 'application.state': () => stateOf({ network }) });
    expect(await screen.findByText('Ce réseau s’ouvre en lecture seule')).toBeDefined();
    expect(screen.getByText(/2 textes restés en cours de frappe/)).toBeDefined();
    const folder = screen.getByText(/dossier partagé ou synchronisé/).closest('[role=status]');
    fireEvent.click(within(folder as HTMLElement).getByRole('button', { name: 'J’ai compris' }));
    expect(screen.queryByText(/dossier partagé ou synchronisé/)).toBeNull();
  });

  test('asks who is there, and can be told later', async () => {
    open({
      ...inNetwork,
      'application.state': () => stateOf({ network: { ...openNetwork, author: null } }),
      'record.list': () => ({ records: [], names: {} }),
    });
    const dialog = await screen.findByRole('dialog', { name: /Qui utilise ce poste/ });
    fireEvent.click(
      await within(dialog).findByRole('button', { name: 'Plus tard', hidden: false }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByText('Dire qui utilise ce poste')).toBeDefined();
  });
});

describe('a page that fails', () => {
  afterEach(() => vi.restoreAllMocks());

  test('says what was kept, and leaves the way out', async () => {
    // React reports a caught error on the console; here it is the subject.
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken: typeof plan = { ...plan, counts: undefined as never };
    const { transport } = open({ ...inNetwork, 'plan.list': () => [broken] });
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('rien n’est perdu');
    expect(screen.getByRole('link', { name: 'Plans' })).toBeDefined();
    transport.answer({ 'plan.list': () => [plan] });
    act(() => transport.tell({ event: 'application' }));
    fireEvent.click(within(alert).getByRole('button', { name: 'Rouvrir la page' }));
    expect(await screen.findByText('Projet associatif 2024-2028')).toBeDefined();
  });
});

describe('Ctrl+Z', () => {
  test('undoes, and says what was left alone', async () => {
    const { inputsOf } = open({
      ...inNetwork,
      'history.undo': () => ({ gesture: 'g', changed: 2, skipped: 1 }),
      'history.redo': () => ({ gesture: 'g', changed: 2, skipped: 0 }),
    });
    await screen.findByText('Projet associatif 2024-2028');
    press('z', { ctrlKey: true });
    expect(await screen.findByText(/2 champs sont revenus comme avant/)).toBeDefined();
    expect(screen.getByText(/1 champ modifié depuis n’a pas été touché/)).toBeDefined();
    press('z', { ctrlKey: true, shiftKey: true });
    expect(await screen.findByText(/2 champs ont retrouvé leur valeur/)).toBeDefined();
    expect(inputsOf('history.undo')).toHaveLength(1);
  });

  test('belongs to the text while a text is being edited', async () => {
    const { inputsOf } = open(inNetwork);
    await screen.findByText('Projet associatif 2024-2028');
    press('k', { ctrlKey: true });
    const box = await screen.findByRole('combobox');
    fireEvent.input(box, { target: { value: 'velo' } });
    press('z', { ctrlKey: true }, box);
    expect(inputsOf('history.undo')).toEqual([]);
  });

  test('undoes the last gesture in a field where nothing was typed', async () => {
    const { inputsOf } = open({
      ...inNetwork,
      'history.undo': () => ({ gesture: 'g', changed: 1, skipped: 0 }),
    });
    await screen.findByText('Projet associatif 2024-2028');
    press('k', { ctrlKey: true });
    const box = await screen.findByRole('combobox');
    press('z', { ctrlKey: true }, box);
    expect(await screen.findByText(/1 champ est revenu comme avant/)).toBeDefined();
    expect(inputsOf('history.undo')).toHaveLength(1);
  });
});

describe('Ctrl+K', () => {
  test('searches what is typed and goes where it is', async () => {
    const { inputsOf } = open({
      ...inNetwork,
      'record.search': () => [
        { type: 'person', id: 'p2', title: 'Inès Bertin', excerpt: '', plan: null, beside: null },
      ],
      'record.get': () => ({
        record: { id: 'p2' },
        deleted: false,
        merged: null,
        names: {},
        linkedFrom: [],
      }),
    });
    await screen.findByText('Projet associatif 2024-2028');
    press('k', { ctrlKey: true });
    const field = await screen.findByRole('combobox');
    fireEvent.change(field, { target: { value: 'ines' } });
    await screen.findByRole('option', { name: /Bertin/ });
    expect(inputsOf('record.search')).toEqual([{ text: 'ines', limit: 30 }]);
    press('Enter', {}, field);
    await waitFor(() => expect(window.location.hash).toBe('#/fiches/person/p2'));
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  test('goes to every place of the rail, and to what waits for nobody', async () => {
    open(inNetwork);
    await screen.findByText('Projet associatif 2024-2028');
    const rail = screen.getByRole('navigation', { name: 'Rubriques' });
    const places = within(rail)
      .getAllByRole('link')
      .map((link) => link.textContent);
    press('k', { ctrlKey: true });
    await screen.findByRole('combobox');
    for (const place of [...places, 'À départager'])
      expect(screen.getByRole('option', { name: place })).toBeDefined();
    expect(places).toContain('Mutualisation');
  });

  test('opens what a comment is about, not the comment', async () => {
    const beside = { type: 'person', id: 'p2', title: 'Inès Bertin', plan: null };
    const said = {
      type: 'comment',
      id: 'c1',
      title: 'À rappeler',
      excerpt: '',
      plan: null,
      beside,
    };
    const fields = {
      record: { id: 'p2' },
      deleted: false,
      merged: null,
      names: {},
      linkedFrom: [],
    };
    open({ ...inNetwork, 'record.search': () => [said], 'record.get': () => fields });
    await screen.findByText('Projet associatif 2024-2028');
    press('k', { ctrlKey: true });
    const field = await screen.findByRole('combobox');
    fireEvent.change(field, { target: { value: 'rappeler' } });
    await screen.findByRole('option', { name: /rappeler.*Inès Bertin/ });
    press('Enter', {}, field);
    await waitFor(() => expect(window.location.hash).toBe('#/fiches/person/p2'));
  });

  test('knows the places by their names', async () => {
    open({ ...inNetwork, 'record.search': () => [] });
    await screen.findByText('Projet associatif 2024-2028');
    press('k', { ctrlKey: true });
    const field = await screen.findByRole('combobox');
    fireEvent.change(field, { target: { value: 'reglage' } });
    press('Enter', {}, await screen.findByRole('combobox'));
    await waitFor(() => expect(window.location.hash).toBe('#/reglages'));
  });
});
