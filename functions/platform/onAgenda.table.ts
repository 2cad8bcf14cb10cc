import { writers } from './writers.ts';

/** What puts work on the agenda at an instant, or moves what stands there, as the expression of an update of its item. */
export const onAgenda = (shard: string, at: string, work: object) => ({
  UpdateExpression: 'SET agenda = :shard, agendaAt = :at, #work = :work, writer = :writer',
  ExpressionAttributeNames: { '#work': 'work' },
  ExpressionAttributeValues: { ':shard': shard, ':at': at, ':work': work, ':writer': writers.agenda },
});
