import {describeRule} from '../rule-table.js'

const tags = (...pairs: [string, string?][]) => ({tags: pairs.map(([Key, Value]) => ({Key, Value}))})

describeRule('rule: tags', /^(E34[12]|W343)$/, [
  {title: 'takes keys of all kinds', changes: tags(['a', '1'], ['A', '1'], ['aws', '1']), finds: []},
  {title: 'refuses a key twice', changes: tags(['a', '1'], ['b'], ['a', '2']), finds: ['E341 tags[2].Key']},
  {title: 'refuses the prefix aws:', changes: tags(['aws:owner']), finds: ['E342 tags[0].Key']},
  {title: 'refuses it in any case', changes: tags(['AWS:owner']), finds: ['E342 tags[0].Key']},
  {title: 'takes what every page allows', changes: tags(['k'.repeat(127), 'v'.repeat(255)]), finds: []},
  {
    title: 'doubts what one page forbids',
    changes: tags(['k'.repeat(128), 'v'.repeat(256)]),
    finds: ['W343 tags[0].Key', 'W343 tags[0].Value'],
  },
  {
    title: 'holds for later tags too',
    id: 'iot.TagResource',
    changes: tags(['a'], ['a']),
    finds: ['E341 tags[1].Key'],
  },
])
