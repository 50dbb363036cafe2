// The JSON Schema of a file of stages. Its rules in full are those of derive/stages-file.ts: a schema cannot say all of them.
const name = {type: 'string', pattern: '^[a-zA-Z0-9_-]+$', minLength: 1, maxLength: 64}
const names = {type: 'array', items: {type: 'string', pattern: '^[a-zA-Z0-9:_-]+$', minLength: 1, maxLength: 128}}

export const stagesSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Stages of a rollout, as iotjobs stages takes them',
  type: 'object',
  required: ['name', 'job', 'targets', 'stages'],
  additionalProperties: false,
  properties: {
    $schema: {type: 'string'},
    name: {...name, description: 'Name of the rollout; the job of a stage is NAME-STAGE'},
    job: {
      description:
        'Input of create-job without jobId and targets: a file, from the folder of this one, or the input itself',
      oneOf: [{type: 'string', minLength: 1}, {type: 'object'}],
    },
    seed: {
      type: 'integer',
      minimum: 0,
      default: 1,
      description: 'Another seed draws other things for shares and counts',
    },
    targets: {
      description: 'All things of the rollout',
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      properties: {
        things: {...names, description: 'Things by name'},
        groups: {...names, description: 'Thing groups by name, with the groups below them'},
        'things-file': {type: 'string', description: 'A file of things, a name or an ARN a line'},
        'exclude-file': {type: 'string', description: 'A file of things to leave out'},
        where: {
          type: 'string',
          description: 'A query of the fleet index; of things and groups only those that it finds',
        },
      },
    },
    stages: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name'],
        additionalProperties: false,
        oneOf: ['things', 'group', 'share', 'count'].map((member) => ({required: [member]})),
        properties: {
          name: {...name, description: 'Name of the stage'},
          things: {...names, description: 'These things'},
          group: {type: 'string', description: 'The things of this group'},
          share: {
            type: 'string',
            pattern: '^\\d+(\\.\\d+)?\\s*%$',
            description: 'So much of all things, earlier stages included: 10%, then 100% for the rest',
          },
          count: {type: 'integer', minimum: 1, description: 'So many things'},
          gate: {
            description: 'What has to hold before the next stage is sent',
            type: 'object',
            additionalProperties: false,
            properties: {
              'ok-when': {
                type: 'string',
                description: 'As wait --ok-when: succeeded>=97% (default: all must succeed)',
              },
              soak: {type: 'string', description: 'Time since the job completed: 12h, 1d'},
              check: {
                description:
                  'A program that ends with 0 where the stage is good; it gets IOTJOBS_JOB and IOTJOBS_STAGE',
                oneOf: [{type: 'string'}, {type: 'array', minItems: 1, items: {type: 'string'}}],
              },
              ask: {type: 'boolean', default: false, description: 'Whether a person has to approve it'},
            },
          },
        },
      },
    },
  },
} as const
