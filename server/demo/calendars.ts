import type { CatalogueBook } from '../catalogue/index.ts';
import { type Calendar, officeHours } from './hours.ts';
import type { Calendars } from './script.ts';

/** The calendars of a catalogue, and office hours of every zone that is asked for. */
export function calendarsOf(edition: CatalogueBook['current']): Calendars {
  const offices = new Map<string, Calendar>();
  const byId = (id: string): Calendar => {
    const calendar = edition.calendars.get(id);
    if (!calendar) throw new Error(`the catalogue has no calendar ${id}`);
    return calendar;
  };
  return {
    staff: byId(edition.plan('standard').openingHours),
    always: { kind: 'always', id: 'always' },
    byId,
    office(zone) {
      const office = offices.get(zone) ?? officeHours(zone);
      offices.set(zone, office);
      return office;
    },
  };
}
