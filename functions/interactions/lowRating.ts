import type { StoredEvent, StoredInteraction } from '../person/interaction.schema.ts';
import { newId } from '../platform/ids.ts';
import type { Instant } from '../time/instant.ts';

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

/** When a note was opened: its id tells (UUID v7). */
export function openedAt(id: string): Instant | undefined {
  const ms = Number.parseInt(id.replace(/^\w+_/, '').replace(/-/g, '').slice(0, 12), 16);
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}
