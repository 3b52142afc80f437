import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLLocalDate } from 'graphql-scalars';

// What PostgreSQL's date can hold is wider; nobody plans outside these years, and a slip of the keyboard shows.
const firstYear = 1900;
const lastYear = 2199;

function parse(value: unknown): string {
  const date: unknown = GraphQLLocalDate.parseValue(value);
  const year = typeof date === 'string' ? Number(date.slice(0, 4)) : Number.NaN;
  if (typeof date !== 'string' || !(year >= firstYear && year <= lastYear))
    throw new GraphQLError(`Value is not a LocalDate of the years ${firstYear} to ${lastYear}: ${String(value)}`);
  return date;
}

/** A day without a time, YYYY-MM-DD, in the organisation's time zone. */
export const LocalDateScalar = new GraphQLScalarType<string, string>({
  name: 'LocalDate',
  description: 'A day without a time, YYYY-MM-DD, in the time zone of the organisation.',
  serialize: String,
  parseValue: parse,
  parseLiteral: (node) => parse(node.kind === Kind.STRING ? node.value : undefined),
});

/** An instant, from a Date or from the text that the database gives. Only ever sent, never taken. */
export const DateTimeScalar = new GraphQLScalarType<never, string>({
  name: 'DateTime',
  description: 'An instant in UTC, ISO 8601.',
  serialize: (value) => (value instanceof Date ? value : new Date(String(value))).toISOString(),
  parseValue: () => {
    throw new GraphQLError('DateTime is not taken as input');
  },
});
