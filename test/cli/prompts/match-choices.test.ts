import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {matchChoices, noteRow, targetsNamed} from '../../../src/cli/prompts/match-choices.js'
import type {Choice} from '../../../src/wizard/prompter.js'

const ARN = 'arn:aws:iot:eu-west-1:123456789012'
const row = (kind: 'thing' | 'group', name: string): Choice => ({
  value: `${ARN}:${kind === 'thing' ? 'thing' : 'thinggroup'}/${name}`,
  label: `${kind} ${name}`,
})
const denied = noteRow('iot:ListThings failed with AccessDeniedException: type the ARN of a thing')
const listed = [row('group', 'doors'), row('thing', 'door-1'), row('thing', 'lamp-1')]

/** What is listed, what is typed, and the labels that are shown. */
const cases: readonly (readonly [readonly Choice[], string, readonly string[]])[] = [
  [listed, '', ['group doors', 'thing door-1', 'thing lamp-1']],
  [listed, 'DOOR', ['group doors', 'thing door-1', 'thing DOOR', 'group DOOR']],
  [listed, 'lamp-1', ['thing lamp-1', 'group lamp-1']],
  [listed, `${ARN}:thing/other`, [`${ARN}:thing/other`]],
  [[denied], '', [denied.label]],
  [[], 'lamp', ['The service lists none: type one', 'lamp']],
  [[denied], 'lamp', [denied.label, 'lamp']],
  [[denied, row('group', 'doors')], 'lamp', [denied.label, 'thing lamp', 'group lamp']],
]

describe('matchChoices', () => {
  for (const [choices, typed, labels] of cases) {
    it(`${JSON.stringify(typed)} among ${choices.map(({label}) => label).join(', ')}`, () => {
      assert.deepEqual(
        matchChoices(choices, typed, targetsNamed(choices)).map(({label}) => label),
        labels,
      )
    })
  }

  it('makes the ARN of a name in the account and region of what is listed', () => {
    const values = matchChoices(listed, 'new', targetsNamed(listed)).map(({value}) => value)
    assert.deepEqual(values, [`${ARN}:thing/new`, `${ARN}:thinggroup/new`])
  })

  it('is not led astray by names with colons', () => {
    const rooms = [row('thing', 'hall:door:1')]
    const values = matchChoices(rooms, 'hall:door:2', targetsNamed(rooms)).map(({value}) => value)
    assert.deepEqual(values, [`${ARN}:thing/hall:door:2`, `${ARN}:thinggroup/hall:door:2`])
  })
})
