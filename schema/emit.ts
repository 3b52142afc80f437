import { readFile, writeFile } from 'node:fs/promises';
import { printSchema } from 'graphql';
import { buildApi } from '../server/api/schema.js';

const file = new URL('schema.graphql', import.meta.url);

/** The SDL of the live resolvers. */
const emitted = async (): Promise<string> => `${printSchema(await buildApi())}\n`;

const sdl = await emitted();
if (process.argv.includes('--write')) await writeFile(file, sdl);
else if (process.argv.includes('--check')) {
  if ((await readFile(file, 'utf8')) !== sdl) {
    process.stderr.write('schema/schema.graphql is not what the resolvers say: run npm run schema:emit.\n');
    process.exitCode = 1;
  }
} else process.stdout.write(sdl);
