/** The doors every transport knocks at with what it received: nothing reaches the backend unread. */
import { requestSchema, type Answer } from '#shared/contract/envelope.ts';
import { taskId } from '#shared/contract/task.ts';
import type { Backend } from './backend.ts';

export function answerRequest(backend: Backend, received: unknown): Promise<Answer> {
  const request = requestSchema.safeParse(received);
  if (request.success) return backend.call(request.data);
  const where = request.error.issues[0]?.path.join('.') ?? '';
  return Promise.resolve({ ok: false, error: { code: 'invalid-input', where } });
}

/** Heard at once, even while the task holds its thread; what is no task's name is nobody's. */
export function giveUpTask(backend: Pick<Backend, 'giveUp'>, received: unknown): void {
  const task = taskId.safeParse(received);
  if (task.success) backend.giveUp(task.data);
}
