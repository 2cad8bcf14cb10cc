import type { contactsRoutes } from '../../functions/staff/contacts.routes.ts';
import type { programmeRoutes } from '../../functions/staff/programme.routes.ts';
import type { AnswerOf } from '../kit/api.ts';
import { moment, number } from '../kit/format.ts';
import { useGet } from '../kit/loaded.ts';
import type { ScreenProps } from '../kit/screens.ts';
import { conditionWords, named, personName, valueWords } from '../kit/terms.ts';
import { fill, words } from '../kit/texts.ts';
import { DataTable } from '../parts/lists.tsx';
import { Page } from '../parts/Page.tsx';
import { Shown } from '../parts/states.tsx';

type Condition = AnswerOf<typeof contactsRoutes.why>['conditions'][number];

/** Why somebody is in a segment, or what is missing: each condition of its rule, her value, and until when. */
export default function Why({ params: { id = '', segment = '' } }: ScreenProps) {
  const text = words('contact');
  const found = useGet<typeof contactsRoutes.why>('/v1/contacts/{id}/segments/{segment}', { params: { id, segment } });
  const { data: contact } = useGet<typeof contactsRoutes.see>('/v1/contacts/{id}', { params: { id } });
  const { data: rule } = useGet<typeof programmeRoutes.segment>('/v1/segments/{id}', { params: { id: segment } });
  const title = fill(text.whyTitle, { segment: named(rule && 'name' in rule ? rule.name : undefined, segment) });
  return (
    <Page title={title}>
      <p>
        <a href={`/console/contacts/${id}`}>{text.back}</a>
      </p>
      <Shown of={found}>
        {({ member, until, version, conditions }) => (
          <>
            <p class="note">
              {fill(member ? text.whyIn : text.whyOut, { name: contact ? personName(contact) : '' })}
              {until && ` ${fill(text.whyUntil, { moment: moment(until) })}`}
            </p>
            <DataTable
              caption={title}
              rows={conditions}
              keyOf={(one) => JSON.stringify(one)}
              columns={[
                { head: text.condition, main: true, cell: (one: Condition) => conditionWords(one) },
                { head: text.value, cell: ({ field, is }) => (is === null ? text.unknown : valueWords(field, is)) },
                { head: text.holds, cell: (one) => <Holds of={one} /> },
              ]}
            />
            <p class="small">{fill(text.ruleVersion, { n: number(version) })}</p>
          </>
        )}
      </Shown>
    </Page>
  );
}

function Holds({ of: { holds, until, missing } }: { of: Condition }) {
  const text = words('contact');
  return (
    <>
      {holds ? text.yes : text.no}
      {until && <span class="small"> {fill(text.holdsUntil, { moment: moment(until) })}</span>}
      {missing && <strong class="missing"> {text.missing}</strong>}
    </>
  );
}
