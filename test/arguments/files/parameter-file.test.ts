import assert from 'node:assert/strict'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, before, describe, it} from 'mocha'
import {BadValue} from '../../../src/arguments/bad-value.js'
import {ParameterFiles} from '../../../src/arguments/files/parameter-file.js'
import {UsageError} from '../../../src/errors/cli-error.js'

describe('ParameterFiles', () => {
  let folder = ''
  let reads = 0

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'files-'))
    mkdirSync(join(folder, 'sub'))
    writeFileSync(join(folder, 'in.txt'), 'a\r\nb\rc\n')
    writeFileSync(join(folder, 'sub', 'in.txt'), 'sub')
    writeFileSync(join(folder, 'bom.txt'), '\ufeffx')
    writeFileSync(join(folder, 'bin.dat'), Buffer.from([0xff, 0, 0x80]))
    writeFileSync(join(folder, 'latin.txt'), Buffer.from([0xe9]))
  })
  after(() => rmSync(folder, {recursive: true}))

  const files = (env: Record<string, string> = {}) =>
    new ParameterFiles({
      env: {DIR: 'sub', DOLLAR: '$DIR', ...env},
      cwd: folder,
      home: join(folder, 'sub'),
      readStdin: async () => {
        reads++
        return Buffer.from('typed\r\n')
      },
    })

  const contents: [string, string | Uint8Array | undefined][] = [
    ['file://in.txt', 'a\nb\nc\n'],
    ['fileb://in.txt', Buffer.from('a\r\nb\rc\n')],
    ['file://./sub/in.txt', 'sub'],
    ['file://~/in.txt', 'sub'],
    ['file://$DIR/in.txt', 'sub'],
    ['file://$' + '{DIR}/in.txt', 'sub'],
    ['file://bom.txt', '\ufeffx'],
    ['fileb://bin.dat', Buffer.from([0xff, 0, 0x80])],
    ['file:///dev/stdin', 'typed\n'],
    ['fileb:///dev/stdin', Buffer.from('typed\r\n')],
    ['http://host/in.txt', undefined],
    ['https://host/in.txt', undefined],
    ['File://in.txt', undefined],
    ['xfile://in.txt', undefined],
    ['in.txt', undefined],
    ['', undefined],
  ]
  for (const [value, expected] of contents) {
    it(`${expected === undefined ? 'leaves' : 'reads'} ${JSON.stringify(value)}`, async () => {
      const content = await files().load(value)
      assert.deepEqual(content && Buffer.from(content), expected && Buffer.from(expected))
      assert.equal(typeof content, typeof expected)
    })
  }

  const failures: [string, string][] = [
    ['file://missing', "Unable to load paramfile file://missing: [Errno 2] No such file or directory: 'missing'"],
    ['fileb://missing', "Unable to load paramfile fileb://missing: [Errno 2] No such file or directory: 'missing'"],
    ['file://', "Unable to load paramfile file://: [Errno 2] No such file or directory: ''"],
    ['file://.', "Unable to load paramfile file://.: [Errno 21] Is a directory: '.'"],
    ['file://in.txt/x', "Unable to load paramfile file://in.txt/x: [Errno 20] Not a directory: 'in.txt/x'"],
    ['file://$NO/x', "Unable to load paramfile file://$NO/x: [Errno 2] No such file or directory: '$NO/x'"],
    ['file://$DOLLAR', "Unable to load paramfile file://$DOLLAR: [Errno 2] No such file or directory: '$DIR'"],
    ['file://x/~/y', "Unable to load paramfile file://x/~/y: [Errno 2] No such file or directory: 'x/~/y'"],
    ['file://%41', "Unable to load paramfile file://%41: [Errno 2] No such file or directory: '%41'"],
    ["file://it's", `Unable to load paramfile file://it's: [Errno 2] No such file or directory: "it's"`],
    [
      'file://bin.dat',
      'Unable to load paramfile (bin.dat), text contents could not be decoded.  If this is a binary file, please use the fileb:// prefix instead of the file:// prefix.',
    ],
  ]
  for (const [value, message] of failures) {
    it(`says why it cannot read ${value}`, async () => {
      await assert.rejects(files().load(value), (error) => error instanceof BadValue && error.message === message)
    })
  }

  it('names the flag where it is known', async () => {
    await assert.rejects(files().load('file://missing', '--query'), (error) => {
      return (
        error instanceof UsageError && error.message.startsWith("Error parsing parameter '--query': Unable to load")
      )
    })
  })

  it('reads other encodings when the environment says so', async () => {
    assert.equal(await files({AWS_CLI_FILE_ENCODING: 'latin-1'}).load('file://latin.txt'), 'é')
    await assert.rejects(
      files({AWS_CLI_FILE_ENCODING: 'klingon'}).load('file://latin.txt'),
      /unknown encoding: klingon/,
    )
  })

  it('reads standard input once, and only when asked', async () => {
    reads = 0
    const once = files()
    await once.load('file://in.txt')
    assert.equal(reads, 0)
    assert.equal(await once.load('file:///dev/stdin'), 'typed\n')
    assert.equal(await once.load('file:///dev/stdin'), 'typed\n')
    assert.equal(reads, 1)
  })
})
