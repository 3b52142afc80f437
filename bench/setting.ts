import { createHash } from 'node:crypto';

/** The business date of every measurement: what is overdue must not depend on the day it is run. */
export const today = '2022-09-15';

export const sizes = [1_000, 100_000] as const;

/** Keyed hash of the session that Luoshi is asked with; the databases hold nothing worth a better secret. */
export const sessionSecret = 'the bench measures, it protects nothing: 0123456789';

/** An id of the form that Luoshi makes (UUID v7, rising with n), the same at every load. */
export const idSql = (kind: number, n: string): string =>
  `(lpad(to_hex(1656633600000 + ${n}), 12, '0') || '7${String(kind).padStart(3, '0')}8000' || substr(md5((${n})::text), 1, 12))::uuid`;

const idOf = (kind: number, n: number): string => {
  const time = (1_656_633_600_000 + n).toString(16).padStart(12, '0');
  const rest = createHash('md5').update(String(n)).digest('hex').slice(0, 12);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${String(kind).padStart(3, '0')}-8000-${rest}`;
};

export const kinds = { department: 1, account: 2, plan: 3, item: 4, milestone: 5, task: 6, report: 7 } as const;

export const planId = idOf(kinds.plan, 1);

/** Of the office, who may do most: the longest way through the rules. */
export const officeAccountId = idOf(kinds.account, 1);

/** @throws Error in words when the server to measure on is not named */
export function serverUrl(): URL {
  const text = process.env.TEST_DATABASE_URL;
  if (!text)
    throw new Error(
      'Set TEST_DATABASE_URL to a PostgreSQL server on this machine: the bench makes databases of its own on it.',
    );
  return new URL(text);
}

export function databaseUrl(name: string, applicationName: string): string {
  const url = serverUrl();
  url.pathname = `/${name}`;
  url.searchParams.set('application_name', applicationName);
  return url.href;
}
