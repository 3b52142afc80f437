import type { Same } from '../same.js';
import type { errors as zh } from '../zh/errors.js';

export const errors: Same<typeof zh> = {
  network: 'The server did not answer. Check the connection and try again.',
  unknown: 'Something unexpected happened and it was not done. Please try again.',
  UNAUTHENTICATED: 'Your session has ended. Please sign in again.',
  FORBIDDEN: 'You are not permitted to do this.',
  NOT_FOUND: 'Not found; it may have been moved away.',
  BAD_USER_INPUT: 'Something in what you entered is not right.',
  INVALID_TRANSITION: 'Its present stage does not allow this.',
  CONFLICT: 'Somebody has just changed it. You now see the latest; please look again.',
  RATE_LIMITED: 'Too often. Please wait a moment and try again.',
  QUERY_TOO_COMPLEX: 'Too much was asked for at once.',
  INTERNAL_SERVER_ERROR: 'The server failed and it was not done.',
};
