import { describe, expect, test } from 'vitest';
import { createAdmission, isOurAddress, isOurPage } from './admission.ts';

const PORT = 4321;

function admissionWithTokens() {
  let count = 0;
  return createAdmission(PORT, () => `secret-${(count += 1)}`);
}

describe('a link', () => {
  test('lets one browser in, once', () => {
    const admission = admissionWithTokens();
    expect(admission.newLink()).toBe('http://127.0.0.1:4321/open/secret-1');
    expect(admission.admit('secret-1')).toBe(
      'maillon-4321=secret-2; Path=/; HttpOnly; SameSite=Strict',
    );
    expect(admission.admit('secret-1')).toBeUndefined();
  });

  test('dies when another is asked for', () => {
    const admission = admissionWithTokens();
    admission.newLink();
    admission.newLink();
    expect(admission.admit('secret-1')).toBeUndefined();
    expect(admission.admit('secret-2')).toBeDefined();
  });

  test('is needed: nothing is admitted before one', () => {
    expect(admissionWithTokens().admit('')).toBeUndefined();
  });
});

describe('a pass', () => {
  test.each([
    ['maillon-4321=secret-2', true],
    ['other=1; maillon-4321=secret-2', true],
    ['maillon-4321=old; maillon-4321=secret-2', true],
    ['maillon-4321=secret-1', false],
    ['maillon-1=secret-2', false],
    ['xmaillon-4321=secret-2', false],
    ['maillon-4321=', false],
    [undefined, false],
  ])('%s', (cookie, admitted) => {
    const admission = admissionWithTokens();
    admission.newLink();
    admission.admit('secret-1');
    expect(admission.isAdmitted(cookie === undefined ? {} : { cookie })).toBe(admitted);
  });
});

test.each([
  ['127.0.0.1:4321', true],
  ['localhost:4321', true],
  ['127.0.0.1:4322', false],
  ['127.0.0.1', false],
  ['attaque.example.org:4321', false],
  ['127.0.0.1.example.org:4321', false],
  [undefined, false],
])('the address %s', (host, ours) => {
  expect(isOurAddress(host === undefined ? {} : { host }, PORT)).toBe(ours);
});

const host = '127.0.0.1:4321';
const origin = `http://${host}`;

test.each([
  {
    says: 'our page writing',
    headers: { origin, 'sec-fetch-site': 'same-origin' },
    w: true,
    ok: true,
  },
  { says: 'an older browser of ours writing', headers: { origin }, w: true, ok: true },
  { says: 'a write without origin', headers: {}, w: true, ok: false },
  { says: 'a write from an opaque origin', headers: { origin: 'null' }, w: true, ok: false },
  { says: 'a write from a site', headers: { origin: 'https://example.org' }, w: true, ok: false },
  {
    says: 'a write from another port',
    headers: { origin: 'http://127.0.0.1:9' },
    w: true,
    ok: false,
  },
  {
    says: 'a write that claims our origin from elsewhere',
    headers: { origin, 'sec-fetch-site': 'cross-site' },
    w: true,
    ok: false,
  },
  { says: 'a typed address', headers: { 'sec-fetch-site': 'none' }, w: false, ok: true },
  { says: 'our page reading', headers: { 'sec-fetch-site': 'same-origin' }, w: false, ok: true },
  { says: 'another port reading', headers: { 'sec-fetch-site': 'same-site' }, w: false, ok: false },
  { says: 'a site reading', headers: { 'sec-fetch-site': 'cross-site' }, w: false, ok: false },
  {
    says: 'a site reading by script',
    headers: { origin: 'https://example.org' },
    w: false,
    ok: false,
  },
])('$says', ({ headers, w, ok }) => {
  expect(isOurPage({ host, ...headers }, w)).toBe(ok);
});
