/**
 * What is computed anew from an answer, with the parts that came out equal being the very same objects as before: what
 * is given only those parts need not be drawn again.
 */
import { useState } from 'react';
import { replaceEqualDeep } from '@tanstack/react-query';

export function useEqualParts<T>(value: T): T {
  const [kept, setKept] = useState(value);
  const shared = kept === value ? kept : replaceEqualDeep(kept, value);
  // As React advises for what follows from properties: before anything is drawn with the old one.
  if (shared !== kept) setKept(shared);
  return shared;
}
