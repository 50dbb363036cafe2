import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {scanGlobals} from '../../src/arguments/scan-globals.js'

const read: [string[], object, string[]][] = [
  [['list-jobs'], {}, ['list-jobs']],
  [['--profile', 'prod', 'iot', 'list-jobs'], {profile: 'prod'}, ['iot', 'list-jobs']],
  [['list-jobs', '--region=eu-west-1'], {region: 'eu-west-1'}, ['list-jobs']],
  [['list-jobs', '--query', 'a', '--query', 'b'], {query: 'b'}, ['list-jobs']],
  [['create-job', '--targets', 'a', '--region', 'x', 'b'], {region: 'x'}, ['create-job', '--targets', 'a', 'b']],
  [['list-jobs', '--debug', '--no-paginate'], {debug: true, noPaginate: true}, ['list-jobs']],
  [['update-job', '--description=--region'], {}, ['update-job', '--description=--region']],
  [['list-jobs', '--endpoint-url', ''], {endpointUrl: ''}, ['list-jobs']],
  [['list-jobs', '--', '--debug'], {}, ['list-jobs', '--', '--debug']],
  [['list-jobs', '--out', 'text'], {output: 'text'}, ['list-jobs']],
  [['list-jobs', '--o=text'], {output: 'text'}, ['list-jobs']],
  // Which formats there are is for the command to say.
  [['failures', '--output', 'html'], {output: 'html'}, ['failures']],
  [['list-jobs', '-y', '-h'], {yes: true, help: true}, ['list-jobs']],
  [['describe-job', '--job-id', '--x y'], {}, ['describe-job', '--job-id', '--x y']],
]

const refused: [string[], RegExp][] = [
  [['list-jobs', '--region'], /argument --region: expected one argument/],
  [['list-jobs', '--region', '--debug'], /argument --region: expected one argument/],
  [['list-jobs', '--color', 'red'], /argument --color: Found invalid choice 'red'/],
  [['list-jobs', '--color', ''], /argument --color: Found invalid choice ''/],
  [['list-jobs', '--debug=x'], /argument --debug: ignored explicit argument 'x'/],
  [['list-jobs', '--c', 'x'], /ambiguous option: --c could match --color, --cli-error-format/],
  // Two flags that the AWS CLI takes for --profile and --region, whatever was meant.
  [['update-job', '--p', 'roleArn=x'], /ambiguous option: --p could match --profile, .*--presigned-url-config/],
  [['cancel-job', '--re', 'x'], /ambiguous option: --re could match --region, --reason-code/],
]

const hinted: [string[], string[]][] = [
  [['jobs', '--local=yes'], ['--local takes no value']],
  [['jobs', '--region', '--debug'], ['Write it as --region <name>: Region to send to, such as eu-central-1']],
  [
    ['jobs', '--color', '-x'],
    [
      'Write it as --color on|off|auto: Colors; auto means only on a terminal',
      'To give a value that begins with a dash, write --color=-x',
    ],
  ],
]

describe('scanGlobals', () => {
  for (const [argv, hints] of hinted) {
    it(`says how to write ${argv.join(' ')}`, () => assert.throws(() => scanGlobals(argv), {hints}))
  }
  for (const [argv, globals, rest] of read) {
    it(`reads ${argv.join(' ')}`, () => assert.deepEqual(scanGlobals(argv), {globals, rest}))
  }
  for (const [argv, message] of refused) {
    it(`refuses ${argv.join(' ')}`, () => assert.throws(() => scanGlobals(argv), message))
  }
})
