import { SCHEDULED_JOB } from '../../../jobs/schedule/scheduledChange'
import { withSchedule } from './withSchedule'

const namesOf = (isShown: boolean): unknown[] =>
  withSchedule({ slug: 'pages', fields: [] }, { isShown }).fields.map((field) =>
    'name' in field ? field.name : null,
  )

describe('withSchedule', () => {
  it('keeps the database’s shape, and shows nothing, where there is no builder', () => {
    expect(namesOf(true)).toEqual(['schedule', SCHEDULED_JOB])
    expect(namesOf(false)).toEqual([SCHEDULED_JOB])
  })
})
