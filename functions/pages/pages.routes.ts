import * as z from 'zod/mini';
import { route } from '../platform/route.ts';

const text = z.optional(z.string());
const form = z.looseObject({
  id: z.string(),
  locale: z.string(),
  fields: z.array(z.object({ name: z.string(), type: z.string(), label: z.string(), required: z.boolean() })),
  consents: z.array(z.object({ purpose: z.string(), text: z.string(), hash: z.string(), required: z.boolean() })),
});

const file = { method: 'GET', shows: ['text/html'] } as const;
/** Files are answered with 304 to whoever has them already, and with 404 where there is none. */
const statuses = { 200: 'The file', 304: 'Unchanged since it was last asked for', 404: 'No such file' };
const page = <const Path extends string>(path: Path, summary: string) =>
  route({ ...file, path, summary, query: z.object({ locale: text }), statuses });
/** A page behind a link with a token, which only its button spends. */
const linked = <const Path extends string>(path: Path, summary: string) =>
  route({ ...file, path, summary, query: z.object({ t: text, locale: text }), statuses });

export const pagesRoutes = {
  home: route({
    ...file,
    path: '/',
    summary: 'Leads to the shop; on one machine, the demonstration shop',
    query: z.object({ locale: text }),
    statuses: { ...statuses, 302: 'To the shop’s own site' },
  }),
  form: page('/f/{form}', 'A form as a page'),
  unsubscribe: linked('/unsubscribe', 'A page with one button to leave'),
  copy: linked('/copy', 'A page with one button that gives a copy of everything held'),
  erase: linked('/erase', 'A page with one button that erases'),
  unsubscribed: linked('/unsubscribed', 'After leaving: a way back, and what may come instead'),
  instead: linked('/unsubscribed/{how}', 'After a way back was taken'),
  erased: linked('/erased', 'After erasing'),
  answered: linked('/s/{survey}/thanks', 'After a survey'),
  survey: linked('/s/{survey}', 'A survey as a page'),
  thanks: page('/thanks', 'After a form without JavaScript'),
  placement: route({
    ...file,
    path: '/q/{placement}',
    summary: 'The form of a placement; with `.svg` after its name its QR code',
    query: z.object({ locale: text }),
    shows: ['text/html', 'image/svg+xml'],
    statuses,
  }),
  poster: page('/q/{placement}/poster', 'An A4 poster with the QR code'),
  tableTent: page('/q/{placement}/table-tent', 'An A4 sheet that folds into a table tent'),
  snippets: page('/snippets', 'Code for the shop’s own pages, to choose and copy'),
  preview: route({
    ...file,
    path: '/snippets/preview',
    summary: 'A snippet as it is chosen, on a page of grey lines',
    query: z.object({
      ...{ locale: text, form: text, look: text, accent: text, width: text, after: text },
    }),
    statuses,
  }),
  formDefinition: route({
    method: 'GET',
    path: '/v1/forms/{form}',
    summary: 'A form in one language, to draw it oneself',
    query: z.object({ locale: text }),
    answer: form,
    statuses,
  }),
  console: page('/console/{screen}', 'The staff’s console: one page for each of its screens'),
  consoleAsset: route({
    method: 'GET',
    path: '/console/assets/{file}',
    summary: 'A style, script or file of texts of the console',
    shows: ['text/css', 'text/javascript', 'application/json'],
    statuses,
  }),
  consoleConfig: route({
    method: 'GET',
    path: '/console/config.json',
    summary: 'Where staff sign in, and what the console says of the shop',
    answer: z.looseObject({ issuer: z.string(), clientId: z.string(), scope: z.string() }),
    statuses: { 200: 'The configuration' },
  }),
  openApi: route({
    method: 'GET',
    path: '/openapi.json',
    summary: 'This description',
    answer: z.looseObject({ openapi: z.string() }),
    statuses,
  }),
  asset: route({
    method: 'GET',
    path: '/assets/{file}',
    summary: 'A style, script or picture of the pages and letters',
    shows: ['text/css', 'text/javascript', 'image/png', 'image/jpeg'],
    statuses,
  }),
};
