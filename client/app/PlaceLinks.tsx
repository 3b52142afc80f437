import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { type Place, placesOf, placesOnPhone } from './places.js';
import { useSession } from './Session.js';

/** The index at the desk names every place, the phone's foot the first ones. */
export function PlaceLinks({ onPhone = false }: { readonly onPhone?: boolean }) {
  const { t } = useTranslation('frame');
  const session = useSession();
  const address = usePlaceAddress();
  const places = onPhone ? placesOnPhone(session.viewer).tabs : placesOf(session.viewer);
  return places.map((place) => {
    const late = place.lateCount?.(session) ?? 0;
    return (
      <NavLink key={place.path} to={address(place)}>
        {t(`nav.${place.word}`)}
        {late > 0 ? <span className="n">{late}</span> : null}
      </NavLink>
    );
  });
}

/** The plan that was chosen in the address stays chosen on the next page. */
export function usePlaceAddress(): (place: Place) => string {
  const { search } = useLocation();
  const chosen = new URLSearchParams(search).get('plan');
  return ({ path }) => (chosen === null ? path : `${path}?plan=${encodeURIComponent(chosen)}`);
}
