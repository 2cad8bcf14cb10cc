import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { segmentsRoutes } from '../../functions/staff/segments.routes.ts';
import type { AnswerOf } from '../kit/api.ts';
import { config } from '../kit/config.ts';
import { languageName, number } from '../kit/format.ts';
import { useDoing, useGet } from '../kit/loaded.ts';
import { addressOf } from '../kit/place.ts';
import { named } from '../kit/terms.ts';
import { fill, words } from '../kit/texts.ts';
import { ChoiceField } from '../parts/fields.tsx';
import { DataTable, Figure } from '../parts/lists.tsx';
import { Page } from '../parts/Page.tsx';
import { Problem, Shown } from '../parts/states.tsx';

type Places = AnswerOf<typeof segmentsRoutes.places>;
type Came = { people: number; agreed: number; bought: number };

/** Every way in: what hangs and stands in the shop, with its code and paper; the forms; and who came by each. */
export default function Places() {
  const text = words('places');
  const found = useGet<typeof segmentsRoutes.places>('/v1/places');
  const [locale, setLocale] = useState(config.shop.defaultLocale);
  return (
    <Page title={text.title} lead={text.lead}>
      <ChoiceField
        label={text.language}
        value={locale}
        onChoice={(chosen) => setLocale(chosen as typeof locale)}
        options={config.shop.locales.map((id) => [id, languageName(id)] as const)}
      />
      <Shown of={found}>
        {({ placements, forms, others, seen, of }) => {
          const promise = (form: string) => forms.find(({ id }) => id === form)?.incentive;
          return (
            <>
              {seen !== undefined && (
                <p role="status">{fill(text.partly, { seen: number(seen), of: number(of ?? seen) })}</p>
              )}
              <section>
                <h2>{text.places}</h2>
                {placements.length === 0 && (
                  <p>{fill(text.noPlaces, { part: 'placements', file: 'shop.config.ts' })}</p>
                )}
                <div class="counter">
                  {placements.map((one) => (
                    <Way key={one.id} title={one.title} came={one} people={`placement-${one.id}`}>
                      <div class="code">
                        <img src={`/q/${one.id}.svg`} alt="" width="128" height="128" />
                        <p>
                          {[
                            text.kinds[one.kind],
                            one.address,
                            named(forms.find(({ id }) => id === one.form)?.title, one.form),
                          ]
                            .filter(Boolean)
                            .join(' · ')}
                        </p>
                      </div>
                      <Promised of={promise(one.form)} />
                      <p class="actions">
                        <Opens to={addressOf(`/q/${one.id}/poster`, { locale })}>{text.poster}</Opens>
                        <Opens to={addressOf(`/q/${one.id}/table-tent`, { locale })}>{text.tent}</Opens>
                        <Opens to={addressOf(`/q/${one.id}`, { locale })}>{text.open}</Opens>
                        <a class="button" href={`/q/${one.id}.svg`} download={`${one.id}.svg`}>
                          SVG
                        </a>
                        <AsPng id={one.id} />
                      </p>
                    </Way>
                  ))}
                </div>
              </section>
              <section>
                <h2>{text.forms}</h2>
                <div class="counter">
                  {forms.map((one) => (
                    <Way key={one.id} title={named(one.title, one.id)} came={one}>
                      <Promised of={one.incentive} />
                      <p class="actions">
                        <Opens to={addressOf(`/f/${one.id}`, { locale })}>{text.open}</Opens>
                        <Opens to={addressOf('/snippets', { locale, form: one.id })}>{text.snippet}</Opens>
                      </p>
                    </Way>
                  ))}
                </div>
              </section>
              {others.length > 0 && <Others of={others} />}
            </>
          );
        }}
      </Shown>
    </Page>
  );
}

type WayProps = { title: string; came: Came; people?: string; children: ComponentChildren };

function Way({ title, came: { people, agreed, bought }, people: segment, children }: WayProps) {
  const text = words('places');
  return (
    <article class="found">
      <h3>{title}</h3>
      {children}
      <div class="figures">
        <Figure
          value={number(people)}
          label={text.people}
          href={segment && addressOf('/console/contacts', { segment })}
        />
        <Figure value={number(agreed)} label={text.agreed} />
        <Figure value={number(bought)} label={text.bought} />
      </div>
    </article>
  );
}

const Promised = ({ of }: { of: Record<string, string> | undefined }) => (
  <p class="small">{of ? fill(words('places').promises, { incentive: named(of, '') }) : words('places').noPromise}</p>
);

/** Leads out of the console, beside which it stays open. */
const Opens = ({ to, children }: { to: string; children: ComponentChildren }) => (
  <a class="button" href={to} target="_blank" rel="noopener">
    {children}
  </a>
);

const side = 1_200;

/** The code as a picture for programs that take no SVG. */
function AsPng({ id }: { id: string }) {
  const { busy, problem, run } = useDoing();
  const save = () =>
    run(async () => {
      const drawing = await (await fetch(`/q/${id}.svg`)).text();
      const sized = drawing.replace('<svg ', `<svg width="${side}" height="${side}" `);
      const image = new Image();
      image.src = URL.createObjectURL(new Blob([sized], { type: 'image/svg+xml' }));
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = side;
      canvas.getContext('2d')!.drawImage(image, 0, 0, side, side);
      const link = document.createElement('a');
      link.href = canvas.toDataURL('image/png');
      link.download = `${id}.png`;
      link.click();
      URL.revokeObjectURL(image.src);
    });
  return (
    <>
      <button type="button" disabled={busy} onClick={save}>
        PNG
      </button>
      <Problem problem={problem} />
    </>
  );
}

function Others({ of }: { of: Places['others'] }) {
  const text = words('places');
  return (
    <section>
      <h2>{text.others}</h2>
      <DataTable
        caption={text.others}
        rows={of}
        keyOf={({ channel }) => channel}
        columns={[
          { head: text.way, main: true, cell: ({ channel }) => text.channels[channel] ?? channel },
          { head: text.people, number: true, cell: ({ people }) => number(people) },
          { head: text.agreed, number: true, cell: ({ agreed }) => number(agreed) },
          { head: text.bought, number: true, cell: ({ bought }) => number(bought) },
        ]}
      />
    </section>
  );
}
