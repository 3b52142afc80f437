/** Used only where the server could not speak: it sends its own messages in the request's language. */
export const errors = {
  network: '服务器没有回应，请看看网络再试。',
  unknown: '出了意外，没有做成。请再试一次。',
  UNAUTHENTICATED: '登录已过期，请重新登录。',
  FORBIDDEN: '您没有做这件事的权限。',
  NOT_FOUND: '没有找到，可能已被移走。',
  BAD_USER_INPUT: '填写的内容有误。',
  INVALID_TRANSITION: '现在的阶段不允许这样做。',
  CONFLICT: '别人刚改过，已换成最新内容，请再看一眼。',
  RATE_LIMITED: '做得太频繁了，请稍候再试。',
  QUERY_TOO_COMPLEX: '一次要的内容太多了。',
  INTERNAL_SERVER_ERROR: '服务器出了错，没有做成。',
};
