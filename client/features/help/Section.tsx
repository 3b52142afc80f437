import { type ReactNode, useId } from 'react';

/** A section is a head, a rule and its rows; the index of the page leads to it. */
export function Section({
  name,
  title,
  says,
  children,
}: {
  name: string;
  title: string;
  says: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section id={name} className="help-part" aria-labelledby={id} tabIndex={-1}>
      <h2 id={id}>{title}</h2>
      <p className="help-says">{says}</p>
      {children}
    </section>
  );
}
