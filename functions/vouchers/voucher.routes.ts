import { linkQuery } from '../platform/linkQuery.ts';
import { route } from '../platform/route.ts';

const statuses = { 400: 'The link is not valid or has expired' };

export const voucherRoutes = {
  page: route({
    method: 'GET',
    path: '/voucher',
    summary: 'A voucher for its holder to show: what it is, its code, and until when it is valid',
    query: linkQuery,
    shows: ['text/html'],
    statuses: { ...statuses, 200: 'The voucher' },
  }),
  picture: route({
    method: 'GET',
    path: '/voucher.png',
    summary: 'The code of a voucher to be scanned, for mail programs',
    query: linkQuery,
    shows: ['image/png'],
    statuses: { ...statuses, 200: 'The code' },
  }),
  calendar: route({
    method: 'GET',
    path: '/voucher.ics',
    summary: 'The last day of a voucher, for a calendar',
    query: linkQuery,
    shows: ['text/calendar'],
    statuses: { ...statuses, 200: 'The day' },
  }),
};
