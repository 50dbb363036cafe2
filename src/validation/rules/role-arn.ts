// presignedUrlConfig.roleArn: an IAM role. Other texts of the right length are only doubted.

import {structureAt, textAt} from '../../members/shaped.js'
import {problemAt, type Rule} from '../rule.js'

const ROLE = /^arn:aws[a-z0-9-]*:iam::\d{12}:role\/[\w+=,.@/-]+$/
const SHORTEST = 20

export const checkRoleArn: Rule = ({input}) => {
  const value = textAt(structureAt(input, 'presignedUrlConfig'), 'roleArn')
  if (value === undefined || value.length < SHORTEST || ROLE.test(value)) return []
  return [problemAt('W433', ['presignedUrlConfig', 'roleArn'], {value})]
}
