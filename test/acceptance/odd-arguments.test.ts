// What shells and people hand over by mistake: each is named for what it is, with what to do; nothing is sent.
import assert from 'node:assert/strict'
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, describe, it} from 'mocha'
import {Home} from '../support/program.js'

const home = new Home()
const file = (name: string, text: string) => {
  const path = join(home.folder, name)
  writeFileSync(path, text)
  return path
}

const CREATE = ['create-job', '--local', '--job-id', 'fw-2', '--document', '{}']

describe('odd arguments', () => {
  after(() => home.remove())

  const empty = file('empty.txt', '# none yet\n')
  const list = file('list.json', '[]')
  const request = file(
    'request.json',
    '{"jobId": "fw-2", "targets": ["arn:aws:iot:us-east-1:123456789012:thing/a"], "document": "{}"}',
  )
  const CASES: readonly (readonly [title: string, argv: readonly string[], said: RegExp, exitCode?: number])[] = [
    ['an empty name of a file, of a file to check', ['validate', ''], /The name of a file is empty/],
    ['an empty name of a file, of stages', ['stages', '', '--local'], /The name of a file is empty/],
    ['an empty name of a file, to apply', ['apply', '', '--local'], /The name of a file is empty/],
    ['an empty name of a file, of things', [...CREATE, '--things-from', ''], /The name of a file is empty/],
    ['a list of things that is empty', [...CREATE, '--things-from', empty], /No things are named in \S*empty\.txt/],
    ['an empty list on standard input', [...CREATE, '--things-from', '-'], /No things are named in standard input/],
    ['a flag for things without any', [...CREATE, '--thing'], /argument --thing: expected at least one name/],
    ['a flag for groups without any', [...CREATE, '--group'], /argument --group: expected at least one name/],
    ['a list where a file of stages is', ['stages', list, '--local'], /an object with members is needed/],
    ['a list where a policy is', ['validate', request, '--policy', list], /an object with members is needed/],
    ['a file as a part of a path', ['validate', join(list, 'a.json')], /a part of its path is a file, not a folder/],
    ['an unknown job to export', ['export', 'fw-9', '--local'], /iotjobs list-jobs --local$/m, 254],
    [
      'an unknown template to export',
      ['export', '--template', 'x', '--local'],
      /iotjobs list-job-templates --local$/m,
      254,
    ],
    ['an unknown format of help', ['help', '--output', 'yaml'], /--output: Found invalid choice 'yaml'/],
    ['a cron expression without fields', ['explain', 'cron()'], /it has 1 field, not 6/],
  ]
  for (const [title, argv, said, exitCode = 252] of CASES) {
    it(`are reported: ${title}`, async () => {
      const {exit, stdout, stderr} = await (argv[0] === 'help' ? home.run(argv) : home.inProcess(argv))
      assert.match(stderr, said)
      assert.deepEqual([exit, stdout], [exitCode, ''])
    })
  }

  // A job may be called so, and printed commands name it so.
  for (const command of [
    ['describe-job'],
    ['cancel-job', '--yes'],
    ['get-job-document'],
    ['retry'],
    ['rollback', '--to', 'a'],
    ['hold'],
    ['resume'],
    ['watch'],
    ['wait'],
    ['why'],
    ['failures'],
    ['executions'],
    ['export'],
    ['render'],
    ['forecast'],
  ]) {
    it(`may be a name that begins with a dash, behind two of them: ${command[0]}`, async () => {
      const {exit, stderr} = await home.inProcess([...command, '--local', '--', '-x'])
      assert.match(stderr, /Job -x cannot be found|no job "-x"/)
      assert.ok(exit === 254 || exit === 252)
    })
  }

  for (const [argv, said] of [
    [['validate', '--', '-x.json'], /Cannot read -x\.json: there is no such file/],
    [['apply', '--local', '--', '-x.json'], /Cannot read -x\.json: there is no such file/],
    [['local', 'fleet', 'remove', '--', '-x'], /-x/],
    [['validate', '-x.json'], /Unknown options: -x\.json/],
    [['validate', '-q', '--', '-x.json'], /Unknown options: -q/],
  ] as const) {
    it(`are words behind two dashes: ${argv.join(' ')}`, async () => {
      const {exit, stderr} = await home.inProcess(argv)
      assert.match(stderr, said)
      assert.equal(exit, 252)
    })
  }

  for (const time of ['99999999999d', '3000000d', '1e99d', '9'.repeat(400)]) {
    it(`leave the clock where it is: local advance ${time.slice(0, 20)}`, async () => {
      const {exit, stdout, stderr} = await home.inProcess(['local', 'advance', time])
      assert.deepEqual([exit, stdout], [252, ''])
      assert.match(stderr, /cannot pass the year 9999|is not a valid duration/)
      assert.equal((await home.inProcess(['local', 'clock'])).exit, 0)
    })
  }

  it('do not break a history that has grown long', async () => {
    const folder = join(home.folder, '.local/state/iotjobs')
    mkdirSync(folder, {recursive: true})
    const line = '{"v":1,"t":"2026-11-28T11:29:44.517Z","operation":"CreateJob","id":"a","place":"b","ok":true}\n'
    writeFileSync(join(folder, 'history.ndjson'), line.repeat(200_000))
    const {exit, stdout, stderr} = await home.run(['history', '--limit', '200000'])
    assert.deepEqual([exit, stderr, stdout.split('\n').length], [0, '', 200_002])
  })
})
