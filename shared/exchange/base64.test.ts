import fc from 'fast-check';
import { expect, test } from 'vitest';
import { base64Of } from './base64.ts';

test('bytes have one spelling', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      const text = Buffer.from(bytes).toString('base64');
      const schema = base64Of(bytes.length);
      expect(schema.safeParse(text).success).toBe(true);
      expect(base64Of(bytes.length + 1).safeParse(text).success).toBe(false);
      // Any other spelling that a forgiving reader takes for the same bytes.
      const others = [`${text} `, text.replace(/=+$/, ''), text.replace(/.(=+)$/, 'B$1')].filter(
        (other) => other !== text && Buffer.from(other, 'base64').equals(bytes),
      );
      expect(others.filter((other) => schema.safeParse(other).success)).toEqual([]);
    }),
  );
});
