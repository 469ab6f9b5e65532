import { expect, test } from 'vitest';
import { contentDisposition } from './content-disposition.ts';

test.each([
  ['plan.csv', 'attachment; filename="plan.csv"; filename*=UTF-8\'\'plan.csv'],
  [
    'Plan d’action (été).csv',
    'attachment; filename="Plan d_action _ete_.csv"; filename*=UTF-8\'\'Plan%20d%E2%80%99action%20%28%C3%A9t%C3%A9%29.csv',
  ],
  ['a"\r\nX: 1', 'attachment; filename="a___X_ 1"; filename*=UTF-8\'\'a%22%0D%0AX%3A%201'],
  ['\ud800.csv', 'attachment; filename="_.csv"; filename*=UTF-8\'\'%EF%BF%BD.csv'],
])('%j', (name, header) => {
  expect(contentDisposition(name)).toBe(header);
});
