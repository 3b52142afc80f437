import {
  type Everybody,
  everybodyElse,
  type Fixture,
  hidden,
  type OperationRow,
  type Outcome,
  onlyFor,
  type people,
  signedIn,
} from './authorisation.people.js';

const limit = 'mutation ($input: SetColumnLimitInput!) { setColumnLimit(input: $input) { column { status } } }';
const limiting = (planOf: (fixture: Fixture) => string) => async (fixture: Fixture) => ({
  input: { planId: planOf(fixture), status: 'IN_PROGRESS', most: 12 },
});
const saveFilter = 'mutation ($input: SaveFilterInput!) { saveFilter(input: $input) { savedFilter { id } } }';
const updateFilter =
  'mutation ($input: UpdateSavedFilterInput!) { updateSavedFilter(input: $input) { savedFilter { id } } }';
const deleteFilter =
  'mutation ($input: DeleteSavedFilterInput!) { deleteSavedFilter(input: $input) { savedFilterId } }';
let savedFilters = 0;
const savingFilter =
  (planOf: (fixture: Fixture) => string, isShared = false) =>
  async (fixture: Fixture) => {
    savedFilters += 1;
    return { input: { planId: planOf(fixture), name: `Filter ${savedFilters}`, isShared } };
  };
/** A filter of the rights department's head, or one that the office's person shares. */
async function filterOf({ luoshi }: Fixture, isShared: boolean): Promise<string> {
  savedFilters += 1;
  return luoshi.app.services.savedFilters.saveFilter(luoshi.world.actors[isShared ? 'office' : 'rights'], {
    planId: luoshi.plan.id,
    name: `Filter ${savedFilters}`,
    isShared,
  });
}
const changingFilter = (isShared: boolean, details: Record<string, unknown>) => async (fixture: Fixture) => ({
  input: { savedFilterId: await filterOf(fixture, isShared), ...details },
});
/** What one person keeps for themselves does not exist for anybody else. */
const onlyTheirs = (who: (typeof people)[number]): Everybody<Outcome> => ({
  ...everybodyElse('NOT_FOUND'),
  [who]: 'OK',
});

/** Limits are the office's; a filter is its owner's, or everybody's when the office shares it. */
export const boardRows: readonly OperationRow[] = [
  {
    operation: 'Mutation.setColumnLimit',
    query: limit,
    variables: limiting(({ luoshi }) => luoshi.plan.id),
    expected: onlyFor('office'),
  },
  {
    operation: 'Mutation.setColumnLimit',
    when: 'of a draft',
    query: limit,
    variables: limiting(({ draft }) => draft.id),
    expected: onlyFor('office'),
  },
  {
    operation: 'Mutation.saveFilter',
    query: saveFilter,
    variables: savingFilter(({ luoshi }) => luoshi.plan.id),
    expected: signedIn,
  },
  {
    operation: 'Mutation.saveFilter',
    when: 'for everybody',
    query: saveFilter,
    variables: savingFilter(({ luoshi }) => luoshi.plan.id, true),
    expected: onlyFor('office'),
  },
  {
    operation: 'Mutation.saveFilter',
    when: 'of a draft',
    query: saveFilter,
    variables: savingFilter(({ draft }) => draft.id),
    expected: hidden('NOT_FOUND'),
  },
  {
    operation: 'Mutation.updateSavedFilter',
    when: 'somebody’s own',
    query: updateFilter,
    variables: changingFilter(false, { name: 'Renamed' }),
    expected: onlyTheirs('lead'),
  },
  {
    operation: 'Mutation.updateSavedFilter',
    when: 'a shared one',
    query: updateFilter,
    variables: changingFilter(true, { name: 'Renamed and shared' }),
    expected: onlyFor('office'),
  },
  {
    operation: 'Mutation.updateSavedFilter',
    when: 'to share it',
    query: updateFilter,
    variables: changingFilter(false, { isShared: true }),
    expected: { ...onlyFor(), office: 'NOT_FOUND' },
  },
  {
    operation: 'Mutation.deleteSavedFilter',
    when: 'somebody’s own',
    query: deleteFilter,
    variables: changingFilter(false, {}),
    expected: onlyTheirs('lead'),
  },
  {
    operation: 'Mutation.deleteSavedFilter',
    when: 'a shared one',
    query: deleteFilter,
    variables: changingFilter(true, {}),
    expected: onlyFor('office'),
  },
];
