import { cpus, loadavg } from 'node:os';
import type { Timed } from './load.js';
import { type PeerName, peerNames } from './peers.js';
import type { QueryName } from './queries.js';
import { sizes } from './setting.js';

/** One peer asked one thing for a few seconds. */
export interface Round extends Timed {
  readonly peer: PeerName;
  readonly query: QueryName;
  readonly size: number;
  readonly serverSeconds: number | null;
  readonly databaseSeconds: number | null;
  readonly megabytes: number | null;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
const median = (values: readonly number[]): number => quantile(values, 0.5);

interface Figures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly server: number;
  readonly database: number;
  readonly megabytes: number;
}

/** The median of the rounds; processor time in milliseconds a request. */
function figuresOf(rounds: readonly Round[]): Figures {
  const of = (value: (round: Round) => number) => median(rounds.map(value));
  return {
    perSecond: of(({ latencies, seconds }) => latencies.length / seconds),
    p50: of(({ latencies }) => median(latencies)),
    p99: of(({ latencies }) => quantile(latencies, 0.99)),
    server: of(({ serverSeconds, latencies }) => ((serverSeconds ?? Number.NaN) * 1000) / latencies.length),
    database: of(({ databaseSeconds, latencies }) => ((databaseSeconds ?? Number.NaN) * 1000) / latencies.length),
    megabytes: of(({ megabytes }) => megabytes ?? Number.NaN),
  };
}

const shown = (value: number, digits: number): string => (Number.isNaN(value) ? '—' : value.toFixed(digits));

/** The ratio of each round to the other peer's round beside it, and of these the median. */
function pairedRatio(rounds: readonly Round[], over: readonly Round[], value: (round: Round) => number): number {
  return median(rounds.map((round, at) => value(round) / value(over[at] ?? round)));
}

const perSecond = ({ latencies, seconds }: Round): number => latencies.length / seconds;
const processor = ({ serverSeconds, databaseSeconds, latencies }: Round): number =>
  ((serverSeconds ?? Number.NaN) + (databaseSeconds ?? Number.NaN)) / latencies.length;

/** Tables in Markdown, ready for README.md. */
export function report(all: readonly Round[], how: { callers: number; rounds: number; seconds: number }): string {
  const of = (peer: PeerName, query: QueryName, size: number) =>
    all.filter((round) => round.peer === peer && round.query === query && round.size === size);
  const lines = [
    `${new Date().toISOString().slice(0, 16)}Z, ${cpus().length} × ${cpus()[0]?.model ?? '?'}, Node ${process.version}, load ${shown(loadavg()[0] ?? 0, 1)}; ` +
      `${how.callers} callers, median of ${how.rounds} interleaved rounds of ${how.seconds} s.`,
  ];
  for (const query of ['board', 'overdue'] as const) {
    lines.push(
      '',
      `| ${query} | tasks | requests/s | p50 ms | p99 ms | CPU server | CPU database | CPU both | memory MB |`,
    );
    lines.push('|---|--:|--:|--:|--:|--:|--:|--:|--:|');
    for (const size of sizes)
      for (const peer of peerNames) {
        const { server, database, ...f } = figuresOf(of(peer, query, size));
        lines.push(
          `| ${peer} | ${size} | ${shown(f.perSecond, 0)} | ${shown(f.p50, 1)} | ${shown(f.p99, 1)} | ${shown(server, 2)} | ${shown(database, 2)} | ${shown(server + database, 2)} | ${shown(f.megabytes, 0)} |`,
        );
      }
  }
  lines.push(
    '',
    '| Luoshi | tasks | × PostGraphile | × floor | CPU both ÷ floor | p50 at 100,000 ÷ 1,000 |',
    '|---|--:|--:|--:|--:|--:|',
  );
  for (const query of ['board', 'overdue'] as const)
    for (const size of sizes) {
      const own = of('luoshi', query, size);
      const floor = of('floor', query, size);
      const growth = figuresOf(own).p50 / figuresOf(of('luoshi', query, sizes[0])).p50;
      lines.push(
        `| ${query} | ${size} | ${shown(pairedRatio(own, of('postgraphile', query, size), perSecond), 2)} | ${shown(pairedRatio(own, floor, perSecond), 2)} | ${shown(pairedRatio(own, floor, processor), 2)} | ${shown(growth, 2)} |`,
      );
    }
  return lines.join('\n');
}
