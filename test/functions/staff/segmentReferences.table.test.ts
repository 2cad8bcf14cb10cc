import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { campaignSchema } from '../../../functions/programme/campaigns/campaign.schema.ts';
import { campaignsTable } from '../../../functions/programme/campaigns/campaigns.table.ts';
import { defaults } from '../../../functions/programme/defaults.ts';
import { definitionSchemas } from '../../../functions/programme/definition.schema.ts';
import { letterRulesOf } from '../../../functions/programme/letters/compileSteps.ts';
import { programmeTable } from '../../../functions/programme/programme.table.ts';
import { atLast, programmeAt } from '../../../functions/programme/programmeAt.ts';
import type { Rule } from '../../../functions/programme/rule.schema.ts';
import { readHeads } from '../../../functions/programme/stored.schema.ts';
import { changeDefinition } from '../../../functions/staff/changeDefinition.ts';
import { parseDefinition } from '../../../functions/staff/parseDefinition.ts';
import { createCampaign, saveCampaign } from '../../../functions/staff/saveCampaign.ts';
import { viewProgramme } from '../../../functions/staff/viewProgramme.ts';
import { shop } from '../../support/builders.ts';
import { startTables, type Tables } from '../../support/tables.ts';

let tables: Tables;
beforeAll(async () => {
  tables = await startTables();
});
afterAll(() => tables.stop());
beforeEach(() => void vi.spyOn(console, 'info').mockImplementation(() => {}));

const schemas = definitionSchemas(shop);
const parsing = { schemas, letters: letterRulesOf(shop) };
const programme = () => programmeTable(tables.client, 'contacts');
let seconds = 0;
const change = (id: string, rule: Rule | undefined, campaigns: string[] | 'look' = [], between = async () => {}) => {
  seconds += 60;
  const now = new Date(Date.parse('2027-01-01T10:00:00Z') + seconds * 1000);
  const alsoUsing = async (segment: string) => {
    const using = campaigns === 'look' ? (await theCampaigns().usingSegment(segment)).map((one) => one.id) : campaigns;
    await between();
    return using.map((campaign) => ({ kind: 'campaign' as const, id: campaign }));
  };
  const to = () => rule && parseDefinition('segment', id, { name: id, rule }, parsing);
  return changeDefinition(
    { kind: 'segment', id, to },
    { programme: programme(), defaults, schemas, by: 'test', now, alsoUsing },
  );
};
const theCampaigns = () => campaignsTable(tables.client, 'contacts');
const mailing = (segment: string) => ({
  ...{ name: segment, segment, purpose: 'newsletter' },
  content: Object.fromEntries(shop.locales.map((locale) => [locale, { subject: 'News', body: 'Bread.' }])),
});
/** Does something the first time it is asked to. */
const once = (does: () => Promise<unknown>) => {
  let done = false;
  return async () => {
    const first = !done;
    done = true;
    if (first) await does();
  };
};
const saving = (between = async () => {}) => {
  const now = new Date('2027-01-01T10:00:00Z');
  const check = async () => {
    const stored = readHeads(await programme().items(), schemas);
    const { segments } = programmeAt(defaults, stored, atLast);
    await between();
    const rules = { letters: letterRulesOf(shop), shopZone: shop.timeZone, now: now.toISOString() };
    return {
      parsing: { ...rules, schema: campaignSchema(shop), isSegment: (id: string) => segments.has(id) },
      alongside: [programme().references(stored.references)],
    };
  };
  return { campaigns: theCampaigns(), check, shop, by: 'test', now };
};
const within = (segment: string): Rule => ({ field: 'segments', op: 'contains', value: segment });
const saved = async () => {
  const { segment } = readHeads(await programme().items(), schemas);
  return segment.flatMap(({ id, versions }) => (versions.at(-1)?.body ? [id] : [])).sort();
};

test('a ring is refused with its way, and a segment in use stays, whoever uses it', async () => {
  await change('first', { field: 'orders.count', op: 'gte', value: 1 });
  await change('second', within('first'));
  await change('third', { any: [within('lapsed'), within('second')] });
  await expect(change('first', { all: [within('third')] })).rejects.toMatchObject({
    status: 400,
    errors: [{ path: 'rule.all.0.value', message: expect.stringContaining('first → third → second → first') }],
  });
  await expect(change('fourth', within('nowhere'))).rejects.toMatchObject({
    status: 400,
    errors: [{ path: 'rule.value' }],
  });
  await expect(change('first', undefined)).rejects.toMatchObject({
    status: 409,
    message: 'It is in use by segment second',
  });
  await expect(change('third', undefined, ['cmp_1'])).rejects.toMatchObject({
    message: 'It is in use by campaign cmp_1',
  });
  expect(await saved()).toEqual(['first', 'second', 'third']);
  // What the deployment brings under an id in use may come back.
  await change('lapsed', { all: [] });
  await change('lapsed', undefined);
  for (const id of ['third', 'second', 'first']) await change(id, undefined);
  expect(await saved()).toEqual([]);
});

test('two who would close a ring, or take away what the other refers to, at the same moment do not', async () => {
  for (let round = 0; round < 5; round++) {
    const [a, b] = [`a-${round}`, `b-${round}`] as const;
    await change(a, { all: [] });
    await change(b, { all: [] });
    const ring = await Promise.allSettled([change(a, within(b)), change(b, within(a))]);
    expect(ring.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [first, second] = ring[0]!.status === 'fulfilled' ? [a, b] : [b, a];
    await change(first, { all: [] });
    const cut = await Promise.allSettled([change(first, within(second)), change(second, undefined)]);
    expect(cut.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  }
});

test('a campaign is refused whose segment is taken away between its check and its saving, and the other way round the segment stays', async () => {
  await change('stays', { all: [] });
  const id = await createCampaign(mailing('stays'), saving());
  const create = createCampaign;
  const move: typeof createCampaign = async (said, by) => saveCampaign(id, said, by).then(() => id);
  for (const [segment, save] of [['mailed', create] as const, ['moved-to', move] as const]) {
    await change(segment, { all: [] });
    const cut = once(() => change(segment, undefined, 'look'));
    await expect(save(mailing(segment), saving(cut))).rejects.toMatchObject({
      status: 400,
      errors: [{ path: 'segment' }],
    });
    await change(segment, { all: [] });
    const begin = once(() => save(mailing(segment), saving()));
    await expect(change(segment, undefined, 'look', begin)).rejects.toMatchObject({
      message: expect.stringContaining('It is in use by campaign cmp_'),
    });
  }
});

test('campaigns that are saved at once are all served', async () => {
  const ids = await Promise.all(['a', 'b', 'c', 'd'].map(() => createCampaign(mailing('lapsed'), saving())));
  expect(new Set(ids).size).toBe(4);
});

test('many who save what refers to segments at once are all served', async () => {
  await Promise.all(['one', 'two', 'three', 'four'].map((id) => change(id, within('lapsed'))));
  expect(await saved()).toEqual(expect.arrayContaining(['one', 'two', 'three', 'four']));
});

test('a segment is filling as long as one that it rests on is', async () => {
  await change('base', { all: [] });
  await change('on-base', within('base'));
  const view = await viewProgramme({ programme: programme(), defaults, schemas });
  expect(view.segment('on-base')).toMatchObject({ state: 'filling', done: 0 });
  expect(view.segment('lapsed')).toMatchObject({
    name: { en: 'Lapsed: customers without an order for 90\u00a0days', fi: expect.any(String) },
  });
});
