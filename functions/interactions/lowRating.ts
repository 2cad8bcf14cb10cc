import type { StoredEvent, StoredInteraction } from '../person/interaction.schema.ts';
import { newId } from '../platform/ids.ts';

/** Of five: whoever gives so little is looked after by somebody. */
const lowRating = 2;

/** A note for staff about something bad that a person said: it is open until one of them has seen to it. */
export function newNote(about: Pick<StoredEvent, 'value' | 'text' | 'survey' | 'answers'>, now: Date): StoredEvent {
  return { id: newId('interaction', now), kind: 'note', at: now.toISOString(), ...about };
}

/** The note that an interaction opens; undefined for all but a low rating. */
export function noteAbout({ kind, value, text }: Omit<StoredInteraction, 'id'>, now: Date): StoredEvent | undefined {
  return kind === 'rating' && value !== undefined && value <= lowRating ? newNote({ value, text }, now) : undefined;
}
