// One command on many things, against the local simulator.
import assert from 'node:assert/strict'
import {existsSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {after, before, describe, it} from 'mocha'
import {type Ended, Home} from '../../support/program.js'

const home = new Home()
const local = {IOTJOBS_LOCAL: '1'}
const run = (line: string, stdin = '') => home.inProcess(line.split(' '), local, stdin)
const runProcess = (line: string, stdin = '') => home.run(line.split(' '), local, stdin)
const prepare = (line: string) => home.prepare(line.split(' '), local)
const results = ({stdout}: Ended): {item: string; ok: boolean; output?: unknown; error?: {code: string}}[] =>
  stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('bulk commands', () => {
  before(async () => {
    await prepare('local fleet create --things 3 --group all')
    for (const id of ['a', 'b', 'c', 'd']) {
      await prepare(
        `create-job --job-id ${id} --targets arn:aws:iot:us-east-1:123456789012:thinggroup/all --document {"v":1}`,
      )
    }
  })
  after(() => home.remove())

  for (const encoding of ['utf16le', 'utf8'] as const)
    it(`read a file as PowerShell writes it, with a byte order mark: ${encoding}`, async () => {
      const file = join(home.folder, `${encoding}.txt`)
      writeFileSync(file, '\ufeffa\r\nb\r\n', encoding)
      const {exit, stdout} = await run(`cancel-job --from ${file} --dry-run`)
      assert.deepEqual([exit, stdout.match(/\/jobs\/[^"]+/g)], [0, ['/jobs/a/cancel', '/jobs/b/cancel']])
    })

  it('refuse a file that is not text', async () => {
    const file = join(home.folder, 'bytes.bin')
    writeFileSync(file, Buffer.from([0x61, 0xff, 0xfe, 0x0a]))
    const {exit, stderr} = await run(`cancel-job --from ${file} --dry-run`)
    assert.equal(exit, 252)
    assert.match(stderr, /text neither in UTF-8 nor in UTF-16/)
  })

  it('describe from standard input, with --query for each', async () => {
    const ended = await runProcess(
      'describe-job-execution --job-id a --from - --query execution.status',
      'thing-0001\nthing-0003\n',
    )
    const found = results(ended).toSorted((x, y) => (x.item < y.item ? -1 : 1))
    assert.deepEqual(found, [
      {item: 'thing-0001', ok: true, output: 'QUEUED'},
      {item: 'thing-0003', ok: true, output: 'QUEUED'},
    ])
    assert.equal(ended.stderr, '')
  })

  it('say that there is nothing to do where a listing before them is empty', async () => {
    for (const flag of ['--yes', '--dry-run']) {
      const {exit, stdout, stderr} = await run(`cancel-job --from - ${flag}`, '# none\n\n')
      assert.deepEqual({exit, stdout}, {exit: 0, stdout: ''})
      assert.match(stderr, /^Nothing to do: standard input has no ids$/m)
    }
  })

  it('take what listings and reports print line by line', async () => {
    await prepare('data update-job-execution --job-id d --thing-name thing-0002 --status FAILED')
    for (const [listing, command, items] of [
      ['list-jobs', 'delete-job --from - --dry-run', ['/jobs/a', '/jobs/b', '/jobs/c', '/jobs/d']],
      [
        'list-job-executions-for-job --job-id d --status QUEUED',
        'cancel-job-execution --job-id d --from - --dry-run',
        ['/things/thing-0001/jobs/d/cancel', '/things/thing-0003/jobs/d/cancel'],
      ],
      [
        'executions --thing thing-0001 --status QUEUED',
        'describe-job-execution --from - --dry-run',
        ['a', 'b', 'c', 'd'].map((id) => `/things/thing-0001/jobs/${id}`),
      ],
      ['failures d', 'describe-job-execution --from - --dry-run', ['/things/thing-0002/jobs/d']],
    ] as const) {
      const {stdout} = await run(`${listing} --output ndjson`)
      const ended = await run(command, stdout)
      const paths = [...ended.stdout.matchAll(/"path": "(.*)"/g)].map(([, path]) => path)
      assert.deepEqual(paths.toSorted(), items, ended.stderr)
    }
    const found = await run('failures d --output ndjson')
    const [described] = results(await run('describe-job-execution --from - --query execution.status', found.stdout))
    assert.deepEqual(described, {item: 'd thing-0002', ok: true, output: 'FAILED'})
  })

  it('ignore comments, and tell how a listing that is one document is to be printed', async () => {
    const {stdout} = await run('cancel-job --from - --dry-run', '# of May\n\n  a\n  # b\n')
    assert.deepEqual(
      [...stdout.matchAll(/"path": "(.*)"/g)].map(([, path]) => path),
      ['/jobs/a/cancel'],
    )
    const {exit, stderr} = await run('delete-job --from - --yes', (await run('list-jobs')).stdout)
    assert.equal(exit, 252)
    assert.match(stderr, /each line should be an item[\s\S]*--output ndjson[\s\S]*--query 'jobs\[\]\.\[jobId\]'/)
  })

  it('check every item before the first is sent', async () => {
    const {exit, stdout, stderr} = await run('cancel-job --from -', 'a\nb@d\n')
    assert.deepEqual([exit, stdout], [252, ''])
    assert.match(stderr, /Line 2 of standard input \('b@d'\)[\s\S]*Nothing was sent/)
  })

  it('need consent where one of them alone would', async () => {
    const {exit, stderr} = await run('cancel-job a b --force')
    assert.equal(exit, 252)
    assert.match(stderr, /Cancel 2 jobs with force\?/)
  })

  it('print requests instead of sending them', async () => {
    const {stdout} = await run('cancel-job a b --force --dry-run')
    assert.equal(stdout.match(/"path": "\/jobs\/[ab]\/cancel"/g)?.length, 2)
  })

  it('stop at a failure, or go on when told so', async () => {
    const stopped = await runProcess(
      'describe-job-execution --job-id a --concurrency 1 --from -',
      'none\nthing-0001\nthing-0002\n',
    )
    assert.equal(stopped.exit, 254)
    assert.equal(results(stopped)[0]?.error?.code, 'ResourceNotFoundException')
    assert.match(stopped.stderr, /2 were not started/)
    const all = await run(
      'describe-job-execution --job-id a --continue-on-error --concurrency 1 --from -',
      'none\nthing-0001\nthing-0002\n',
    )
    assert.deepEqual([all.exit, results(all).map(({ok}) => ok)], [254, [false, true, true]])
  })

  it('do nothing twice that the journal knows', async () => {
    const journal = join(home.folder, 'done.txt')
    const place = `us-east-1 of the local state ${JSON.stringify(home.state)}`
    writeFileSync(journal, `iot.CancelJob ["--force"] in ${place}\na\n`)
    const {stdout, stderr} = await run(`cancel-job a b --force --journal ${journal} --yes`)
    assert.deepEqual(
      results({stdout, stderr, exit: 0}).map(({item}) => item),
      ['b'],
    )
    assert.match(stderr, /1 was already done/)
  })

  it('refuse the journal of another place, and write none for --dry-run', async () => {
    const journal = join(home.folder, 'there.txt')
    await run(`cancel-job a b --journal ${journal} --dry-run`)
    assert.equal(existsSync(journal), false)
    await run(`cancel-job-execution --job-id a --from - --journal ${journal} --region eu-west-1`, 'none')
    const {exit, stdout, stderr} = await run(`cancel-job-execution --job-id a --from - --journal ${journal}`, 'none')
    assert.deepEqual([exit, stdout], [252, ''])
    assert.match(stderr, /there\.txt is of work in eu-west-1 of the local state[\s\S]*works in us-east-1/)
  })

  it('call done what is done, whatever --query makes of it, and tell of the query once', async () => {
    const ended = await run(
      'describe-job-execution --job-id a --from - --concurrency 1 --query abs(execution.status)',
      'thing-0001\nthing-0002\n',
    )
    assert.deepEqual(results(ended), [
      {item: 'thing-0001', ok: true},
      {item: 'thing-0002', ok: true},
    ])
    assert.equal(ended.stderr.match(/invalid type for value/g)?.length, 1)
    assert.match(ended.stderr, /Items on lines without "output" are done/)
    assert.equal(ended.exit, 255)
  })

  it('send nothing for a query that is none, and refuse other formats than theirs', async () => {
    for (const [flags, message] of [
      ['--query abs(', /Bad value for --query/],
      ['--output table', /argument --output: Found invalid choice 'table'[\s\S]*Valid choices are: ndjson/],
    ] as const) {
      const {exit, stdout, stderr} = await run(`cancel-job a b --yes ${flags}`)
      assert.deepEqual([exit, stdout], [252, ''])
      assert.match(stderr, message)
    }
    const {exit, stderr} = await run('describe-job-execution --job-id a --from - --output ndjson', 'thing-0001\n')
    assert.equal(exit, 0, stderr)
  })

  it('leave further words a mistake in the AWS spelling', async () => {
    assert.match((await run('iot cancel-job a --job-id b')).stderr, /Unknown options: a/)
  })

  it('prune lists, refuses, and deletes', async () => {
    await run('cancel-job a b c --force --yes --continue-on-error')
    const listed = await run('prune --older-than 0.001s --dry-run')
    assert.deepEqual(
      results(listed)
        .map(({item}) => item)
        .sort(),
      ['a', 'b', 'c'],
    )
    assert.equal((await run('prune --older-than 0.001s')).exit, 252)
    assert.equal((await run('prune --older-than 1h --status IN_PROGRESS')).exit, 252)
    assert.match((await run('prune --older-than 0.001s --yes --expect 2')).stderr, /--expect is 2; the filter finds 3/)
    const pruned = await run('prune --older-than 0.001s --keep 1 --yes')
    assert.deepEqual([pruned.exit, results(pruned).length], [0, 2], pruned.stderr)
  })
})
