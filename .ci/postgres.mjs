/* Prints the address of the PostgreSQL on this machine where the tests may make databases of their own; else nothing. */
import pg from 'pg';

const candidates = [process.env.PGPASSWORD, undefined, 'postgres'].map((password) => {
  const url = new URL('postgresql://postgres@127.0.0.1:5432/postgres');
  if (password) url.password = encodeURIComponent(password);
  return url.href;
});

for (const connectionString of candidates) {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 3000 });
  try {
    await client.connect();
    const { rows } = await client.query(
      "select rolcreatedb and current_setting('server_version_num')::int >= 150000 as fits from pg_roles where rolname = current_user",
    );
    if (rows[0]?.fits) {
      process.stdout.write(connectionString);
      break;
    }
  } catch {
    // Not there, or not for us: the tests on it are left out, and .ci/run says so.
  } finally {
    await client.end().catch(() => undefined);
  }
}
