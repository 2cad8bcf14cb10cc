import type { programmeRoutes } from '../../../functions/staff/programme.routes.ts';
import type { reportsRoutes } from '../../../functions/staff/reports.routes.ts';
import { type Campaign, peopleOf } from '../../kit/campaign.ts';
import { config } from '../../kit/config.ts';
import { moment, number } from '../../kit/format.ts';
import { useGet } from '../../kit/loaded.ts';
import { named, purposeName, reasonWord } from '../../kit/terms.ts';
import { fill, words } from '../../kit/texts.ts';
import { CheckField, ChoiceField, errorsAt, TextField } from '../../parts/fields.tsx';
import { Figure } from '../../parts/lists.tsx';
import { Busy, Shown } from '../../parts/states.tsx';
import type { PartProps } from '../Campaign.tsx';

/** To whom: a segment, what they have agreed to, and who of them is left out. */
export function Who({ draft, write, saved, dirty, problem }: PartProps) {
  const text = words('campaigns');
  const { data } = useGet<typeof programmeRoutes.segments>('/v1/segments');
  const all = (data?.items ?? []).map((one) => [one.id, 'name' in one ? named(one.name, one.id) : one.id] as const);
  const others = all.filter(([id]) => id !== draft.segment);
  return (
    <div class="sides">
      <section class="stack">
        <TextField
          label={text.name}
          hint={text.nameHint}
          value={draft.name}
          onText={(name) => write({ name })}
          errors={errorsAt(problem, 'name')}
          maxLength={100}
        />
        <ChoiceField
          label={text.segment}
          value={draft.segment}
          onChoice={(segment) => write({ segment, exclude: draft.exclude.filter((id) => id !== segment) })}
          errors={errorsAt(problem, 'segment')}
          options={[
            ...(draft.segment ? [] : [['', text.choose] as [string, string]]),
            ...all.map(([id, name]) => [id, name] as [string, string]),
          ]}
        />
        <ChoiceField
          label={text.purpose}
          hint={text.purposeHint}
          value={draft.purpose}
          onChoice={(purpose) => write({ purpose })}
          errors={errorsAt(problem, 'purpose')}
          options={config.marketing.map((id) => [id, purposeName(id)])}
        />
        <details class="folded" open={draft.exclude.length > 0}>
          <summary>{text.exclude}</summary>
          {others.map(([id, name]) => (
            <CheckField
              key={id}
              label={name}
              checked={draft.exclude.includes(id)}
              onCheck={(on) =>
                write({ exclude: on ? [...draft.exclude, id] : draft.exclude.filter((one) => one !== id) })
              }
            />
          ))}
        </details>
      </section>
      <section aria-live="polite">
        <h2>{text.audience}</h2>
        {saved && !dirty ? (
          <Audience campaign={saved} />
        ) : draft.segment ? (
          <Count {...draft} />
        ) : (
          <p>{text.chooseFirst}</p>
        )}
      </section>
    </div>
  );
}

/** Before it is saved: of the segment alone. */
function Count({ segment, purpose }: { segment: string; purpose: string }) {
  const text = words('campaigns');
  const count = useGet<typeof reportsRoutes.members>('/v1/segments/{id}/count', {
    params: { id: segment },
    query: { purpose },
  });
  return (
    <Shown of={count}>
      {({ members, deliverable, excluded }) => (
        <>
          <Sum total={members} goes={deliverable} excluded={excluded} hrefOf={() => undefined} />
          <p class="small">{text.onlySegment}</p>
        </>
      )}
    </Shown>
  );
}

/** As promised when it was scheduled, or as of now; every figure opens its people. */
export function Audience({ campaign: { id, version, state } }: { campaign: Campaign }) {
  const text = words('campaigns');
  const audience = useGet<typeof reportsRoutes.audience>(
    '/v1/campaigns/{id}/audience',
    // The version is in the key of what was asked, so that a new one is asked anew.
    { params: { id, version: String(version), state } as { id: string } },
    ({ seen }) => (seen === undefined ? undefined : 1000),
  );
  return (
    <Shown of={audience}>
      {({ total, goes, excluded, at, seen, of }) => (
        <>
          <Sum
            {...{ total, goes, excluded }}
            hrefOf={(reason) =>
              peopleOf(id, reason === undefined ? { state: 'planned' } : { state: 'skipped', reason })
            }
            all={peopleOf(id, {})}
          />
          {seen === undefined ? (
            <p class="small">{fill(text.audienceAt, { at: moment(at) })}</p>
          ) : (
            <Busy label={text.counting} done={seen} {...(of !== undefined && { total: of })} />
          )}
        </>
      )}
    </Shown>
  );
}

type SumProps = {
  total: number;
  goes: number;
  excluded: Record<string, number>;
  hrefOf: (reason?: string) => string | undefined;
  all?: string;
};

function Sum({ total, goes, excluded, hrefOf, all }: SumProps) {
  const text = words('campaigns');
  return (
    <>
      <p class="sample-sum">{fill(text.goesOf, { goes: number(goes), total: number(total) })}</p>
      <div class="figures">
        <Figure value={number(total)} label={text.total} href={all} />
        <Figure value={number(goes)} label={text.goes} href={hrefOf()} />
        {Object.entries(excluded).map(([reason, n]) => (
          <Figure key={reason} value={number(n)} label={reasonWord(reason)} href={hrefOf(reason)} />
        ))}
      </div>
    </>
  );
}
