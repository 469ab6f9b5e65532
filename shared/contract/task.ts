/**
 * Work that may last: whoever asks for it gives it a name of their own, hears under it how far it is, and may give it
 * up under it. Any operation may be asked for as a task; those that never say anything simply take no time.
 */
import { z } from 'zod';

/** What is being done, as the person reads it. */
export const STAGES = [
  'reading',
  'copying',
  'trying',
  'comparing',
  'backingUp',
  'takingIn',
  'layingOut',
  'writing',
] as const;
export type Stage = (typeof STAGES)[number];

export const taskId = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);

export const progressSchema = z.object({
  event: z.literal('progress'),
  task: taskId,
  stage: z.enum(STAGES),
  /** From 0 to 1; null while its end is not known. */
  part: z.number().min(0).max(1).nullable(),
});
export type Progress = z.infer<typeof progressSchema>;

/** Gives a task up. What it had begun is undone; one that is finished, or unknown, is left as it is. */
export const givingUpSchema = z.object({ task: taskId });
