import { createServer } from 'node:http';
import pg from 'pg';
import { floorQueries } from './floor-sql.js';

/**
 * The floor: bare node:http and pg, one prepared statement that builds all the JSON in the database. No
 * sign-in, no GraphQL, no limits: what an answer costs when nothing but the answer is made.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

const server = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => void parts.push(part));
  request.on(
    'end',
    () =>
      void answer(request.url ?? '', Buffer.concat(parts).toString()).then(
        (json) => {
          response.writeHead(200, {
            'content-type': 'application/json; charset=utf-8',
            'content-length': Buffer.byteLength(json),
          });
          response.end(json);
        },
        (error: unknown) => void response.writeHead(500).end(String(error)),
      ),
  );
});

async function answer(url: string, body: string): Promise<string> {
  const { variables } = JSON.parse(body) as { variables: { planId: string; today: string } };
  const query = url === '/board' ? floorQueries.board : floorQueries.overdue;
  const values = url === '/board' ? [variables.planId] : [variables.planId, variables.today];
  const { rows } = await pool.query<[string]>({ name: url, text: query, values, rowMode: 'array' });
  return rows[0]?.[0] ?? 'null';
}

server.listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('listening'));
