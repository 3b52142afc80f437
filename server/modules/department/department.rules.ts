/** What a department is to the plan: domain.md, "Who uses it". */
export enum DepartmentKind {
  FEDERATION = 'FEDERATION',
  COMMITTEE_OFFICE = 'COMMITTEE_OFFICE',
  MEMBER_UNIT = 'MEMBER_UNIT',
  TOWNSHIP = 'TOWNSHIP',
}
