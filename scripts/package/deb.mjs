// The executable and what belongs to it → a Debian package: an archive of three parts.
import {createHash} from 'node:crypto'
import {gzipSync} from 'node:zlib'
import {tar} from './tar.mjs'

const ARCHITECTURES = {'linux-x64': 'amd64', 'linux-arm64': 'arm64'}

export const architectureOf = (platform) => ARCHITECTURES[platform]

/** A version before another one sorts before it. */
export const debianVersion = (version) => version.replace('-', '~')

/**
 * @param parts the executable, the manual page, the licences, and the completion of each shell
 * @returns the bytes of the package
 */
export function deb(platform, {version, description}, {executable, man, licences, completions}) {
  const files = [
    {path: './usr/bin/iotjobs', content: executable, mode: 0o755},
    {path: './usr/share/man/man1/iotjobs.1.gz', content: gzipSync(man, {level: 9})},
    {path: './usr/share/doc/iotjobs/copyright', content: licences},
    {path: './usr/share/bash-completion/completions/iotjobs', content: completions.bash},
    {path: './usr/share/zsh/vendor-completions/_iotjobs', content: completions.zsh},
    {path: './usr/share/fish/vendor_completions.d/iotjobs.fish', content: completions.fish},
  ]
  const size = Math.ceil(files.reduce((sum, {content}) => sum + content.length, 0) / 1024)
  const control = [
    'Package: iotjobs',
    `Version: ${debianVersion(version)}`,
    `Architecture: ${architectureOf(platform)}`,
    'Maintainer: The iotjobs developers <developers@iotjobs.invalid>',
    `Installed-Size: ${size}`,
    'Depends: libc6 (>= 2.28), libgcc-s1, libstdc++6 (>= 8)',
    'Section: utils',
    'Priority: optional',
    `Description: ${description}`,
    ' One file that brings its own Node.js. Commands for jobs, their executions and',
    ' templates, with checks before anything is sent and a local simulator.',
    '',
  ].join('\n')
  const sums = files.map(({path, content}) => `${createHash('md5').update(content).digest('hex')}  ${path.slice(2)}\n`)
  return ar([
    ['debian-binary', Buffer.from('2.0\n')],
    [
      'control.tar.gz',
      gzipSync(
        tar([
          {path: './control', content: control},
          {path: './md5sums', content: sums.join('')},
        ]),
        {level: 9},
      ),
    ],
    ['data.tar.gz', gzipSync(tar(files), {level: 9})],
  ])
}

function ar(members) {
  const parts = members.flatMap(([name, bytes]) => [
    Buffer.from(
      `${name.padEnd(16)}${'0'.padEnd(12)}${'0'.padEnd(6)}${'0'.padEnd(6)}${'100644'.padEnd(8)}${String(bytes.length).padEnd(10)}\`\n`,
    ),
    bytes,
    Buffer.alloc(bytes.length % 2, '\n'),
  ])
  return Buffer.concat([Buffer.from('!<arch>\n'), ...parts])
}
