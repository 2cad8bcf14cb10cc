import type { ComponentChildren } from 'preact';
import { roles } from '../../functions/platform/may.ts';
import type { sendingRoutes } from '../../functions/staff/sending.routes.ts';
import type { settingsRoutes } from '../../functions/staff/settings.routes.ts';
import { languageName, number } from '../kit/format.ts';
import { useGet } from '../kit/loaded.ts';
import { maySee, screens } from '../kit/screens.ts';
import { mayDo } from '../kit/session.ts';
import { duration, purposeName } from '../kit/terms.ts';
import { fill, words } from '../kit/texts.ts';
import { DataTable } from '../parts/lists.tsx';
import { Page } from '../parts/Page.tsx';
import { Shown } from '../parts/states.tsx';
import { TurnMarketing } from '../parts/TurnMarketing.tsx';

const command = 'npm run staff -- add --email … --group owner|marketer|clerk';

/** What the shop has decided and where that is changed, how sending stands, and what each role sees. */
export default function Settings() {
  const text = words('settings');
  const frame = words('frame');
  return (
    <Page title={text.title} lead={fill(text.lead, { file: 'shop.config.ts' })}>
      <TheShop />
      <Sending />
      <section>
        <h2>{text.staff}</h2>
        <p>{fill(text.staffText, { command })}</p>
        <DataTable
          caption={text.staff}
          rows={roles}
          keyOf={(role) => role}
          columns={[
            { head: text.role, main: true, cell: (role) => frame.role[role] },
            {
              head: text.screens,
              cell: (role) =>
                screens
                  .filter((screen) => screen.nav && maySee(screen, role))
                  .map(({ nav }) => frame.nav[nav!])
                  .join(', '),
            },
          ]}
        />
      </section>
    </Page>
  );
}

function TheShop() {
  const text = words('settings');
  const found = useGet<typeof settingsRoutes.settings>('/v1/settings');
  return (
    <section>
      <h2>{text.shop}</h2>
      <Shown of={found}>
        {(shop) => (
          <Facts
            facts={[
              [text.name, `${shop.name}, ${shop.address}`],
              [text.site, shop.url],
              [text.zone, shop.timeZone],
              [text.currency, shop.currency],
              [text.languages, shop.locales.map(languageName).join(', ')],
              [text.senders, shop.senders.map(({ name, email }) => `${name} <${email}>`).join(', ')],
              [text.replyTo, shop.replyTo],
              [text.cap, duration(shop.cap)],
              [text.quiet, fill(text.from, shop.quietHours)],
              [
                text.age,
                Object.entries(shop.minimumAge)
                  .map(([country, age]) => `${country} ${age}`)
                  .join(', '),
              ],
              [text.purposes, shop.purposes.map(purposeName).join(', ')],
            ]}
          />
        )}
      </Shown>
    </section>
  );
}

function Sending() {
  const text = words('settings');
  const sending = useGet<typeof sendingRoutes.sending>('/v1/sending');
  return (
    <section>
      <h2>{text.sending}</h2>
      <Shown of={sending}>
        {(standing) => {
          const { quota, warmUp, week, marketing } = standing;
          return (
            <>
              <Facts
                facts={[
                  [text.marketing, marketing.state === 'on' ? text.on : text.off],
                  [text.delivered, number(week.delivered)],
                  [text.bounced, number(week.bounced)],
                  [text.complained, number(week.complained)],
                ]}
              />
              {quota && (
                <p>
                  {fill(text.quota, {
                    perDay: quota.perDay < 0 ? '∞' : number(quota.perDay),
                    perSecond: number(quota.perSecond),
                    sent: number(quota.sentLastDay),
                  })}
                </p>
              )}
              {warmUp && <p>{fill(text.warmUp, { taken: number(warmUp.taken), most: number(warmUp.most) })}</p>}
              {mayDo('change programme') && <TurnMarketing of={standing} onTurned={sending.set} />}
            </>
          );
        }}
      </Shown>
    </section>
  );
}

function Facts({ facts }: { facts: readonly (readonly [label: string, value: ComponentChildren])[] }) {
  return (
    <dl class="facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
