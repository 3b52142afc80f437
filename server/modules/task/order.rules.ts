/** What a list of tasks is sorted by. Ties go by code. */
export enum TaskOrderField {
  POSITION = 'POSITION',
  DUE_ON = 'DUE_ON',
  DAYS_OVERDUE = 'DAYS_OVERDUE',
  UPDATED_AT = 'UPDATED_AT',
  CODE = 'CODE',
}

export enum OrderDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}
