/** A PostgreSQL address as it may be shown to people: without any password. */
export function withoutPassword(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.password = '';
  url.searchParams.delete('password');
  return url.href;
}

/** The server and the database of an address, for a message: `db.example.cn:5432/luoshi`. */
export function placeOf(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  const host = url.host || url.searchParams.get('host') || 'localhost';
  return `${host}${url.pathname}`;
}

/** The exact command that backs up this PostgreSQL database; it asks for the password itself. */
export function pgDumpLine(databaseUrl: string, file: string): string {
  return `pg_dump --format=custom --file="${file}" "${withoutPassword(databaseUrl)}"`;
}
