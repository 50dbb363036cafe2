// The certificate, the key and the authority that --tls-cert, --tls-key and --tls-ca name, held against one another.

import {readFileSync} from 'node:fs'
import {createSecureContext} from 'node:tls'
import {UsageError} from '../../errors/cli-error.js'
import {whyUnreadable} from '../../files/file-errors.js'

export interface TypedTlsFlags {
  readonly 'tls-cert'?: string | undefined
  readonly 'tls-key'?: string | undefined
  readonly 'tls-ca'?: string | undefined
}

export interface TlsFiles {
  readonly cert: string
  readonly key: string
  readonly ca: string | undefined
}

/**
 * @param pathOf a file as it was typed → its path
 * @throws UsageError where one is missing, unreadable, or does not go with the others
 */
export function readTls(
  {'tls-cert': certFile, 'tls-key': keyFile, 'tls-ca': caFile}: TypedTlsFlags,
  pathOf: (file: string) => string,
): TlsFiles | undefined {
  if (certFile === undefined && keyFile === undefined && caFile === undefined) return undefined
  if (certFile === undefined || keyFile === undefined) {
    throw new UsageError(`TLS needs ${certFile === undefined ? '--tls-cert' : '--tls-key'}`, {
      hints: ['Give a certificate with --tls-cert and its key with --tls-key'],
    })
  }
  const cert = readPem(pathOf(certFile), '--tls-cert')
  const key = readPem(pathOf(keyFile), '--tls-key')
  const ca = caFile === undefined ? undefined : readPem(pathOf(caFile), '--tls-ca')
  try {
    createSecureContext({cert, key, ca})
  } catch (cause) {
    throw new UsageError(`TLS cannot use these files: ${(cause as Error).message}`, {
      cause,
      hints: [`Is ${keyFile} the key of ${certFile}, in PEM and without a password?`],
    })
  }
  return {cert, key, ca}
}

function readPem(path: string, flag: string): string {
  const text = readFlagFile(path, flag)
  if (/-----BEGIN [A-Z ]+-----/.test(text)) return text
  throw new UsageError(`argument ${flag}: not in PEM: ${path}`, {
    hints: ['It begins with a line such as -----BEGIN CERTIFICATE-----'],
  })
}

/** @throws UsageError */
export function readFlagFile(path: string, flag: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new UsageError(`argument ${flag}: cannot read ${path}: ${whyUnreadable(cause)}`, {cause})
  }
}
