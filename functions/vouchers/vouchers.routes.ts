import * as z from 'zod/mini';
import { line } from '../person/text.schema.ts';
import { route } from '../platform/route.ts';
import { voucherViewSchema } from './viewVoucher.ts';

const body = z.strictObject({ receipt: line(100, 1) });
const unknown = {
  400: 'The code has a typo, or the body is not valid',
  404: 'A code that nobody was ever given',
  410: 'Its last day is over, or it was cancelled',
  429: 'Too many codes were tried that there are not; see Retry-After',
};

export const vouchersRoutes = {
  voucher: route({
    method: 'GET',
    path: '/v1/vouchers/{code}',
    summary: 'A voucher by its code, however it is typed',
    may: 'see vouchers',
    answer: voucherViewSchema,
    statuses: { 200: 'The voucher', ...unknown },
  }),
  redeem: route({
    method: 'POST',
    path: '/v1/vouchers/{code}/redeem',
    summary: 'Redeems a voucher for a receipt: once, however often it is asked with the same receipt',
    may: 'redeem vouchers',
    body,
    answer: voucherViewSchema,
    statuses: { 200: 'Redeemed', ...unknown, 409: 'It was redeemed with another receipt' },
  }),
  cancel: route({
    method: 'POST',
    path: '/v1/vouchers/{code}/cancel',
    summary: 'Cancels a voucher for a reason, which stands in the change log; repeatable',
    may: 'cancel vouchers',
    body: z.strictObject({ reason: line(200, 1) }),
    answer: voucherViewSchema,
    statuses: { 200: 'Cancelled', ...unknown, 409: 'It was redeemed already' },
  }),
  undo: route({
    method: 'POST',
    path: '/v1/vouchers/{code}/undo',
    summary: 'Takes back what was redeemed for a receipt, within a day',
    may: 'redeem vouchers',
    body,
    answer: voucherViewSchema,
    statuses: {
      200: 'Taken back',
      ...unknown,
      409: 'Nothing was redeemed with this receipt, or longer than a day ago',
    },
  }),
};
