import { useState } from 'preact/hooks';
import type { importsRoutes } from '../../functions/lists/imports.routes.ts';
import type { campaignsRoutes } from '../../functions/staff/campaigns.routes.ts';
import type { segmentsRoutes } from '../../functions/staff/segments.routes.ts';
import { config } from '../kit/config.ts';
import { useGet } from '../kit/loaded.ts';
import { fill, words } from '../kit/texts.ts';

const keptAs = 'kartoteka.firstPoster';

/**
 * A base that begins is led by the hand: each step goes once it is done. A list that was carried out and a campaign that was
 * written are seen; that paper hangs is not, so opening it to print counts, as does the first who comes by it.
 */
export function FirstDay() {
  const text = words('today');
  const imports = useGet<typeof importsRoutes.list>('/v1/imports');
  const campaigns = useGet<typeof campaignsRoutes.list>('/v1/campaigns');
  const places = useGet<typeof segmentsRoutes.places>('/v1/places');
  const [printed, setPrinted] = useState(() => localStorage.getItem(keptAs) !== null);
  if (!imports.data || !campaigns.data || !places.data) return null;
  const [place] = places.data.placements;
  const hangs = printed || !place || places.data.placements.some(({ people }) => people > 0);
  const print = () => {
    localStorage.setItem(keptAs, 'printed');
    setPrinted(true);
  };
  const listed = imports.data.items.some(({ state }) => state === 'done');
  const left = [!listed, !hangs, campaigns.data.items.length === 0].filter(Boolean).length;
  if (left === 0) return null;
  return (
    <div class="empty">
      <h2>{text.firstTitle}</h2>
      <p>{text.firstText}</p>
      <ol>
        {!listed && (
          <li>
            <a href="/console/imports">{text.firstList}</a>
          </li>
        )}
        {!hangs && (
          <li>
            <a
              href={`/q/${place.id}/poster?locale=${config.shop.defaultLocale}`}
              target="_blank"
              rel="noopener"
              onClick={print}
            >
              {fill(text.firstPoster, { place: place.title })}
            </a>
          </li>
        )}
        {campaigns.data.items.length === 0 && (
          <li>
            <a href="/console/new-campaign">{text.firstLetter}</a>
          </li>
        )}
      </ol>
    </div>
  );
}
