// Two processes that renew the same sign-in at once: its refresh token serves only the first.
import assert from 'node:assert/strict'
import {createHash} from 'node:crypto'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, it} from 'mocha'
import {OtherError} from '../../../../src/errors/cli-error.js'
import {Secrets} from '../../../../src/text/secrets.js'
import {signInToken} from '../../../../src/transport/credentials/sign-in/sign-in-token.js'
import type {HttpHandler} from '../../../../src/transport/http/http.js'

const NOW = Date.parse('2026-11-28T10:00:00Z')
const SIGN_IN = {
  profile: 'p',
  session: 'corp',
  startUrl: 'https://corp.example',
  region: 'eu-west-1',
  accountId: '123456789012',
  roleName: 'Operator',
}
const OLD = {
  accessToken: 'old-access-token',
  expiresAt: '2026-11-28T09:00:00Z',
  clientId: 'client',
  clientSecret: 'client-secret',
  refreshToken: 'old-refresh-token',
  registrationExpiresAt: '2026-12-28T10:00:00Z',
}
const NEW = {...OLD, accessToken: 'new-access-token', expiresAt: '2026-11-28T18:00:00Z'}

describe('signInToken, refused its renewal', () => {
  let home = ''
  let file = ''
  const keep = (text: string) => writeFile(file, text)
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'sign-in-'))
    file = join(home, '.aws', 'sso', 'cache', `${createHash('sha1').update('corp').digest('hex')}.json`)
    await mkdir(dirname(file), {recursive: true})
    await keep(JSON.stringify(OLD))
  })
  afterEach(() => rm(home, {recursive: true}))

  /** @param meanwhile what the other process does before the answer */
  function ask(meanwhile: () => Promise<void>, secrets = new Secrets([])) {
    const handler: HttpHandler = {
      async handle() {
        await meanwhile()
        const body = Buffer.from('{"error":"invalid_grant"}')
        return {response: {statusCode: 400, reason: 'Bad Request', headers: {}, body}}
      },
      destroy: () => {},
    }
    const endpoints = {oidc: 'http://oidc.example', portal: 'http://portal.example'}
    return signInToken(SIGN_IN, {home, now: () => NOW, secrets, handler, attempts: 1, endpoints})
  }

  it('takes the token that another process has got, as a secret', async () => {
    const secrets = new Secrets([])
    assert.equal(await ask(() => keep(JSON.stringify(NEW)), secrets), 'new-access-token')
    assert.equal(secrets.mask('new-access-token'), '****')
  })

  it('waits for one that is only being written', async () => {
    const later = async () => {
      await keep('{"accessTok')
      setTimeout(() => void keep(JSON.stringify(NEW)), 50)
    }
    assert.equal(await ask(later), 'new-access-token')
  })

  const others: readonly (readonly [title: string, text: string])[] = [
    ['the same token', JSON.stringify(OLD)],
    ['another that is over', JSON.stringify({...NEW, expiresAt: OLD.expiresAt})],
    ['one without an end', JSON.stringify({...NEW, expiresAt: 'soon'})],
    ['no token', JSON.stringify({expiresAt: NEW.expiresAt})],
    ['something else', 'null'],
  ]
  for (const [title, text] of others) {
    it(`is signed out where the file then holds ${title}`, () =>
      assert.rejects(
        ask(() => keep(text)),
        (error) => {
          assert.ok(error instanceof OtherError)
          assert.equal(error.code, 'UnauthorizedSSOToken')
          assert.match(error.hints.join(' '), /renewed: invalid_grant Sign in with: aws sso login/)
          return true
        },
      ))
  }
})
