import { describe, expect, test } from 'vitest';
import { createMemoryTransport, refused } from '../../tests/memory-transport.ts';
import { createClient, windowSession } from './client.ts';
import { createDraft } from './draft.ts';
import { isStaleAfter } from './staleness.ts';

const SESSION = 'session-1234';

describe('a call', () => {
  test('carries the session and what the person was looking at', async () => {
    const transport = createMemoryTransport({ 'plan.create': () => ({ id: 'p1' }) });
    const client = createClient(transport, SESSION);
    const outcome = await client.call('plan.create', { title: 'Plan' }, { asOf: 7 });
    expect(outcome).toEqual({ ok: true, value: { value: { id: 'p1' }, asOf: 1 } });
    expect(transport.asked).toEqual([
      { name: 'plan.create', input: { title: 'Plan' }, session: SESSION, asOf: 7 },
    ]);
  });

  test('gives a refusal, and silence, as values', async () => {
    const transport = createMemoryTransport({
      'history.undo': () => refused({ code: 'nothing-to-undo' }),
    });
    const client = createClient(transport, SESSION);
    expect(await client.call('history.undo', {})).toEqual({
      ok: false,
      error: { code: 'nothing-to-undo' },
    });
    transport.cut();
    expect(await client.call('history.undo', {})).toEqual({
      ok: false,
      error: { code: 'unreachable' },
    });
  });

  test('keeps one session for the life of the window', () => {
    window.sessionStorage.clear();
    expect(windowSession(window.sessionStorage, () => 'first-session')).toBe('first-session');
    expect(windowSession(window.sessionStorage, () => 'second-session')).toBe('first-session');
  });
});

describe('« Enregistré »', () => {
  test('waits for the last write, and says a refusal', async () => {
    const { saving } = createClient(createMemoryTransport({}), SESSION);
    const first = Promise.withResolvers<{ ok: boolean }>();
    const second = Promise.withResolvers<{ ok: boolean }>();
    const both = [saving.during(first.promise), saving.during(second.promise)];
    first.resolve({ ok: true });
    await both[0];
    expect(saving.state()).toBe('saving');
    second.resolve({ ok: true });
    await both[1];
    expect(saving.state()).toBe('saved');
    await saving.during(Promise.resolve({ ok: false }));
    expect(saving.state()).toBe('refused');
  });
});

describe('an event makes stale', () => {
  const changed = (types: string[]) => ({ event: 'changed' as const, types, asOf: 3 });

  test('the queries that read what changed, and those that read all', () => {
    expect(isStaleAfter(changed(['planItem']), 'plan.view')).toBe(true);
    expect(isStaleAfter(changed(['planItem']), 'record.search')).toBe(true);
    expect(isStaleAfter(changed(['person']), 'plan.list')).toBe(false);
    expect(isStaleAfter(changed(['planItem']), 'backup.list')).toBe(false);
  });

  test('everything, when the network or the author changes', () => {
    expect(isStaleAfter({ event: 'application' }, 'backup.list')).toBe(true);
  });
});

describe('a draft', () => {
  const cell = { type: 'planItem', record: 'r1', field: 'title', element: '', asOf: 4 };
  const place = { type: 'planItem', record: 'r1', field: 'title', element: '' };

  test('is kept at the pause, with the last text only', () => {
    const transport = createMemoryTransport({});
    const draft = createDraft(createClient(transport, SESSION).call, cell);
    draft.keep('Fly');
    draft.keep('Flyers');
    draft.flush();
    draft.flush();
    return expect
      .poll(() => transport.asked.map(({ name, input }) => ({ name, input })))
      .toEqual([{ name: 'draft.keep', input: { ...place, asOf: 4, value: 'Flyers' } }]);
  });

  test('is dropped after what was kept, and only if something was', async () => {
    const transport = createMemoryTransport({});
    const draft = createDraft(createClient(transport, SESSION).call, cell);
    draft.keep('never paused');
    draft.drop();
    draft.keep('paused');
    draft.flush();
    draft.drop();
    await expect
      .poll(() => transport.asked.map(({ name }) => name))
      .toEqual(['draft.keep', 'draft.drop']);
  });
});
