import type { Role } from '../modules/account/account.rules.js';
import type { ImportFault } from '../modules/account/account-import.rules.js';
import { type AdministrationRefusal, loginLimit } from '../modules/account/administration.rules.js';
import type { DepartmentRefusal } from '../modules/department/department.rules.js';

/** What is said around keeping accounts. */
export const accounts = {
  notFound: '没有这个账号，请刷新后再看。',
  loginTaken: '这个账号已经有人用了（不分大小写），请换一个。',
  loginFault: {
    BLANK: '请填写账号。',
    SPACES: '账号里不能有空格。',
    TOO_LONG: `账号太长了，最多${loginLimit}个字符。`,
  },
  departmentNeeded: '单位负责人要选所在的单位。',
  refusal: {
    ADMIN_ONLY: '只有系统管理员可以管理账号和单位。',
    ONESELF: '不能这样处理自己的账号；自己的密码在“我的密码”里修改。',
    LAST_ADMIN: '这是最后一位可用的系统管理员，先指定另一位，再停用或取消这一位。',
    NOT_DISABLED: '这个账号没有停用。',
    DISABLED: '这个账号已停用，先恢复使用再办。',
  } satisfies Record<AdministrationRefusal, string>,
  import: {
    none: '没有可导入的行，请粘贴或选择表格。',
    tooMany: (most: number) => `一次最多导入${most}行，请分几次导入。`,
    /** How a role may be called in a spreadsheet. */
    roles: {
      ADMIN: ['系统管理员', '管理员'],
      OFFICE: ['办公室', '妇儿工委办公室'],
      LEADER: ['分管领导', '领导'],
      DEPARTMENT_HEAD: ['单位负责人', '部门负责人', '部门（单位）负责人', '联络员'],
    } satisfies Record<Role, string[]>,
    fault: {
      LOGIN_BLANK: '没有填账号',
      LOGIN_SPACES: '账号里有空格',
      LOGIN_TOO_LONG: `账号超过${loginLimit}个字符`,
      LOGIN_TAKEN: '账号已经有人用了',
      LOGIN_TWICE: '账号在表里重复',
      NAME_BLANK: '没有填姓名',
      NAME_TOO_LONG: '姓名太长',
      DEPARTMENT_UNKNOWN: '没有这个单位，请填代码、全称或简称',
      DEPARTMENT_AMBIGUOUS: '不止一个单位叫这个名字，请填代码',
      DEPARTMENT_ARCHIVED: '单位已归档，不能再添账号',
      DEPARTMENT_NEEDED: '单位负责人要填单位',
      ROLE_UNKNOWN: '角色要填系统管理员、办公室、分管领导或单位负责人',
    } satisfies Record<ImportFault, string>,
  },
};

/** What is said around keeping departments. */
export const departments = {
  notFound: '没有这个单位，请刷新后再看。',
  codeTaken: '这个代码已经有单位用了，请换一个。',
  codeForm: '代码用小写拉丁字母开头，可含数字和连字符，最多32个字符，例如guicheng。',
  archivedForAccounts: '这个单位已归档，不能再添账号。',
  archivedForTasks: '这个单位已归档，不能再接新的任务，请换一个单位。',
  archivedParent: '上级单位已归档，请换一个或先恢复它。',
  circle: '上级单位不能是它自己或它的下级。',
  headDisabled: '这个账号已停用，请另选负责人。',
  notSibling: '只能排在同一上级的单位之间。',
  refusal: {
    ADMIN_ONLY: '只有系统管理员可以管理账号和单位。',
    HAS_PARTS: '它还有没归档的下级单位，请先归档或改到别的上级。',
    LEADS_OPEN_TASKS: '它还牵头没有办结的任务，请先请办公室改派。',
    ARCHIVED: '这个单位已归档，先恢复再修改。',
    NOT_ARCHIVED: '这个单位没有归档。',
  } satisfies Record<DepartmentRefusal, string>,
};
