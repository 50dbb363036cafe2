// The JSON Schema of a policy file, so that editors complete and check it.
import type {JsonSchema} from './json-schema.js'

const member = {type: 'string', description: 'A member of create-job, such as timeoutConfig; tags.KEY for a tag'}
const texts = {anyOf: [{type: 'string'}, {type: 'array', items: {type: 'string'}}]}

export const policySchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:iotjobs:policy.schema.json',
  title: 'Policy of iotjobs',
  description: "A team's own rules for jobs, for --policy and IOTJOBS_POLICY",
  type: 'object',
  properties: {
    $schema: {type: 'string'},
    above: {type: 'integer', minimum: 0, description: 'Number of things below which the rules only warn', default: 0},
    require: {type: 'array', items: member, description: 'Members that every job must have'},
    limits: {
      type: 'object',
      additionalProperties: {type: 'number'},
      description: 'The largest number for each member',
    },
    forbid: {
      type: 'object',
      additionalProperties: texts,
      description: 'Patterns that the values of a member must not match; * stands for any characters',
    },
    hours: {...texts, description: 'When a job may be created, such as mon-thu 08:00-16:00 Europe/Berlin'},
  },
  additionalProperties: false,
}
