/** What crosses a transport, the same on all of them. Everything is JSON. */
import { z } from 'zod';
import { failureSchema } from './failure.ts';
import { progressSchema, taskId } from './task.ts';

export const requestSchema = z.object({
  name: z.string().max(100),
  input: z.unknown(),
  /** One per window: undo belongs to it. */
  session: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
  /** For a command: `asOf` of the answer the person was looking at when they began. Absent: now. */
  asOf: z.number().int().min(0).optional(),
  /** Given by a window that wants to hear how far it is, or may give it up. */
  task: taskId.optional(),
});
export type Request = z.infer<typeof requestSchema>;

export const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown(), asOf: z.number().int().min(0) }),
  z.object({ ok: z.literal(false), error: failureSchema }),
]);
export type Answer = z.infer<typeof answerSchema>;

/** Told to every window as things happen. */
export const eventSchema = z.discriminatedUnion('event', [
  /** Records of these types changed; queries that read them are stale. */
  z.object({ event: z.literal('changed'), types: z.array(z.string()), asOf: z.number().int() }),
  /** Another network, author or setting: everything may be stale. */
  z.object({ event: z.literal('application') }),
  /** A file was opened from outside the window: it stands in the inbox under this id, to be looked at. */
  z.object({ event: z.literal('received'), file: z.string() }),
  /** How far a task is; for the window that named it. */
  progressSchema,
]);
export type MaillonEvent = z.infer<typeof eventSchema>;
