// The types of endpoints that are documented; the model takes any text.
import {didYouMean} from '../../errors/words.js'
import {textAt} from '../../members/shaped.js'
import {nearest} from '../../text/nearest.js'
import {problemAt, type Rule} from '../rule.js'

const TYPES = ['iot:Data', 'iot:Data-ATS', 'iot:CredentialProvider', 'iot:Jobs']

export const checkEndpointType: Rule = ({input}) => {
  const value = textAt(input, 'endpointType')
  if (value === undefined || TYPES.includes(value)) return []
  const close = nearest(value, TYPES)
  const fix = close && didYouMean(`"${close}"`)
  return [problemAt('W432', ['endpointType'], {value, expected: {words: TYPES}, fix})]
}
