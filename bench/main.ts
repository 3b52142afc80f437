import { Client } from 'pg';
import { prepareDatabase } from './data.js';
import { load, post } from './load.js';
import { type Peer, peerNames, processorSeconds, residentMegabytes, startPeer } from './peers.js';
import { bodyOf, factsOf, type QueryName } from './queries.js';
import { type Round, report } from './report.js';
import { databaseUrl, serverUrl, sizes } from './setting.js';

const number = (name: string, fallback: number): number => Number(process.env[name] ?? fallback);
const callers = number('BENCH_CALLERS', 8);
const rounds = number('BENCH_ROUNDS', 5);
const seconds = number('BENCH_SECONDS', 3);
const warmUpSeconds = number('BENCH_WARM_UP', 3);
const firstPort = number('BENCH_PORT', 4870);
const queries: readonly QueryName[] = ['board', 'overdue'];

/** Processor seconds of the PostgreSQL processes that serve the peer; null when they run on another machine. */
async function databaseSeconds(watch: Client, peer: Peer): Promise<number | null> {
  const { rows } = await watch.query<{ pid: number }>(
    'select pid from pg_stat_activity where datname = $1 and application_name = $2',
    [peer.database, peer.applicationName],
  );
  const used = await Promise.all(rows.map(({ pid }) => processorSeconds(pid)));
  return used.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0);
}

const difference = (before: number | null, after: number | null): number | null =>
  before === null || after === null ? null : after - before;

async function measure(watch: Client, peer: Peer, query: QueryName): Promise<Round> {
  const body = bodyOf(peer.name, query);
  const target = peer.target(query);
  // Idle connections are closed between rounds: those of this round must be there before their time is read.
  await Promise.all(Array.from({ length: callers * 2 }, () => post(target, body)));
  const before = [await processorSeconds(peer.pid), await databaseSeconds(watch, peer)] as const;
  const timed = await load(target, body, callers, seconds);
  const after = [await processorSeconds(peer.pid), await databaseSeconds(watch, peer)] as const;
  return {
    peer: peer.name,
    query,
    size: Number(peer.database.split('_').at(-1)),
    ...timed,
    serverSeconds: difference(before[0], after[0]),
    databaseSeconds: difference(before[1], after[1]),
    megabytes: await residentMegabytes(peer.pid),
  };
}

/** @throws Error when the peers do not answer the same facts: then there is nothing to compare */
async function compareFacts(peers: readonly Peer[], query: QueryName): Promise<void> {
  const told = await Promise.all(
    peers.map(async (peer) => {
      const answer: unknown = JSON.parse((await post(peer.target(query), bodyOf(peer.name, query))).toString());
      return {
        name: `${peer.name} on ${peer.database}`,
        facts: factsOf(peer.name, query, answer),
        database: peer.database,
      };
    }),
  );
  for (const { name, facts, database } of told) {
    const first = told.find((one) => one.database === database);
    if (first && first.facts !== facts) throw new Error(`${query}: ${name} answers other facts than ${first.name}`);
  }
}

async function run(): Promise<void> {
  serverUrl();
  const databases: string[] = [];
  for (const size of sizes) databases.push(await prepareDatabase(size));
  const watch = new Client({ connectionString: databaseUrl(databases[0] ?? '', 'bench_watch') });
  await watch.connect();
  const peers: Peer[] = [];
  try {
    for (const database of databases)
      for (const name of peerNames) peers.push(await startPeer(name, database, firstPort + peers.length));
    const measured: Round[] = [];
    for (const query of queries) {
      await compareFacts(peers, query);
      for (const peer of peers) await load(peer.target(query), bodyOf(peer.name, query), callers, warmUpSeconds);
      // A, B, C, A, B, C: what slows the machine for a while slows them all.
      for (let round = 0; round < rounds; round += 1)
        for (const peer of peers) measured.push(await measure(watch, peer, query));
    }
    process.stdout.write(`${report(measured, { callers, rounds, seconds })}\n`);
  } finally {
    await Promise.all(peers.map((peer) => peer.stop()));
    await watch.end();
  }
}

try {
  await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
