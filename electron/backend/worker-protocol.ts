/**
 * What the thread of a host and the thread of the backend say to each other. Each end reads the other
 * with these schemas.
 */
import { z } from 'zod';
import { answerSchema, eventSchema } from '#shared/contract/envelope.ts';
import { PICTURE_TYPES } from './pictures.ts';

/** The backend's own options, given to the thread as it starts. */
export const backendOptionsSchema = z.object({
  dataFolder: z.string(),
  stateFolder: z.string(),
  resources: z.string(),
  version: z.string(),
  longReader: z.enum(['worker', 'in-process']),
});

const path = z.string().min(1);
const name = z.string();

/** What a question carries. `call` carries a request as it came: the door behind reads it. */
export const askedSchema = z.discriminatedUnion('ask', [
  z.object({ ask: z.literal('call'), id: z.number().int(), request: z.unknown() }),
  z.object({
    ask: z.literal('offerFile'),
    id: z.number().int(),
    file: z.object({ path, name, temporary: z.boolean() }),
  }),
  z.object({ ask: z.literal('takeFile'), id: z.number().int(), token: z.string() }),
  z.object({ ask: z.literal('pictureOf'), id: z.number().int(), hash: z.string() }),
  z.object({ ask: z.literal('endSession'), id: z.number().int(), session: z.string() }),
  z.object({ ask: z.literal('close'), id: z.number().int() }),
]);
export type Asked = z.infer<typeof askedSchema>;
/** Before it has its number. */
export type Question = Asked extends infer A ? (A extends Asked ? Omit<A, 'id'> : never) : never;

/** What answers each question. */
export const answers = {
  call: answerSchema,
  offerFile: z.string(),
  takeFile: z.object({ path, name }).optional(),
  pictureOf: z.object({ path, type: z.enum(PICTURE_TYPES) }).optional(),
  endSession: z.undefined(),
  close: z.undefined(),
} satisfies Record<Asked['ask'], z.ZodType>;

export const toldSchema = z.discriminatedUnion('told', [
  z.object({ told: z.literal('ready') }),
  z.object({ told: z.literal('answer'), id: z.number().int(), value: z.unknown() }),
  /** The question met a defect; the thread lives on. */
  z.object({ told: z.literal('defect'), id: z.number().int(), trace: z.string() }),
  z.object({ told: z.literal('event'), event: eventSchema }),
]);
export type Told = z.infer<typeof toldSchema>;
