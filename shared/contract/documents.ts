/** What every document that goes out is asked with, and answered by. */
import { z } from 'zod';

export const DOCUMENT_FORMATS = ['pdf', 'docx'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** In which numbers, dates and choices are written. */
export const language = z.enum(['fr', 'en']).default('fr');

/** With `message`, a draft of a message that has the document attached. */
export const documentWishes = z.object({
  format: z.enum(DOCUMENT_FORMATS).default('pdf'),
  language,
  message: z.boolean().default(false),
});

/** A file that was made, and what a webmail's message that carries it would say. */
export const exported = z.object({
  file: z.string(),
  name: z.string(),
  message: z.object({ subject: z.string(), text: z.string() }),
});
