/*
 * The doors between the rooms: docs/architecture.md says in words what is written here. Type-only imports
 * count too: whoever names a type depends on it.
 */

/** A room of a module, by the ending of its files. */
const room = (...kinds) => `^server/modules/[^/]+/[^/]+\\.(${kinds.join('|')})\\.ts$`;
/** Use cases, and the transaction that those of a task share. */
const services = [room('service'), '^server/modules/task/task-(writer|relations)\\.ts$'];
/** Between queries and resolvers: rows made into views and pages. */
const readings = ['^server/modules/[^/]+/[^/]+-(page|view|viewer)\\.ts$'];
/** Which columns a field is made of, and what reads them from a row. */
const columns = '^server/modules/task/task-columns\\.ts$';
/** Words, faults and checks of input: without behaviour of any module. */
const shared = ['^server/(errors|texts|input)\\.ts$', '^server/texts/'];
const database = ['^server/(database|tables)\\.ts$'];
const clock = ['^server/clock\\.ts$'];
/** Pages, scalars and look-ups, which know no module. */
const apiShapes = ['^server/api/(page|scalars|known|lazy|selection)\\.ts$'];
const libraries = (...names) => names.map((name) => `(^|/)node_modules/${name}/`);

/** Files of `from` import nothing but `allowed`. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.tsx?$' },
  to: { pathNot: allowed },
});
const never = (name, from, to, comment) => ({ name, comment, severity: 'error', from, to });

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    only(
      'rules-import-only-rules',
      room('rules'),
      // The canonical JSON of history's hashes (RFC 8785) and the hash itself are arithmetic; public holidays a table.
      [room('rules'), ...libraries('canonicalize', 'chinese-days'), '^(node:)?crypto$'],
      'Rules know no ORM, GraphQL, HTTP or clock: what they need is passed in.',
    ),
    only(
      'entity',
      room('entity'),
      [room('rules', 'entity'), ...libraries('@mikro-orm')],
      'An entity is columns and relations: MikroORM, enums of rules, other entities.',
    ),
    only(
      'graphql',
      room('graphql'),
      [room('rules', 'graphql', 'query'), columns, ...apiShapes, ...shared, ...libraries('type-graphql')],
      'What the world may see and send: type-graphql, rules, and the shapes of rows (see graphql-names-rows).',
    ),
    never(
      'graphql-names-rows',
      { path: room('graphql') },
      { path: room('query'), dependencyTypesNot: ['type-only'] },
      'A view names the shape of a row; it runs no query.',
    ),
    only(
      'service',
      services,
      [
        room('rules', 'entity'),
        ...services,
        ...shared,
        ...database,
        ...clock,
        'node_modules/',
        '^(node:)?(crypto|async_hooks)$',
      ],
      'Use cases: entities, rules, other services. No GraphQL, no HTTP, no queries made for screens.',
    ),
    never(
      'service-knows-no-wire',
      { path: services },
      { path: libraries('(type-graphql|graphql|express|@apollo|ws|graphql-ws)') },
      'Use cases know no GraphQL and no HTTP.',
    ),
    only(
      'query',
      room('query'),
      [
        room('rules', 'graphql', 'query'),
        columns,
        ...apiShapes,
        '^server/api/scope\\.ts$',
        ...shared,
        ...database,
        ...libraries('kysely', 'zod', 'lru-cache'),
      ],
      'A query reads tables. It knows neither entities nor services, so it cannot write through them.',
    ),
    only('columns', columns, [room('rules'), ...database, ...libraries('kysely')], 'Columns know tables, and nobody.'),
    only(
      'reading',
      readings,
      [room('rules', 'graphql', 'query'), columns, ...readings, ...apiShapes, '^server/api/scope\\.ts$', ...shared],
      'Rows made into views: no database of its own, no services.',
    ),
    only(
      'resolver',
      room('resolver'),
      [
        room('rules', 'graphql', 'query'),
        columns,
        ...readings,
        '^server/api/(context|page|scalars|selection)\\.ts$',
        ...shared,
        ...libraries('type-graphql', 'graphql'),
      ],
      'Wiring. The services come in the context.',
    ),
    never(
      'only-the-schema-imports-resolvers',
      { pathNot: ['^server/api/schema\\.ts$', '\\.test\\.ts$'] },
      { path: room('resolver') },
      'server/api/schema.ts lists the resolvers; the schema is built from nothing else.',
    ),
    never(
      'modules-do-not-start-the-process',
      { path: '^server/(modules|api)/', pathNot: '\\.test\\.ts$' },
      { path: ['^server/(runtime|seed|migrations)/', '^server/(app|main|maintain|config|installation|welcome)\\.ts$'] },
      'Settings, files and the process are handed down, never reached for.',
    ),
    never(
      'no-circles',
      { path: '^(server|client|schema|bench)/', pathNot: [room('entity'), room('graphql')] },
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
      'Only entities and views may refer to each other both ways: their relations do.',
    ),
    never(
      'client-is-apart',
      { path: '^client/' },
      { path: '^(server|test|schema|bench)/' },
      'The client knows the server by what is generated from the schema.',
    ),
    never(
      'server-knows-no-client',
      { path: '^server/' },
      { path: '^(client|schema|bench)/' },
      'One way, by the schema.',
    ),
    never(
      'nothing-imports-tests',
      { path: '^(server|client|schema)/', pathNot: '\\.test\\.tsx?$' },
      { path: ['^test/', '\\.test\\.tsx?$'] },
      'What is tested does not know the tests.',
    ),
    only('client-texts', '^client/texts/', ['^client/texts/', ...libraries('i18next')], 'Words alone.'),
    only(
      'client-ui',
      '^client/ui/',
      ['^client/ui/', 'node_modules/'],
      'ui/ knows no domain: neither tasks nor the schema.',
    ),
    only(
      'client-task-actions',
      '^client/task-actions/',
      ['^client/(task-actions|ui|generated)/', 'node_modules/'],
      'What more than one feature does with a task.',
    ),
    only(
      'client-features',
      '^client/features/',
      ['^client/(features|task-actions|ui|generated)/', 'node_modules/'],
      'app → features → task-actions → ui.',
    ),
    never(
      'features-do-not-meet',
      { path: '^client/features/([^/]+)/' },
      { path: '^client/features/', pathNot: '^client/features/$1/' },
      'Features meet in app/, or by an address.',
    ),
    never(
      'no-undeclared-libraries',
      {},
      // @jest/globals is Jest's own.
      {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown', 'undetermined'],
        pathNot: '(^|/)node_modules/@jest/globals/',
      },
      'package.json names every library that is imported.',
    ),
    never(
      'server-runs-without-development-libraries',
      { path: '^server/', pathNot: '\\.test\\.ts$' },
      { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '(^|/)node_modules/@types/' },
      'The image is installed with --omit=dev.',
    ),
    never('no-unresolved', {}, { couldNotResolve: true }, 'An import that leads nowhere.'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // The typed documents' library is types alone: there is no script that it could resolve to.
    exclude: { path: '\\.(css|graphql|svg)$|^@graphql-typed-document-node/core$' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
