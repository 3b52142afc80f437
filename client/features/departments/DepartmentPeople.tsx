import { useTranslation } from 'react-i18next';
import type { DepartmentOnPage } from './department.js';

/** Its head, and everybody who signs in for it. */
export function DepartmentPeople({ department }: { readonly department: DepartmentOnPage }) {
  const { t } = useTranslation('departments');
  const { t: tf } = useTranslation('frame');
  const { head, members } = department;
  const people = [...members].sort((a, b) => Number(b.id === head?.id) - Number(a.id === head?.id));
  return (
    <section className="dep-sec" aria-labelledby="dep-people">
      <h2 id="dep-people">{t('one.people')}</h2>
      {people.length === 0 ? (
        <p className="q3">{t('one.noPeople')}</p>
      ) : (
        <ul className="dep-people">
          {people.map((person) => (
            <li key={person.id}>
              <span>{person.name}</span>
              <span className="q3">
                {person.id === head?.id
                  ? t('one.named')
                  : person.roles.map((role) => tf(`role.${role}`)).join(t('one.gap'))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
