import { backfillKind } from '../agenda/backfillKind.ts';
import { cleanKind } from '../agenda/cleanKind.ts';
import { clickKind } from '../agenda/clickKind.ts';
import { differenceKind } from '../agenda/differenceKind.ts';
import type { DueKinds } from '../agenda/dueKind.ts';
import { eraseKind } from '../agenda/eraseKind.ts';
import { expireKind } from '../agenda/expireKind.ts';
import { judgeKind } from '../agenda/judgeKind.ts';
import { mailKind } from '../agenda/mailKind.ts';
import { unsettledKind } from '../agenda/unsettledKind.ts';
import { decideKind } from '../campaigns/decideKind.ts';
import { expandKind } from '../campaigns/expandKind.ts';
import { tendKind } from '../campaigns/tendKind.ts';
import { importKind } from '../lists/importKind.ts';
import { mergeKind } from '../merging/mergeKind.ts';
import { foretellKind } from '../reports/foretellKind.ts';
import { promiseKind } from '../reports/promiseKind.ts';

/** Every kind of work that can wait on the agenda, and who does it. */
export const kinds: DueKinds = {
  backfill: backfillKind,
  clean: cleanKind,
  clicks: clickKind,
  decide: decideKind,
  difference: differenceKind,
  erase: eraseKind,
  expand: expandKind,
  expire: expireKind,
  foretell: foretellKind,
  import: importKind,
  judge: judgeKind,
  mail: mailKind,
  merge: mergeKind,
  promise: promiseKind,
  unsettled: unsettledKind,
  tend: tendKind,
};
