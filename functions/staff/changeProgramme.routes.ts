import * as z from 'zod/mini';
import { route } from '../platform/route.ts';
import { ruleShape } from '../programme/rule.schema.ts';
import { locales } from '../shop/locales.ts';
import { automationSaid, automationSchema, segmentSchema, voucherKindViewSchema } from './definitionView.schema.ts';

const may = 'change programme';
/** Letters of several steps in several languages. */
const kilobytes = 128;

/** What is checked of a definition here is that it is an object; `parseDefinition` says what is wrong with it. */
const said = z.optional(z.unknown());
const segmentBody = z.looseObject({ id: said, name: said, rule: z.optional(ruleShape), version: said });
const voucherKindBody = z.looseObject({
  ...{ id: said, title: said, gives: said, where: said, minimum: said, validFor: said, times: said, version: said },
});
const conflicts = { 409: 'Somebody else has changed it since that version' };
const saved = { ...conflicts, 404: 'The address carries no id' };
const gone = { 204: 'What was saved is taken back; what the deployment brings under the id holds again' };
const missing = { 404: 'No such automation' };

export const changeProgrammeRoutes = {
  putSegment: route({
    method: 'PUT',
    path: '/v1/segments/{id}',
    summary: 'Saves a segment: it holds everywhere from one instant on, a few seconds ahead',
    may,
    kilobytes,
    body: segmentBody,
    answer: segmentSchema,
    statuses: { 200: 'The segment as it will be', ...saved },
  }),
  putVoucherKind: route({
    method: 'PUT',
    path: '/v1/voucher-kinds/{id}',
    summary: 'Saves a kind of voucher; vouchers that are out keep the terms they were issued under',
    may,
    body: voucherKindBody,
    answer: voucherKindViewSchema,
    statuses: { 200: 'The kind as it will be', ...saved },
  }),
  removeSegment: route({
    method: 'DELETE',
    path: '/v1/segments/{id}',
    summary: 'Takes back what was saved of a segment',
    may,
    statuses: { ...gone, 404: 'No such segment', 409: 'It is built in and was not changed, or it is in use' },
  }),
  putAutomation: route({
    method: 'PUT',
    path: '/v1/automations/{id}',
    summary: 'Saves an automation: it holds everywhere from one instant on, a few seconds ahead',
    may,
    kilobytes,
    body: automationSaid,
    answer: automationSchema,
    statuses: { 200: 'The automation as it will be', ...saved },
  }),
  removeAutomation: route({
    method: 'DELETE',
    path: '/v1/automations/{id}',
    summary: 'Takes back what was saved of an automation',
    may,
    statuses: { ...gone, ...missing, 409: 'It is built in and was not changed' },
  }),
  pauseAutomation: route({
    method: 'POST',
    path: '/v1/automations/{id}/pause',
    summary:
      'Stops an automation until it is resumed; what falls due meanwhile goes out only if it is not too late then',
    may,
    sent: ['none'],
    answer: automationSchema,
    statuses: { 200: 'The automation as it will be', ...missing, ...conflicts },
  }),
  testAutomation: route({
    method: 'POST',
    path: '/v1/automations/{id}/test',
    summary: 'Mails a letter of an automation, as it was saved last, to the mailbox of whoever is signed in',
    may,
    sent: ['json', 'none'],
    body: z.strictObject({
      step: z.optional(z.int().check(z.gte(1), z.lte(10))),
      locale: z.optional(z.enum(locales)),
    }),
    answer: z.object({ status: z.enum(['mailed', 'already-mailed']), to: z.string() }),
    statuses: {
      202: 'It is on its way, or was asked for seconds ago',
      404: 'No such automation, or no such step',
      409: 'The token names no mailbox: send an ID token, whose address is verified',
    },
  }),
  resumeAutomation: route({
    method: 'POST',
    path: '/v1/automations/{id}/resume',
    summary: 'Sets a paused automation going again',
    may,
    sent: ['none'],
    answer: automationSchema,
    statuses: { 200: 'The automation as it will be', ...missing, ...conflicts },
  }),
};
