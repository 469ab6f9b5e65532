/** How a record says its place among its siblings: declared alike in every type whose records stand in an order. */
import { text } from './field.ts';

/** A fractional index (shared/domain/position.ts); ties are broken by id. Moved by commands of its own. */
export const placeAmong = (id: number) =>
  text({
    id,
    label: { fr: 'Place', en: 'Position' },
    settlesItself: true,
    internal: true,
    structural: true,
  });
