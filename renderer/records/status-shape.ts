/** The drawn shape of a status of plan items: it says the state without its colour. */
import type { FieldDescriptor } from '#shared/contract/records.ts';
import type { PlanItem } from '#shared/model/plan-item.ts';
import type { StatusShape } from '#renderer/ui/display/StatusMark.tsx';

type StatusValue = NonNullable<PlanItem['status']>;

const SHAPES: Readonly<Record<StatusValue, StatusShape>> = {
  toDetail: 'dashed',
  toSpecify: 'dots',
  toDebate: 'question',
  toDo: 'empty',
  inProgress: 'dot',
  done: 'check',
  postponed: 'forward',
  suspended: 'pause',
  abandoned: 'cross',
};

const isStatus = (value: string): value is StatusValue => Object.hasOwn(SHAPES, value);

/** Undefined for other choices, and for a status that this version does not know. */
export const shapeOfChoice = (field: FieldDescriptor, value: string): StatusShape | undefined =>
  field.name === 'status' && isStatus(value) ? SHAPES[value] : undefined;
