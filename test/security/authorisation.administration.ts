import { DepartmentKind } from '../../server/modules/department/department.rules.js';
import { type Fixture, none, type OperationRow, onlyFor } from './authorisation.people.js';

/** Somebody whom nobody else here needs. */
const spareAccount = async ({ luoshi }: Fixture): Promise<string> => {
  const { administration } = luoshi.app.services;
  const login = `spare-${unique()}`;
  return (await administration.createAccount(luoshi.world.actors.admin, { login, name: 'Spare', roles: [] })).accountId;
};
const spareDepartment = ({ luoshi }: Fixture): Promise<string> =>
  luoshi.app.services.departments.createDepartment(luoshi.world.actors.admin, {
    code: `spare-${unique()}`,
    name: 'Spare',
    shortName: 'Spare',
    kind: DepartmentKind.TOWNSHIP,
  });
let made = 0;
const unique = (): number => {
  made += 1;
  return made;
};
const ofAccount = async (fixture: Fixture) => ({ input: { accountId: await spareAccount(fixture) } });
const ofDepartment = async (fixture: Fixture) => ({ input: { departmentId: await spareDepartment(fixture) } });
const importRows = async () => ({
  input: { rows: [{ login: `imported-${unique()}`, name: 'Imported', department: 'rights', roles: '' }] },
});

/** Logins, passwords and departments are the admin's alone. */
export const administrationRows: readonly OperationRow[] = [
  {
    operation: 'Query.accounts',
    query: '{ accounts { totalCount nodes { login } } }',
    variables: none,
    expected: onlyFor('admin'),
  },
  {
    operation: 'Query.signInLog',
    query: '{ signInLog { totalCount nodes { login } } }',
    variables: none,
    expected: onlyFor('admin'),
  },
  {
    operation: 'Query.accountImportPreview',
    query: 'query ($input: ImportAccountsInput!) { accountImportPreview(input: $input) { number } }',
    variables: importRows,
    expected: onlyFor('admin'),
  },
  {
    operation: 'Mutation.importAccounts',
    query: 'mutation ($input: ImportAccountsInput!) { importAccounts(input: $input) { accounts { oneTimePassword } } }',
    variables: importRows,
    expected: onlyFor('admin'),
  },
  {
    operation: 'Mutation.createAccount',
    query: 'mutation ($input: CreateAccountInput!) { createAccount(input: $input) { oneTimePassword } }',
    variables: async () => ({ input: { login: `created-${unique()}`, name: 'Created', roles: ['OFFICE'] } }),
    expected: onlyFor('admin'),
  },
  {
    operation: 'Mutation.updateAccount',
    query: 'mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { account { id } } }',
    variables: async (fixture) => ({ input: { accountId: await spareAccount(fixture), name: 'Renamed' } }),
    expected: onlyFor('admin'),
  },
  {
    operation: 'Mutation.disableAccount',
    query: 'mutation ($input: DisableAccountInput!) { disableAccount(input: $input) { account { id } } }',
    variables: ofAccount,
    expected: onlyFor('admin'),
  },
  {
    operation: 'Mutation.enableAccount',
    query: 'mutation ($input: EnableAccountInput!) { enableAccount(input: $input) { account { id } } }',
    variables: async (fixture) => {
      const accountId = await spareAccount(fixture);
      await fixture.luoshi.app.services.administration.disableAccount(fixture.luoshi.world.actors.admin, accountId);
      return { input: { accountId } };
    },
    expected: onlyFor('admin'),
  },
  {
    operation: 'Mutation.resetPassword',
    query: 'mutation ($input: ResetPasswordInput!) { resetPassword(input: $input) { oneTimePassword } }',
    variables: ofAccount,
    expected: onlyFor('admin'),
  },
  {
    operation: 'Mutation.createDepartment',
    query: 'mutation ($input: CreateDepartmentInput!) { createDepartment(input: $input) { department { id } } }',
    variables: async () => ({ input: { code: `made-${unique()}`, name: 'N', shortName: 'S', kind: 'TOWNSHIP' } }),
    expected: onlyFor('admin'),
  },
  {
    operation: 'Mutation.updateDepartment',
    query: 'mutation ($input: UpdateDepartmentInput!) { updateDepartment(input: $input) { department { id } } }',
    variables: async (fixture) => ({ input: { departmentId: await spareDepartment(fixture), name: 'Renamed' } }),
    expected: onlyFor('admin'),
  },
  {
    operation: 'Mutation.archiveDepartment',
    query: 'mutation ($input: ArchiveDepartmentInput!) { archiveDepartment(input: $input) { department { id } } }',
    variables: ofDepartment,
    expected: onlyFor('admin'),
  },
  {
    operation: 'Mutation.restoreDepartment',
    query: 'mutation ($input: RestoreDepartmentInput!) { restoreDepartment(input: $input) { department { id } } }',
    variables: async (fixture) => {
      const departmentId = await spareDepartment(fixture);
      await fixture.luoshi.app.services.departments.archiveDepartment(fixture.luoshi.world.actors.admin, departmentId);
      return { input: { departmentId } };
    },
    expected: onlyFor('admin'),
  },
];
