import type { EverybodyTable } from '../contacts/everybody.table.ts';
import type { CameBy, PeopleTable } from '../permission/people.table.ts';
import { shards } from '../platform/shard.ts';
import type { Shop } from '../shop/shop.ts';

/** How many came by a way in, how many of them agree to letters now, and how many have bought. */
type Came = { people: number; agreed: number; bought: number };
type PlacesDependencies = {
  everybody: Pick<EverybodyTable, 'page' | 'count'>;
  people: Pick<PeopleTable, 'cameBy'>;
  shop: Pick<Shop, 'forms' | 'placements' | 'stores'>;
  mayGoOn: () => boolean;
};

const most = 1_600;

/** Every form and placement of the shop with who came by it; and the other ways in, by their channel. */
export async function viewPlaces({ everybody, people, shop, mayGoOn }: PlacesDependencies) {
  const tallies = new Map<string, Came>();
  const count = (key: string, { agreed, bought }: CameBy) => {
    const came = tallies.get(key) ?? { people: 0, agreed: 0, bought: 0 };
    tallies.set(key, {
      people: came.people + 1,
      agreed: came.agreed + Number(agreed),
      bought: came.bought + Number(bought),
    });
  };
  let seen = 0;
  let whole = true;
  for (const shard of shards)
    for (let after = ''; ; ) {
      if (seen > 0 && !mayGoOn()) {
        whole = false;
        break;
      }
      const ids = await everybody.page(shard, after, most);
      for (const one of await people.cameBy(ids)) {
        const known = Object.hasOwn(shop.forms, one.form ?? '');
        count(known ? `form ${one.form}` : `channel ${one.channel}`, one);
        if (one.placement) count(`placement ${one.placement}`, one);
      }
      seen += ids.length;
      if (ids.length < most) break;
      after = ids.at(-1)!;
    }
  const came = (key: string): Came => tallies.get(key) ?? { people: 0, agreed: 0, bought: 0 };
  return {
    forms: Object.entries(shop.forms).map(([id, { title, incentive, voucher }]) => ({
      ...{ id, title, ...came(`form ${id}`) },
      ...(incentive && { incentive }),
      ...(voucher && { voucher }),
    })),
    placements: Object.entries(shop.placements).map(([id, { kind, title, form, store }]) => ({
      ...{ id, kind, title, form, ...came(`placement ${id}`) },
      ...(store && { address: shop.stores?.[store]?.address }),
    })),
    others: [...tallies].flatMap(([key, tally]) =>
      key.startsWith('channel ') ? [{ channel: key.slice('channel '.length), ...tally }] : [],
    ),
    ...(!whole && { seen, of: await everybody.count() }),
  };
}
