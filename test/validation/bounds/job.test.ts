import {GROUP, THING} from '../inputs.js'
import {describeBounds} from './bound-table.js'

const long = (length: number, unit = 'x') => unit.repeat(length)
const tagged = (count: number) => ({tags: Array.from({length: count}, (_, i) => ({Key: `k${i}`, Value: 'v'}))})
const managed = (documentParameters: object) => ({
  document: undefined,
  jobTemplateArn: 'arn:aws:iot:us-east-1::jobtemplate/AWS-Run-Command:1.0',
  documentParameters: {command: 'true', ...documentParameters},
})

describeBounds('of jobs', [
  {
    id: 'iot.CreateJob',
    member: 'jobId',
    accepts: ['a', long(64), 'AZaz09_-'].map((jobId) => ({jobId})),
    refuses: ['a.b', 'a:b', 'a b', '$next', 'jöb', 'a\n']
      .map((jobId): [string, object] => ['E204', {jobId}])
      .concat([
        ['E105', {jobId: ''}],
        ['E202', {jobId: long(65)}],
      ]),
  },
  {
    id: 'iot.CreateJob',
    member: 'targets',
    accepts: [{targets: Array.from({length: 100}, (_, i) => `${THING}${i}`)}],
    refuses: [['E202', {targets: Array.from({length: 101}, (_, i) => `${THING}${i}`)}]],
  },
  {
    id: 'iot.CreateJob',
    member: 'targets[0]',
    accepts: [{targets: [GROUP]}],
    refuses: [['E202', {targets: [THING + long(2048)]}]],
  },
  {
    id: 'iot.CreateJob',
    member: 'document',
    accepts: [{document: `"${long(32_766)}"`}, {document: `"${long(10_000, 'ü')}"`}],
    refuses: [
      ['E202', {document: `"${long(32_767)}"`}],
      ['E203', {document: `"${long(16_384, 'ü')}"`}],
    ],
  },
  {
    id: 'iot.CreateJob',
    member: 'documentSource',
    accepts: [{document: undefined, documentSource: `https://s3.amazonaws.com/bucket/${long(1318)}`}],
    refuses: [
      ['E202', {document: undefined, documentSource: `https://s3.amazonaws.com/bucket/${long(1319)}`}],
      ['E105', {document: undefined, documentSource: ''}],
    ],
  },
  {
    id: 'iot.CreateJob',
    member: 'description',
    accepts: [{description: long(2028)}, {description: long(2028, '😀')}, {description: 'Grüße, 世界 — v1.2 ✓'}],
    refuses: [
      ['E202', {description: long(2029)}],
      ...['a\u0001b', 'a\nb', 'a\tb', 'zero\u200bwidth', 'private\ue000', 'half\ud800', ''].map(
        (description): [string, object] => ['E204', {description}],
      ),
    ],
  },
  {
    id: 'iot.CreateJob',
    member: 'targetSelection',
    accepts: [{targetSelection: 'SNAPSHOT'}, {targetSelection: 'CONTINUOUS'}],
    refuses: ['snapshot', 'ROLLING', ''].map((targetSelection) => ['E205', {targetSelection}]),
  },
  {
    id: 'iot.CreateJob',
    member: 'jobTemplateArn',
    accepts: [{jobTemplateArn: 'arn:aws:iot:us-east-1:123456789012:jobtemplate/t'}],
    refuses: [
      ['E105', {jobTemplateArn: ''}],
      ['E202', {jobTemplateArn: `arn:${long(1597)}`}],
      ['E204', {jobTemplateArn: 'arn:aws:iot:us-east-1:123456789012:jobtemplate/a b'}],
    ],
  },
  {
    id: 'iot.CreateJob',
    member: 'documentParameters.command',
    accepts: [managed({command: long(30_720)})],
    refuses: [
      ['E105', managed({command: ''})],
      ['E202', managed({command: long(30_721)})],
      ['E204', managed({command: 'a\nb'})],
    ],
  },
  {
    id: 'iot.CreateJob',
    member: `documentParameters.${long(129)}`,
    accepts: [managed({[long(128)]: 'v'})],
    refuses: [['E202', managed({[long(129)]: 'v'})]],
  },
  {
    id: 'iot.CreateJob',
    member: 'destinationPackageVersions',
    accepts: [{destinationPackageVersions: Array.from({length: 25}, (_, i) => `arn:p${i}`)}],
    refuses: [['E202', {destinationPackageVersions: Array.from({length: 26}, (_, i) => `arn:p${i}`)}]],
  },
  {
    id: 'iot.CreateJob',
    member: 'destinationPackageVersions[0]',
    accepts: [{destinationPackageVersions: ['arn:aws:iot:us-east-1:123456789012:package/P/version/$default']}],
    refuses: [
      ['E204', {destinationPackageVersions: ['P:1.0']}],
      ['E105', {destinationPackageVersions: ['']}],
    ],
  },
  {id: 'iot.CreateJob', member: 'tags', accepts: [tagged(50)], refuses: [['E202', tagged(51)]]},
  {
    id: 'iot.CreateJob',
    member: 'tags[0].Key',
    accepts: ['team name:x/y=1+2-3_4.5@z', 'größe', long(128)].map((Key) => ({tags: [{Key}]})),
    refuses: [
      ['E105', {tags: [{Key: ''}]}],
      ['E202', {tags: [{Key: long(129)}]}],
      ['E204', {tags: [{Key: 'a#b'}]}],
    ],
  },
  {
    id: 'iot.CreateJob',
    member: 'tags[0].Value',
    accepts: ['', long(256)].map((Value) => ({tags: [{Key: 'k', Value}]})),
    refuses: [
      ['E202', {tags: [{Key: 'k', Value: long(257)}]}],
      ['E204', {tags: [{Key: 'k', Value: 'a#b'}]}],
    ],
  },
  {
    id: 'iot.CreateJob',
    member: 'namespaceId',
    accepts: [{namespaceId: 'ns_1'}],
    refuses: ['a.b', 'a b', ''].map((namespaceId) => ['E204', {namespaceId}]),
  },
])
