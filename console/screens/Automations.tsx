import type { changeProgrammeRoutes } from '../../functions/staff/changeProgramme.routes.ts';
import type { programmeRoutes } from '../../functions/staff/programme.routes.ts';
import { post } from '../kit/api.ts';
import { type Automation, saidOf } from '../kit/automation.ts';
import { number } from '../kit/format.ts';
import { useDoing, useGet } from '../kit/loaded.ts';
import { mayDo } from '../kit/session.ts';
import { named } from '../kit/terms.ts';
import { counted, words } from '../kit/texts.ts';
import { ask, say } from '../parts/dialogs.tsx';
import { Figure } from '../parts/lists.tsx';
import { Page } from '../parts/Page.tsx';
import { Problem, Shown } from '../parts/states.tsx';

/** Each automation as a sentence, with what is to come of it. */
export default function Automations() {
  const text = words('automations');
  const found = useGet<typeof programmeRoutes.automations>('/v1/automations');
  return (
    <Page title={text.title} lead={text.lead}>
      <Shown of={found}>
        {({ items }) => (
          <div class="cards">
            {items.map((one) =>
              'unreadable' in one ? (
                <p key={one.id} class="note">
                  {one.id}: {text.unreadable}
                </p>
              ) : (
                <Card key={one.id} automation={one} reload={found.reload} />
              ),
            )}
          </div>
        )}
      </Shown>
    </Page>
  );
}

function Card({ automation, reload }: { automation: Automation; reload: () => void }) {
  const { id } = automation;
  const { data } = useGet<typeof programmeRoutes.automation>('/v1/automations/{id}', { params: { id } });
  const coming = data && 'coming' in data ? data.coming : undefined;
  return (
    <section class="card">
      <h2>
        <a href={`/console/automations/${id}`}>{named(automation.name, id)}</a>
      </h2>
      <p>{saidOf(automation)}</p>
      <Coming coming={coming} id={id} />
      <Turn automation={automation} days30={coming?.days30} reload={reload} />
    </section>
  );
}

/** How many letters are planned for the coming days; each figure opens the calendar. */
export function Coming({ coming, id }: { coming: Automation['coming']; id: string }) {
  const text = words('automations');
  const shown = (n: number | undefined) => (n === undefined ? '…' : number(n) + (coming?.partial ? '+' : ''));
  return (
    <div class="figures">
      <Figure value={shown(coming?.days7)} label={text.days7} href={`/console/automations/${id}`} />
      <Figure value={shown(coming?.days30)} label={text.days30} href={`/console/calendar?view=list&cause=${id}`} />
    </div>
  );
}

/** Pauses it, or sets it going again, with the number of what that holds back. */
export function Turn({
  automation: { id, name, state },
  days30,
  reload,
}: {
  automation: Automation;
  days30: number | undefined;
  reload: () => void;
}) {
  const text = words('automations');
  const doing = useDoing();
  const turn = () =>
    doing.run(async () => {
      const params = { id };
      if (state === 'paused')
        await post<typeof changeProgrammeRoutes.resumeAutomation>('/v1/automations/{id}/resume', { params });
      else {
        const sure = await ask({
          title: text.pause.title,
          text: counted(text.pause.text, days30 ?? 0),
          button: text.pause.button,
        });
        if (!sure) return;
        await post<typeof changeProgrammeRoutes.pauseAutomation>('/v1/automations/{id}/pause', { params });
      }
      say(state === 'paused' ? text.resumed : text.paused);
      reload();
    });
  return (
    <>
      <Problem problem={doing.problem} />
      <p class="actions">
        <span class="state">{state === 'paused' ? text.isPaused : text.isOn}</span>
        {mayDo('change programme') && (
          <button
            type="button"
            aria-label={`${state === 'paused' ? text.resume : text.pause.button}: ${named(name, id)}`}
            disabled={doing.busy}
            onClick={turn}
          >
            {state === 'paused' ? text.resume : text.pause.button}
          </button>
        )}
      </p>
    </>
  );
}
