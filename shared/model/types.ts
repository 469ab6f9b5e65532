/** The record types of the code. Adding a register is adding its file to this list. */
import { affiliation } from './affiliation.ts';
import { comment } from './comment.ts';
import { fieldDefinition } from './field-definition.ts';
import { network } from './network.ts';
import { organisation } from './organisation.ts';
import { person } from './person.ts';
import { plan } from './plan.ts';
import { planItem } from './plan-item.ts';
import { planView } from './plan-view.ts';
import { roundTableLine } from './round-table-line.ts';
import { stickyNote } from './sticky-note.ts';
import { workshopAxis } from './workshop-axis.ts';
import { workshopCategory } from './workshop-category.ts';
import { workshop } from './workshop.ts';
import { step } from './step.ts';

export const RECORD_TYPES = [
  network,
  organisation,
  person,
  affiliation,
  plan,
  planItem,
  planView,
  workshop,
  workshopAxis,
  workshopCategory,
  stickyNote,
  roundTableLine,
  step,
  comment,
  fieldDefinition,
] as const;
