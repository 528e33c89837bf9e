import { readBrief } from './readBrief'
import type { BriefField } from './team'

const field = (name: string): BriefField => ({
  name,
  type: 'text',
  label: { en: name, es: name },
  required: false,
})

describe('a brief', () => {
  it.each(['constructor', 'toString', 'valueOf'])('may leave its field "%s" empty', (name) => {
    expect(readBrief([field(name)], {})).toEqual({ brief: {} })
    expect(readBrief([field(name)], { [name]: ' Rye ' })).toEqual({ brief: { [name]: 'Rye' } })
  })
})
