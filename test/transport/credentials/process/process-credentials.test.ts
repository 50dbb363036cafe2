import assert from 'node:assert/strict'
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, describe, it} from 'mocha'
import {OtherError} from '../../../../src/errors/cli-error.js'
import {processCredentials} from '../../../../src/transport/credentials/process/process-credentials.js'
import {shellWords} from '../../../../src/transport/credentials/process/shell-words.js'

const lines: readonly (readonly [text: string, words: readonly string[] | undefined])[] = [
  ['a b  c', ['a', 'b', 'c']],
  ['', []],
  [`a 'b c' "d e"`, ['a', 'b c', 'd e']],
  [`a'b'"c"d`, ['abcd']],
  [`'' ""`, ['', '']],
  [String.raw`a\ b \"c\'`, ['a b', `"c'`]],
  [String.raw`"a\"b\\c\d"`, [String.raw`a"b\c\d`]],
  [String.raw`'a\b'`, [String.raw`a\b`]],
  ['a; rm -rf $HOME & b | c > `d`', ['a;', 'rm', '-rf', '$HOME', '&', 'b', '|', 'c', '>', '`d`']],
  [`a 'b`, undefined],
  ['a\\', undefined],
]

describe('shellWords', () => {
  for (const [text, words] of lines) it(JSON.stringify(text), () => assert.deepEqual(shellWords(text), words))
})

const NOW = Date.parse('2026-11-28T10:00:00Z')
const GOOD = {Version: 1, AccessKeyId: 'K', SecretAccessKey: 's'}

describe('processCredentials', () => {
  let folder = ''
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'process-'))
    await writeFile(join(folder, 'secret-name'), '')
  })
  after(() => rm(folder, {recursive: true}))

  /** A program that prints what follows. */
  const prints = (text: string) => `${process.execPath} -e 'process.stdout.write(process.argv[1])' '${text}'`
  const run = (command: string) => processCredentials(command, 'dev', {PATH: process.env.PATH}, NOW)

  it('reads what the program prints', async () => {
    const later = {...GOOD, SessionToken: 't', Expiration: '2026-11-28T11:00:00Z'}
    assert.deepEqual(await run(prints(JSON.stringify(later))), {
      accessKeyId: 'K',
      secretAccessKey: 's',
      sessionToken: 't',
      expiration: new Date('2026-11-28T11:00:00Z'),
    })
  })

  it('runs no shell', async () => {
    const script = `${process.execPath} -e 'console.log(JSON.stringify({Version:1,AccessKeyId:process.argv.slice(1).join("|"),SecretAccessKey:"s"}))'`
    const {accessKeyId} = await run(`${script} a;b $HOME && touch x > y`)
    assert.equal(accessKeyId, 'a;b|$HOME|&&|touch|x|>|y')
  })

  const failures: readonly (readonly [title: string, command: () => string, reason: RegExp])[] = [
    [
      'a program that is not there',
      () => 'no-such-program-here --token secret',
      /there is no program "no-such-program-here"$/,
    ],
    ['a file that is no program', () => join(folder, 'secret-name'), /may not be executed$/],
    ['an exit code', () => `${process.execPath} -e process.exit(3)`, /ended with exit code 3$/],
    ['a signal', () => `${process.execPath} -e 'process.kill(process.pid)'`, /ended by SIGTERM$/],
    ['nothing on stdout', () => `${process.execPath} -e 0`, /printed nothing on stdout$/],
    ['no JSON', () => prints('secret'), /did not print a JSON object on stdout$/],
    ['a list', () => prints('"a"'), /did not print a JSON object on stdout$/],
    ['another version', () => prints('{"Version":2}'), /the version 2; the only supported "Version" is 1$/],
    ['no version', () => prints('{}'), /the version undefined/],
    ['no key', () => prints('{"Version":1,"SecretAccessKey":"secret"}'), /has no AccessKeyId$/],
    ['no secret', () => prints('{"Version":1,"AccessKeyId":"K"}'), /has no SecretAccessKey$/],
    [
      'an end in the past',
      () => prints(JSON.stringify({...GOOD, Expiration: '2026-11-28T09:00:00Z'})),
      /have expired at 2026-11-28T09:00:00.000Z$/,
    ],
    [
      'an end that is no time',
      () => prints(JSON.stringify({...GOOD, Expiration: 'soon'})),
      /"Expiration" is not a time$/,
    ],
    ['an open quote', () => `keys 'secret`, /a quote in it is not closed$/],
    ['no command', () => '  ', /the command is empty/],
    ['a flood', () => 'yes', /more than 1 MiB$/],
  ]
  const floods: readonly (readonly [title: string, program: string])[] = [
    [
      'ignores SIGTERM',
      'process.on("SIGTERM",()=>{});process.stdout.on("error",()=>{});setInterval(()=>process.stdout.write("x".repeat(65536)),1)',
    ],
    [
      'has handed its stdout on',
      'require("child_process").spawn("sleep",["60"],{stdio:["ignore","inherit","ignore"],detached:true}).unref();setInterval(()=>process.stdout.write("x".repeat(65536)),1)',
    ],
  ]
  for (const [title, program] of floods) {
    it(`ends a flood that ${title}`, async () => {
      const file = join(folder, 'pid')
      const script = `require("fs").writeFileSync(process.argv[1],String(process.pid));${program}`
      await assert.rejects(run(`${process.execPath} -e '${script}' '${file}'`), /more than 1 MiB$/)
      const pid = Number(await readFile(file, 'utf8'))
      assert.throws(() => process.kill(pid, 0), {code: 'ESRCH'})
    })
  }

  for (const [title, command, reason] of failures) {
    it(`tells ${title} from others, and no secret`, async () => {
      await assert.rejects(run(command()), (error) => {
        assert.ok(error instanceof OtherError)
        assert.match(error.message, /^Error when retrieving credentials from custom-process: /)
        assert.match(error.message, reason)
        assert.match(error.hints.join(), /profile "dev"/)
        assert.doesNotMatch(`${error.message}${error.hints}`, /token secret|"secret|'secret/)
        return true
      })
    })
  }
})
