/** Bytes inside JSON: standard base64 with its padding, in the one spelling that each value has. */
import { z } from 'zod';

/** What a last character may be when 0, 2 or 4 of its bits are spare, and the padding that follows. */
const ENDINGS = ['', '[AEIMQUYcgkosw048]=', '[AQgw]=='] as const;

export function base64Of(bytes: number): z.ZodString {
  const padding = (3 - (bytes % 3)) % 3;
  const whole = Math.ceil((bytes * 8) / 6) - (padding === 0 ? 0 : 1);
  return z.string().regex(new RegExp(`^[A-Za-z0-9+/]{${whole}}${ENDINGS[padding] ?? ''}$`));
}
