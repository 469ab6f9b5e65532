/** `npm start` in the browser: what it prints, who gets in, and that Ctrl+C leaves nothing behind. */
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { newPlace, start } from './started.ts';

const LINK = /^Maillon est ouvert : (http:\/\/127\.0\.0\.1:\d+\/open\/[\w-]{43})$/mu;
const NEW_LINK = /à utiliser une fois\s*: (\S+)/u;
const place = newPlace();

afterAll(() => place.remove());

test('opens the sample, lets one browser in by link, and finds the network again', async () => {
  const first = start(place.env, ['--sample']);
  const link = await first.printed(LINK);
  expect(await networkSeen(link, await passFrom(link))).toMatch(/\S/u);
  expect(await passFrom(link)).toBe('');

  first.pressEnter();
  const second = await first.printed(NEW_LINK);
  expect(await networkSeen(second, await passFrom(second))).toMatch(/\S/u);
  await first.stop();

  const again = start(place.env, ['--sample']);
  const newLink = await again.printed(LINK);
  expect(await networkSeen(newLink, await passFrom(newLink))).toMatch(/\S/u);
  await again.stop();
});

// Windows has no way to send Ctrl+C to another process: docs/unverified.md says how to see it there.
test.runIf(process.platform !== 'win32')('leaves nothing behind after Ctrl+C', async () => {
  const clean = newPlace();
  const running = start(clean.env, ['--sample']);
  const link = await running.printed(LINK);
  expect(readdirSync(join(clean.folder, 'temporary'))).toHaveLength(1);
  expect(await running.stop()).toBe(0);
  expect(await running.printed(/fermé/u)).toBe('fermé');
  expect(readdirSync(join(clean.folder, 'temporary'))).toEqual([]);
  expect(existsSync(join(clean.folder, 'state', 'maillon.log'))).toBe(false);
  await expect(fetch(link)).rejects.toThrow('fetch failed');
  clean.remove();
});

test.each(['maillon', '65536', '-1', '1e3'])('refuses the port %s', async (port) => {
  const refused = start({ ...place.env, MAILLON_PORT: port });
  expect(await refused.printed(/MAILLON_PORT/u)).toBe('MAILLON_PORT');
  expect(await refused.ended).toBe(1);
});

test('says that a port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const address = other.address();
  const port = String(typeof address === 'object' ? address?.port : '');
  const refused = start({ ...place.env, MAILLON_PORT: port });
  expect(await refused.printed(/est déjà pris/u)).toBe('est déjà pris');
  expect(await refused.ended).toBe(1);
  other.close();
});

test('refuses a host that it does not know', async () => {
  const refused = start({ ...place.env, MAILLON_HOST: 'television' });
  expect(await refused.printed(/television/u)).toBe('television');
  expect(await refused.ended).toBe(2);
});

async function passFrom(link: string): Promise<string> {
  const entered = await fetch(link, { redirect: 'manual' });
  return entered.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** The name of the network that a browser with this pass sees open. */
async function networkSeen(link: string, cookie: string): Promise<string> {
  const { origin } = new URL(link);
  const answer = await fetch(`${origin}/call`, {
    method: 'POST',
    headers: { cookie, origin, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'application.state', input: {}, session: 'window-one' }),
  });
  const { value } = (await answer.json()) as { value: { network: { name: string } | null } };
  return value.network?.name ?? '';
}
