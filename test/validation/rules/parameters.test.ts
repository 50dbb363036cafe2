import {describeRule, type RuleCase} from '../rule-table.js'

const managed = (name: string) => `arn:aws:iot:us-east-1::jobtemplate/${name}:1.0`
const OWN = 'arn:aws:iot:us-east-1:123456789012:jobtemplate/t'

function from(
  title: string,
  jobTemplateArn: string | undefined,
  documentParameters: object | undefined,
  finds: string[],
): RuleCase {
  return {title, changes: {document: undefined, jobTemplateArn, documentParameters}, finds}
}

describeRule('rule: parameters of managed templates', /^(E40[234]|W405)$/, [
  from('takes what is required', managed('AWS-Run-Command'), {command: 'true'}, []),
  from('takes none where none is required', managed('AWS-Reboot'), undefined, []),
  from('takes optional ones', managed('AWS-Reboot'), {runAsUser: 'u'.repeat(256), pathToHandler: '/h'}, []),
  from('misses what is required', managed('AWS-Download-File'), {filePath: '/f'}, [
    'E403 documentParameters.downloadUrl',
  ]),
  from('misses all of it', managed('AWS-Download-File'), undefined, [
    'E403 documentParameters.downloadUrl',
    'E403 documentParameters.filePath',
  ]),
  from('refuses a long user', managed('AWS-Reboot'), {runAsUser: 'u'.repeat(257)}, [
    'E404 documentParameters.runAsUser',
  ]),
  from('doubts an unknown key', managed('AWS-Run-Command'), {command: 'true', pathToHandler: '/h'}, [
    'W405 documentParameters.pathToHandler',
  ]),
  from('leaves unknown templates alone', managed('AWS-New'), {anything: 'x'}, []),
  from('refuses parameters of one’s own template', OWN, {a: 'b'}, ['E402 documentParameters']),
  {
    title: 'refuses parameters without a template',
    changes: {documentParameters: {a: 'b'}},
    finds: ['E402 documentParameters'],
  },
  {
    title: 'asks for none where a document takes the place of the template’s',
    changes: {jobTemplateArn: managed('AWS-Run-Command')},
    finds: [],
  },
])

describeRule('rule: jobTemplateArn', /^(E401|W406|W334)$/, [
  from('takes one’s own', OWN, undefined, []),
  from('takes managed ones', managed('AWS-Reboot'), undefined, []),
  from('refuses a job', 'arn:aws:iot:us-east-1:123456789012:job/j', undefined, ['E401 jobTemplateArn']),
  from('refuses a name', 'arn:template', undefined, ['E401 jobTemplateArn']),
  from('doubts an unknown managed one', managed('AWS-Rebot'), undefined, ['W406 jobTemplateArn']),
  {
    ...from('doubts one of another account', OWN, undefined, ['W334 targets[0]', 'W334 jobTemplateArn']),
    context: {account: '1'.repeat(12)},
  },
  {
    ...from('takes managed ones in any account', managed('AWS-Reboot'), undefined, ['W334 targets[0]']),
    context: {account: '1'.repeat(12)},
  },
])
