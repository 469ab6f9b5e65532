/** A need put together with what may meet it: booked and written to both, then followed to what came of it. */
import { err, ok } from '#shared/lib/result.ts';
import { typeOf } from '#shared/model/model.ts';
import { localDay } from '../local-day.ts';
import type { NetworkHandlers } from '../network-handler.ts';
import { textOrNull } from '../plan-items.ts';
import { numberOrNull } from '../services/sharing.ts';
import { sharingMessage } from '../services/sharing-message.ts';
import { standingRecord } from '../services/workshop.ts';
import { filledCells, gathered, settingCells } from '../values.ts';

export const proposalHandlers: Pick<
  NetworkHandlers,
  'sharing.message' | 'sharing.propose' | 'sharing.answer'
> = {
  async 'sharing.message'(wishes, context) {
    const made = await sharingMessage(wishes, context);
    return made === undefined ? err({ code: 'not-found' }) : ok(made);
  },

  async 'sharing.propose'({ need, offer, resource, booking }, snapshot) {
    const wanted = await standingRecord(snapshot, 'notice', need);
    const offered = offer === null ? undefined : await standingRecord(snapshot, 'notice', offer);
    const thing =
      resource === null ? undefined : await standingRecord(snapshot, 'resource', resource);
    const isMissing =
      wanted === undefined ||
      (offer === null && resource === null) ||
      (offer !== null && offered === undefined) ||
      (resource !== null && thing === undefined);
    if (isMissing) return err({ code: 'not-found' });
    const { model, newId, now } = snapshot;
    const introduction = newId();
    const isBooked = booking !== null && resource !== null;
    const id = isBooked ? newId() : null;
    const gesture = gathered([
      settingCells(typeOf(model, 'introduction'), introduction, [
        { field: 'need', value: need },
        ...filledCells({ offer, resource, booking: id }),
        { field: 'state', value: 'proposed' },
        { field: 'proposedOn', value: localDay(now()) },
      ]),
      ...(isBooked
        ? [
            settingCells(typeOf(model, 'booking'), id ?? '', [
              { field: 'kind', value: booking.kind },
              { field: 'resource', value: resource },
              { field: 'quantity', value: booking.quantity },
              { field: 'from', value: booking.from },
              { field: 'until', value: booking.until },
              ...filledCells({
                fromTime: booking.fromTime,
                untilTime: booking.untilTime,
                organisation: textOrNull(wanted['organisation']),
                person: textOrNull(wanted['person']),
                purpose: textOrNull(wanted['title']),
                deposit: numberOrNull(thing?.['deposit']),
              }),
              { field: 'state', value: 'agreed' },
            ]),
          ]
        : []),
    ]);
    return gesture.ok
      ? ok({ gesture: gesture.value, output: { introduction, booking: id } })
      : gesture;
  },

  async 'sharing.answer'({ introduction, state }, snapshot) {
    const record = await standingRecord(snapshot, 'introduction', introduction);
    if (record === undefined) return err({ code: 'not-found' });
    const { model } = snapshot;
    const bookingId = textOrNull(record['booking']);
    const booking =
      bookingId === null ? undefined : await standingRecord(snapshot, 'booking', bookingId);
    const isToCome =
      booking !== undefined && ['asked', 'agreed', null].includes(textOrNull(booking['state']));
    const need = textOrNull(record['need']);
    const gesture = gathered([
      settingCells(typeOf(model, 'introduction'), introduction, [{ field: 'state', value: state }]),
      ...(isToCome
        ? [
            settingCells(typeOf(model, 'booking'), booking.id, [
              { field: 'state', value: state === 'declined' ? 'refused' : 'agreed' },
            ]),
          ]
        : []),
      ...(state === 'done' && need !== null
        ? [settingCells(typeOf(model, 'notice'), need, [{ field: 'state', value: 'met' }])]
        : []),
    ]);
    if (!gesture.ok) return gesture;
    const ids = [...new Set(gesture.value.map((intent) => intent.record))];
    return ok({ gesture: gesture.value, output: { ids } });
  },
};
